import { roleFor } from "../../auth/ability.ts";
import type { Holder } from "../../auth/grant.ts";
import type { ClaimState } from "../../reviews/model.ts";
import { type InPlay, standpointOf } from "../in-play.ts";
import { isDone } from "../remaining.ts";
import type { Duty } from "./model.ts";

const AWAITS_SIGN_OFF: ReadonlySet<ClaimState> = new Set(["verified", "adjudicated"]);

/**
 * What a person has to do about a claim, by their roles. A reviewer is asked for a second verdict without a word of the
 * first; an editor decides only where they are no party, and nobody decides on a text of their own.
 */
export function dutiesOn(claim: InPlay, holder: NonNullable<Holder>): Duty[] {
  const { state, onlooker, wroteIt, judged, judgedPresentText } = standpointOf(claim, holder);
  const isAssigned = claim.assigneeId === holder.userId;
  const decides = roleFor("decide", holder.roles) !== null && !wroteIt && !judged;
  const asksForSecond = state === "proposed" && claim.verdicts.length === 1 && !judged;
  const duties: [Duty, boolean][] = [
    ["assigned", isAssigned && !isDone(state, judgedPresentText)],
    ["second-verdict", asksForSecond && onlooker.mayReview && !isAssigned],
    ["contested", decides && state === "contested"],
    ["sign-off", decides && AWAITS_SIGN_OFF.has(state)],
  ];
  return duties.flatMap(([duty, applies]) => (applies ? duty : []));
}
