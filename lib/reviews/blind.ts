import { roleFor } from "../auth/ability.ts";
import type { Role } from "../auth/model.ts";
import type { ClaimState } from "./model.ts";

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

/**
 * The verdicts of one claim an onlooker may see. A reviewer who has not filed one yet sees none of the others', so
 * that the second verdict is a second opinion and not an echo. Everyone who cannot file one sees all.
 */
export function visibleVerdicts<V extends { readonly reviewer: { readonly id: string } }>(
  verdicts: readonly V[],
  onlooker: Onlooker,
): { readonly shown: readonly V[]; readonly withheld: number } {
  const hasFiled = verdicts.some((verdict) => verdict.reviewer.id === onlooker.userId);
  if (hasFiled || !onlooker.mayReview) return { shown: verdicts, withheld: 0 };
  return { shown: [], withheld: verdicts.length };
}

/** The state to show while verdicts are withheld: that others agree or differ would tell something of what they said. */
export function untellingState(state: ClaimState): ClaimState {
  return state === "verified" || state === "contested" ? "proposed" : state;
}
