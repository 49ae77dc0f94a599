import { sha256 } from "../text/sha256.ts";

/** A decision of an editor on the verdicts of a claim: another verdict, or one that changed, makes it void. */
export type Decision = {
  /** The verdicts it was made on, as `settledBy` names them. */
  readonly settles: string;
};

/** Names the verdicts of a claim as they stand: SHA-256 (hex) over "id:revision" of each, sorted, one a line. */
export function settledBy(verdicts: readonly { readonly id: string; readonly revision: number }[]): string {
  const each = verdicts.map(({ id, revision }) => `${id}:${revision}`);
  return sha256(each.sort().join("\n"));
}

/** What an editor's outcome makes of a claim: decided, sent back to be filed anew, or neither, when it stays open. */
export function madeBy(outcome: string): { readonly adjudicated: boolean; readonly rejected: boolean } {
  return { adjudicated: outcome === "accept" || outcome === "override", rejected: outcome === "reject" };
}
