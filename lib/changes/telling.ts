import type { EventKind } from "../provenance/events.ts";

/**
 * What tells of the verdicts on a claim: they themselves, and what editors decide on them and write of them. A waiver
 * is among it, since its reason may name what was found.
 */
const TELLING: ReadonlySet<EventKind> = new Set([
  "verdict.filed",
  "verdict.applied",
  "verdict.withdrawn",
  "claim.adjudicated",
  "claim.waived",
  "claim.waiver-lifted",
  "gate.excepted",
  "gate.exception-withdrawn",
  "claim.signed-off",
  "claim.sign-off-lifted",
  "claim.corrected",
]);

/**
 * Whether what an event holds is kept from a reviewer whose turn on the claim is still to come. That it happened is
 * not: the number of verdicts and the state of a claim tell as much.
 */
export function tellsOfVerdicts(kind: EventKind): boolean {
  return TELLING.has(kind);
}
