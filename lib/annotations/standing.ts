import { groupBy } from "../group-by.ts";
import type { RemarkStanding } from "./model.ts";
import type { Remark, RemarkFile } from "./remark.ts";

/** A note of this document, as an export tells of it: under the name and the time of whoever said it first. */
export type OwnNote = {
  readonly id: string;
  readonly claimId: string;
  /** The note that opened its thread: itself, where it did. */
  readonly rootId: string;
  readonly by: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly text: string;
  /** Of a note that was brought in. */
  readonly mark: string | null;
};

/** What this document says by itself, to tell what came back from what is new. */
export type OwnWords = {
  readonly notes: readonly OwnNote[];
  /** When somebody did something here that an export tells in a comment: judged, decided, asked. RFC 3339, UTC. */
  readonly deeds: readonly { readonly by: string; readonly at: string }[];
};

/** What a remark is to the document, and the note that it is, if it is one. */
export type Told = { readonly standing: RemarkStanding; readonly note: OwnNote | null };

/** What our own exports call a note in a graph (reports/formats/graph). */
const NOTE_NAME = "urn:linecheck:note:";

/**
 * Tells what came back from what is new, by content: names, times to the second and words. A word processor gives ids of
 * its own to all of them; only a graph keeps ours.
 */
export class Apart {
  readonly #byStamp: ReadonlyMap<string, readonly OwnNote[]>;
  readonly #byMark: ReadonlyMap<string, OwnNote>;
  readonly #byName: ReadonlyMap<string, OwnNote>;
  readonly #done: ReadonlySet<string>;

  constructor(
    readonly form: RemarkFile["form"],
    { notes, deeds }: OwnWords,
  ) {
    this.#byStamp = groupBy(notes, stampOf);
    this.#byMark = new Map(notes.flatMap((note) => (note.mark === null ? [] : [[note.mark, note]])));
    this.#byName = new Map(notes.map((note) => [NOTE_NAME + encodeURIComponent(note.id), note]));
    // What was done is logged some milliseconds after the time its row bears, which may be in the next second.
    this.#done = new Set(deeds.flatMap(({ by, at }) => [stampOf({ by, at }), stampOf({ by, at: earlier(at) })]));
  }

  /** The note that a graph of ours calls so. */
  named(name: string | null): OwnNote | null {
    return this.#byName.get(name ?? "") ?? null;
  }

  tell(remark: Remark, mark: string): Told {
    if (remark.isRecord) return { standing: "record", note: null };
    const named = this.named(remark.id);
    const stamped = [...(named ? [named] : []), ...(this.#byStamp.get(stampOf(remark)) ?? [])];
    const same = stamped.find((note) => saysTheSame(remark, note));
    if (same) return { standing: same.mark === mark ? "known" : "ours", note: same };
    const known = this.#byMark.get(mark);
    if (known) return { standing: "known", note: known };
    if (this.form === "docx" && remark.headless !== null && this.#done.has(stampOf(remark)))
      return { standing: "record", note: null };
    const [altered = null] = stamped;
    return { standing: altered ? "altered" : "new", note: altered };
  }
}

function stampOf({ by, at }: { readonly by: string; readonly at: string | null }): string {
  return `${(at ?? "").slice(0, "2026-05-12T14:05:00".length)} ${by}`;
}

function earlier(at: string): string {
  return new Date(Date.parse(at) - 1000).toISOString();
}

function saysTheSame({ text, headless }: Remark, note: OwnNote): boolean {
  const words = spaced(note.text);
  return words === spaced(text) || (headless !== null && words === spaced(headless));
}

/** Word processors and forms end lines in their own ways. */
function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
