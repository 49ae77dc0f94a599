import { groupBy } from "../group-by.ts";
import { NewNote } from "../notes/model.ts";
import { inALine } from "../text/in-a-line.ts";
import { sha256 } from "../text/sha256.ts";
import type { PreviewedRemark } from "./model.ts";
import type { Placed, Placing, Sentence } from "./placing.ts";
import { MOST_REMARKS, type Remark, type RemarkFile } from "./remark.ts";
import { Apart, type OwnNote, type OwnWords, type Told } from "./standing.ts";

/** A remark with what it is to the document and where it belongs: the row of a preview, and what an import files. */
export type Judged = PreviewedRemark & {
  /** The words of the sentence that it is about; null where it is about all of it. */
  readonly onPart: string | null;
};

/** What a file comes to: its remarks in the order of the text, and why some are none. */
export type Judgement = { readonly remarks: readonly Judged[]; readonly passed: readonly string[] };

type Row = { readonly remark: Remark; readonly mark: string; readonly told: Told };

/** Longest line of the words a remark is about, as a list shows it. */
const MAX_ON = 300;

/**
 * Judges every remark of a file, one after the other; each step is as long as the text. A remark that answers another goes
 * where that is. Whatever is not brought in is told of.
 */
export function* judge(file: RemarkFile, placing: Placing, own: OwnWords): Generator<undefined, Judgement> {
  const passed = [...file.passed];
  const apart = new Apart(file.form, own);
  const rows = rowsOf(file, apart, passed);
  const threads = new Threads(rows, apart);
  const sentences = new Map(placing.sentences.map((sentence) => [sentence.id, sentence]));
  const judged: Judged[] = [];
  for (const row of rows) {
    judged.push(judgeOne(row, threads.of(row), placing, sentences));
    yield;
  }
  return { remarks: inTextOrder(judged, sentences), passed };
}

/** The remarks that can be brought in, or are here already; why others cannot is added to `passed`. */
function rowsOf(file: RemarkFile, apart: Apart, passed: string[]): Row[] {
  const rows = new Map<string, Row>();
  let beyond = 0;
  for (const remark of file.remarks) {
    const why = whyNoNote(remark);
    const mark = markOf(remark);
    if (why !== null) passed.push(why);
    else if (rows.has(mark)) passed.push(`${remark.by} says the same twice on the same words: it is taken once.`);
    else if (rows.size >= MOST_REMARKS) beyond += 1;
    else rows.set(mark, { remark, mark, told: apart.tell(remark, mark) });
  }
  if (beyond > 0)
    passed.push(
      `${beyond} remarks beyond the first ${MOST_REMARKS} were not looked at: send them in a file of their own.`,
    );
  return [...rows.values()];
}

function whyNoNote({ text, by, isRecord }: Remark): string | null {
  if (isRecord) return null;
  if (text === "") return `A remark of ${by} holds no words.`;
  return NewNote.shape.text.safeParse(text).success
    ? null
    : `A remark of ${by} is longer than a note may be, which is 20,000 characters: it begins “${inALine(text, 60)}”.`;
}

/** The same remark has the same mark, in whatever file it comes. */
export function markOf({ by, at, text, anchor }: Remark): string {
  return sha256(JSON.stringify([by, at, text, anchor?.quote ?? ""]));
}

// A thread of a word processor has one level, and one of Hypothesis hardly ten.
const DEEPEST = 100;

/** What a remark answers: what opened its thread in the file, and the note here whose thread it goes on. */
type Answered = { readonly root: Row | null; readonly note: OwnNote | null };

class Threads {
  readonly #byId: ReadonlyMap<string, Row>;

  constructor(
    rows: readonly Row[],
    private readonly apart: Apart,
  ) {
    this.#byId = new Map(rows.map((row) => [row.remark.id, row]));
  }

  of(row: Row): Answered {
    let root = row;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const { parent } = root.remark;
      const above = this.#byId.get(parent ?? "");
      // Of a note that is here the thread is known better than the file knows it.
      const note = above ? noteThatIs(above.told) : this.apart.named(parent);
      if (note) return { root: above ?? null, note };
      if (!above || above === row) break;
      root = above;
    }
    return { root: root === row ? null : root, note: null };
  }
}

/** The note that a remark is; what says other words under its stamp is not it. */
function noteThatIs({ standing, note }: Told): OwnNote | null {
  return standing === "altered" ? null : note;
}

function judgeOne(
  { remark, mark, told }: Row,
  { root, note }: Answered,
  placing: Placing,
  sentences: ReadonlyMap<string, Sentence>,
): Judged {
  const { by, at, isResolved, anchor, cited } = remark;
  // What our export wrote above a note is none of its words.
  const isNote = told.standing === "altered" || told.standing === "ours";
  const words = isNote ? (remark.headless ?? remark.text) : remark.text;
  const row = {
    mark,
    by,
    at,
    text: told.standing === "record" ? "" : words,
    on: anchor && inALine(anchor.quote, MAX_ON),
    resolved: isResolved,
    standing: told.standing,
    cited,
  };
  const where = noteThatIs(told) ?? note;
  // A note stays where it was when its sentence is split or joined, and what answers it then goes by its words.
  if (where && sentences.has(where.claimId))
    return { ...row, thread: null, answers: note?.rootId ?? null, place: inThread(where.claimId), onPart: null };
  const found = placing.place(root?.remark.anchor ?? anchor ?? NO_WORDS);
  // What answers a verdict opens a thread here: a verdict is no note.
  const thread = root && root.told.standing !== "record" ? root.mark : null;
  const place = placeOf(found);
  return {
    ...row,
    thread,
    answers: null,
    place: thread !== null && place.claimId !== null ? inThread(place.claimId) : place,
    onPart: thread === null && "on" in found ? found.on : null,
  };
}

const NO_WORDS = { quote: "", prefix: "", suffix: "", position: null, sentence: null } as const;

function inThread(claimId: string): PreviewedRemark["place"] {
  return { how: "thread", by: null, claimId, more: 0, candidates: [] };
}

function placeOf(placed: Placed): PreviewedRemark["place"] {
  if ("candidates" in placed)
    return { how: placed.how, by: null, claimId: null, more: 0, candidates: placed.candidates.map(({ id }) => id) };
  const { how, by, sentence, more } = placed;
  return { how, by, claimId: sentence.id, more, candidates: [] };
}

/** By the sentence each is on, else by the first it may be on; what answers follows what it answers. */
function inTextOrder(judged: readonly Judged[], sentences: ReadonlyMap<string, Sentence>): Judged[] {
  const ordinalOf = ({ place }: Judged) =>
    sentences.get(place.claimId ?? place.candidates[0] ?? "")?.ordinal ?? Number.POSITIVE_INFINITY;
  const opening = new Set(judged.flatMap(({ mark, thread }) => (thread === null ? [mark] : [])));
  const isOpening = ({ thread }: Judged) => thread === null || !opening.has(thread);
  const answers = groupBy(
    judged.filter((each) => !isOpening(each)),
    ({ thread }) => thread,
  );
  return judged
    .filter(isOpening)
    .toSorted((a, b) => compare(ordinalOf(a), ordinalOf(b)))
    .flatMap((opener) => [{ ...opener, thread: null }, ...(answers.get(opener.mark) ?? [])]);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
