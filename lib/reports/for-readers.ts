import type { Source } from "../sources/model.ts";
import { renamed } from "./fitted-when-read.ts";
import type { ReportedClaim } from "./model.ts";
import type { Words } from "./words/en.ts";

type Byline = { readonly id: string; readonly name: string };

/**
 * Names people by what they do and a number, in the order in which they first appear. Their ids are of one report alone:
 * nobody can be followed from one to another, and the same number in two of them is never taken for one person.
 */
export class Pseudonyms {
  readonly #reportId: string;
  readonly #known = new Map<string, Byline>();
  readonly #counts = new Map<string, number>();

  readonly #words: Words["people"];

  constructor(reportId: string, words: Words) {
    this.#reportId = reportId;
    this.#words = words.people;
  }

  /** The author of the text, whoever answered for them. */
  author(): Byline {
    return { id: `${this.#reportId}-author`, name: this.#words.author };
  }

  of(role: "reviewer" | "editor" | "researcher", { id }: Byline): Byline {
    const known = this.#known.get(id);
    if (known) return known;
    const number = (this.#counts.get(role) ?? 0) + 1;
    this.#counts.set(role, number);
    const name = { id: `${this.#reportId}-${role}-${number}`, name: this.#words[role](number) };
    this.#known.set(id, name);
    return name;
  }
}

/**
 * A claim as readers may have it: verdicts, evidence, decisions and corrections under pseudonyms, and the reply of the party
 * it accuses; without notes, questions to the author, and what is missing before a sign-off. An answer that rests on the
 * author alone is told, since it is an outcome and no talk.
 */
export function forReaders(claim: ReportedClaim, pseudonyms: Pseudonyms): ReportedClaim {
  const editor = (by: Byline) => pseudonyms.of("editor", by);
  const { adjudication, waiver, signOff } = claim;
  return {
    ...claim,
    verdicts: claim.verdicts.map((verdict) => ({ ...verdict, reviewer: pseudonyms.of("reviewer", verdict.reviewer) })),
    evidence: claim.evidence.map((piece) =>
      renamed(piece, {
        source: sourceForReaders(piece.source),
        attachedBy: pseudonyms.of("researcher", piece.attachedBy),
      }),
    ),
    notes: [],
    queries: claim.queries
      .filter(({ onAuthor }) => onAuthor)
      .map((query) => ({
        ...query,
        askedBy: pseudonyms.of("researcher", query.askedBy),
        answeredBy: pseudonyms.author(),
      })),
    contacts: claim.contacts.map((contact) => ({
      ...contact,
      loggedBy: pseudonyms.of("researcher", contact.loggedBy),
    })),
    adjudication: adjudication && { ...adjudication, editor: editor(adjudication.editor) },
    waiver: waiver && { ...waiver, editor: editor(waiver.editor) },
    exceptions: claim.exceptions.map((exception) => ({ ...exception, editor: editor(exception.editor) })),
    signOff: signOff && { ...signOff, editor: editor(signOff.editor) },
    corrections: claim.corrections.map((correction) => ({ ...correction, editor: editor(correction.editor) })),
    gates: [],
    lineage: { from: [], into: [] },
  };
}

/** A source without what its operator alone has to know: why a copy could not be had may tell of the house. */
function sourceForReaders(source: Source): Source {
  return { ...source, copy: { ...source.copy, failure: null } };
}
