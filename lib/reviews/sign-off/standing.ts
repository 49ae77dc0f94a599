import { unmet } from "../gates.ts";
import type { ClaimState, ReviewedClaim } from "../model.ts";
import { type Blocker, MOST_BLOCKERS, type SignOffStanding } from "./model.ts";

type Done = "signed" | "waived" | "notCheckable";

/** States in which a claim no longer stands in the way of its document. */
const DONE: Readonly<Partial<Record<ClaimState, Done>>> = {
  "signed-off": "signed",
  corrected: "signed",
  waived: "waived",
  "not-checkable": "notCheckable",
};

type Judged = Pick<ReviewedClaim, "id" | "ordinal" | "text" | "state" | "gates">;
type Counted = Pick<SignOffStanding, "signed" | "waived" | "notCheckable" | "open" | "blockers">;

/** What was signed off with every gate met is not done any more once one of them opens again: a question, an accusation. */
function doneAs({ state, gates }: Judged): Done | undefined {
  const done = DONE[state];
  // Who may approve was asked when it was approved.
  const hasReopened = done === "signed" && unmet(gates).some(({ code }) => code !== "approver");
  return hasReopened ? undefined : done;
}

/** Counts the claims of a document by whether they stand in the way of its sign-off. */
export function countBlockers(claims: readonly Judged[]): Counted {
  const standing = claims.filter(({ state }) => state !== "superseded");
  const blockers = standing.filter((claim) => doneAs(claim) === undefined);
  const done = (how: Done) => standing.filter((claim) => doneAs(claim) === how).length;
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
