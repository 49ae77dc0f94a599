import type { Checkability } from "../claims/model.ts";
import type { ClaimState } from "./model.ts";
import { VERDICTS, type VerdictCode } from "./verdict-kinds.ts";

/** Everything the state of a claim depends on. What is left out is not so. */
export type Standing = {
  readonly checkability: Checkability;
  /** SHA-256 (hex) of the claim's present text. */
  readonly textSha256: string;
  readonly verdicts: readonly {
    readonly reviewerId: string;
    readonly code: VerdictCode;
    readonly textSha256: string;
  }[];
  readonly adjudicated?: boolean;
  /** An editor sent the verdicts back. */
  readonly rejected?: boolean;
  readonly signedOff?: boolean;
  readonly correctedAfterSignOff?: boolean;
  readonly waived?: boolean;
  readonly queryOpen?: boolean;
  /** Split or merged away: other claims carry its words. */
  readonly superseded?: boolean;
};

/**
 * The workflow state of a claim, derived from its rows and nothing else, so that no write can leave it wrong.
 *
 * Read from the strongest fact down: what ended the claim, then what a person decided, then what interrupts the work,
 * then where the verdicts stand. A stale verdict outranks even a sign-off, because that was given on another text.
 */
export function stateOf(claim: Standing): ClaimState {
  if (claim.superseded) return "superseded";
  if (claim.verdicts.some((verdict) => verdict.textSha256 !== claim.textSha256)) return "stale";
  if (claim.correctedAfterSignOff) return "corrected";
  if (claim.signedOff) return "signed-off";
  if (claim.waived) return "waived";
  if (claim.queryOpen) return "query";
  if (claim.adjudicated) return "adjudicated";
  if (claim.verdicts.length > 0) return claim.rejected ? "open" : stateOfVerdicts(claim.verdicts);
  if (claim.checkability === "untriaged") return "untriaged";
  return claim.checkability === "checkable" ? "open" : "not-checkable";
}

function stateOfVerdicts(verdicts: Standing["verdicts"]): ClaimState {
  const reviewers = new Set(verdicts.map((verdict) => verdict.reviewerId));
  const families = new Set(verdicts.map((verdict) => VERDICTS[verdict.code].family));
  if (families.size > 1) return "contested";
  return reviewers.size > 1 ? "verified" : "proposed";
}
