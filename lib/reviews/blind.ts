import { roleFor } from "../auth/ability.ts";
import type { Grant } from "../auth/grant.ts";
import type { Role } from "../auth/model.ts";
import type { Span } from "../text/span.ts";
import type { ClaimState } from "./model.ts";
import { claimsOver } from "./places.ts";

/** Who is looking, as far as the rule of blind second verdicts cares. */
export type Onlooker = { readonly userId: string | null; readonly mayReview: boolean };

/** A person as an onlooker of a document. Who wrote it is no reviewer of it: their turn would never come. */
export function onlookerOf(
  person: { readonly userId: string; readonly roles: ReadonlySet<Role> } | null,
  wroteIt: boolean,
): Onlooker {
  if (!person) return { userId: null, mayReview: false };
  return { userId: person.userId, mayReview: roleFor("review", person.roles) !== null && !wroteIt };
}

/** The holder of a grant on a document as its onlooker. */
export function onlookerOn({ holder }: Grant<"read">): Onlooker {
  return onlookerOf(holder, holder?.wroteIt ?? false);
}

/**
 * The verdicts of one claim an onlooker may see. A reviewer whose turn is still to come sees none of the others', so
 * that the second verdict is a second opinion and not an echo. Everyone who cannot file one sees all. Whose turn is
 * over `hasJudged`: on a claim that stands who filed a verdict on it, on one that does not see `hasJudgedWords`.
 */
export function visibleVerdicts<V extends { readonly reviewer: { readonly id: string } }>(
  verdicts: readonly V[],
  onlooker: Onlooker,
  hasJudged: boolean = verdicts.some(({ reviewer }) => reviewer.id === onlooker.userId),
): { readonly shown: readonly V[]; readonly withheld: number } {
  if (hasJudged || !onlooker.mayReview) return { shown: verdicts, withheld: 0 };
  const shown = verdicts.filter(({ reviewer }) => reviewer.id === onlooker.userId);
  return { shown, withheld: verdicts.length - shown.length };
}

/**
 * Whether a reviewer has judged all words of a claim that was split or merged away: nothing can be filed on it any
 * more, and what others filed speaks of words that may still be before the reviewer. `unjudged` are the claims that
 * stand in its text and on which the reviewer has filed no verdict.
 */
export function hasJudgedWords(claim: Span, unjudged: readonly Span[]): boolean {
  return claimsOver(unjudged, claim).length === 0;
}

/** States that tell something of what the verdicts say, or of what an editor made of them. */
const TELLING: ReadonlySet<ClaimState> = new Set(["verified", "contested", "adjudicated", "open"]);

/**
 * The state to show while verdicts are withheld: neither that others agree or differ, nor that an editor decided between
 * them or sent them back (a claim with verdicts is open only then). Signed off and waived are known to everybody.
 */
export function untellingState(state: ClaimState): ClaimState {
  return TELLING.has(state) ? "proposed" : state;
}
