import type { Report } from "./model.ts";
import { wordsOf } from "./words/languages.ts";

/** Something that happened to the document: who did it, as it is told, and the number of the sentence it was done to. */
export type Happening = {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly did: string;
  /** Null where it was done to none of the sentences that the report is of. */
  readonly ordinal: number | null;
  readonly leafHash: string;
};

/** What happened to the document, oldest first; empty but in a report for legal review. */
export function historyOf(report: Report): Happening[] {
  const { history, claims } = report;
  const { software } = wordsOf(report);
  const ordinals = new Map(claims.map(({ id, ordinal }) => [id, ordinal]));
  return history.map(({ seq, at, by, did, claimId, leafHash }) => ({
    seq,
    at,
    who: by ?? software,
    did,
    ordinal: (claimId === null ? undefined : ordinals.get(claimId)) ?? null,
    leafHash,
  }));
}
