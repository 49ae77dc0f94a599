import { NO_DECISIONS } from "../reviews/decisions/model.ts";
import type { ReportedClaim } from "./model.ts";

/** Nothing of what people filed on a claim: it stands in the text and says nothing. */
export function withoutWork(claim: ReportedClaim): ReportedClaim {
  return {
    ...claim,
    ...NO_DECISIONS,
    verdicts: [],
    withheld: 0,
    evidence: [],
    notes: [],
    queries: [],
    contacts: [],
    accuses: null,
    gates: [],
    isLeftOut: true,
  };
}

type Byline = { readonly id: string; readonly name: string };

/**
 * Names people by what they do and a number, in the order in which they first appear. Their ids are of one version of one
 * document: nobody can be followed from one report to another.
 */
export class Pseudonyms {
  readonly #versionId: string;
  readonly #known = new Map<string, Byline>();
  readonly #counts = new Map<string, number>();

  constructor(versionId: string) {
    this.#versionId = versionId;
  }

  /** The author of the text, whoever answered for them. */
  author(): Byline {
    return { id: `${this.#versionId}-author`, name: "The author" };
  }

  of(role: "Reviewer" | "Editor" | "Researcher", { id }: Byline): Byline {
    const known = this.#known.get(id);
    if (known) return known;
    const number = (this.#counts.get(role) ?? 0) + 1;
    this.#counts.set(role, number);
    const name = { id: `${this.#versionId}-${role.toLowerCase()}-${number}`, name: `${role} ${number}` };
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
  const editor = (by: Byline) => pseudonyms.of("Editor", by);
  const { adjudication, waiver, signOff } = claim;
  return {
    ...claim,
    verdicts: claim.verdicts.map((verdict) => ({ ...verdict, reviewer: pseudonyms.of("Reviewer", verdict.reviewer) })),
    evidence: claim.evidence.map((piece) => ({
      ...piece,
      attachedBy: pseudonyms.of("Researcher", piece.attachedBy),
    })),
    notes: [],
    queries: claim.queries
      .filter(({ onAuthor }) => onAuthor)
      .map((query) => ({
        ...query,
        askedBy: pseudonyms.of("Researcher", query.askedBy),
        answeredBy: pseudonyms.author(),
      })),
    contacts: claim.contacts.map((contact) => ({
      ...contact,
      loggedBy: pseudonyms.of("Researcher", contact.loggedBy),
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
