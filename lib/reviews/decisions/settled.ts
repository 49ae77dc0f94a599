import { sha256 } from "../../text/sha256.ts";
import type { VerdictCode } from "../verdict-kinds.ts";

/** A decision of an editor on the verdicts of a claim: another verdict, or one that changed, makes it void. */
export type Decision = {
  /** The verdicts it was made on, as `settledBy` names them. */
  readonly settles: string;
};

/** What editors decided about a claim, as far as its state depends on it. */
export type Decided = {
  readonly adjudication: (Decision & { readonly outcome: string; readonly code: string | null }) | null;
  readonly signOff: (Decision & { readonly code: string; readonly signedAt: Date }) | null;
  readonly waived: boolean;
  /** When it was last corrected. */
  readonly correctedAt: Date | null;
};

export const UNDECIDED: Decided = { adjudication: null, signOff: null, waived: false, correctedAt: null };

type Revised = { readonly id: string; readonly revision: number };

/** Names the verdicts of a claim as they stand: SHA-256 (hex) over "id:revision" of each, sorted, one a line. */
export function settledBy(verdicts: readonly Revised[]): string {
  const each = verdicts.map(({ id, revision }) => `${id}:${revision}`);
  return sha256(each.sort().join("\n"));
}

/** What an editor's outcome makes of a claim: decided, sent back to be filed anew, or neither, when it stays open. */
export function madeBy(outcome: string): { readonly adjudicated: boolean; readonly rejected: boolean } {
  return { adjudicated: outcome === "accept" || outcome === "override", rejected: outcome === "reject" };
}

/** What holds of editors' decisions while the verdicts stand as they do. */
export function holding({ adjudication, signOff, waived, correctedAt }: Decided, verdicts: readonly Revised[]) {
  // Hashed only where there is a decision: of most claims there is none.
  const present = adjudication || signOff ? settledBy(verdicts) : "";
  const signedOff = signOff?.settles === present;
  const decision = adjudication?.settles === present ? adjudication : null;
  return {
    /** What holds by decision: what was signed off, or what an editor decided. */
    decided: ((signedOff && signOff?.code) || decision?.code || null) as VerdictCode | null,
    ...madeBy(decision?.outcome ?? ""),
    signedOff,
    correctedAfterSignOff: signedOff && correctedAt !== null && signOff !== null && correctedAt >= signOff.signedAt,
    waived,
  };
}
