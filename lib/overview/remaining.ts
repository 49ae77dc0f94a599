import { groupBy } from "../group-by.ts";
import type { ClaimState, ReviewedClaim } from "../reviews/model.ts";
import type { UnmetGate } from "./model.ts";

/** States of claims that nobody needs to check: set aside, or given way to others. */
const SET_ASIDE: readonly ClaimState[] = ["waived", "not-checkable", "superseded"];

/** States in which a claim needs no sign-off, or has it. */
const SIGNED_OFF: ReadonlySet<ClaimState> = new Set(["signed-off", "corrected", ...SET_ASIDE]);

/** Whether a claim is one of those that are to be checked, or were. */
export function isToBeChecked(state: ClaimState): boolean {
  return !SET_ASIDE.includes(state);
}

/** The gates that claims on their way to sign-off have not passed, the most frequent first. */
export function unmetGates(claims: readonly Pick<ReviewedClaim, "state" | "gates">[]): UnmetGate[] {
  const unmet = claims
    .filter(({ state }) => !SIGNED_OFF.has(state))
    .flatMap(({ gates }) => gates.filter(({ met }) => !met));
  return [...groupBy(unmet, ({ code }) => code)]
    .map(([code, gates]) => ({ code, sentence: gates[0]?.sentence ?? code, claims: gates.length }))
    .sort((a, b) => b.claims - a.claims);
}

/**
 * States in which whoever was to check a claim is done with it, whether they filed a verdict or not. Whether others
 * agree is not among them: the person may still be blind to it.
 */
const NEEDS_NO_VERDICT: ReadonlySet<ClaimState> = new Set([...SIGNED_OFF, "adjudicated"]);

/** Whether a person who is to check a claim is done: they filed on its present words, or nobody needs to any more. */
export function isDone(state: ClaimState, filedOnPresentText: boolean): boolean {
  return filedOnPresentText || NEEDS_NO_VERDICT.has(state);
}
