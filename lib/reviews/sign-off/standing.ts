import { unmet } from "../gates.ts";
import type { ClaimState, ReviewedClaim } from "../model.ts";
import { type Blocker, MOST_BLOCKERS, type SignOffStanding } from "./model.ts";

/** States in which a claim no longer stands in the way of its document. */
const DONE: Readonly<Partial<Record<ClaimState, "signed" | "waived" | "notCheckable">>> = {
  "signed-off": "signed",
  corrected: "signed",
  waived: "waived",
  "not-checkable": "notCheckable",
};

type Judged = Pick<ReviewedClaim, "id" | "ordinal" | "text" | "state" | "gates">;
type Counted = Pick<SignOffStanding, "signed" | "waived" | "notCheckable" | "open" | "blockers">;

/** Counts the claims of a document by whether they stand in the way of its sign-off. */
export function countBlockers(claims: readonly Judged[]): Counted {
  const standing = claims.filter(({ state }) => state !== "superseded");
  const blockers = standing.filter(({ state }) => DONE[state] === undefined);
  const done = (how: NonNullable<(typeof DONE)[ClaimState]>) =>
    standing.filter(({ state }) => DONE[state] === how).length;
  return {
    signed: done("signed"),
    waived: done("waived"),
    notCheckable: done("notCheckable"),
    open: blockers.length,
    blockers: blockers.slice(0, MOST_BLOCKERS).map(blockerOf),
  };
}

function blockerOf({ id, ordinal, text, state, gates }: Judged): Blocker {
  return { claimId: id, ordinal, text, state, gates: unmet(gates) };
}
