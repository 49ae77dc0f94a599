import { z } from "zod";
import { grouped } from "../text/counts.ts";
import { CLAIM_STATES, ClaimState } from "./model.ts";

/**
 * How much of a document is accounted for. The three parts are disjoint and add up to `total`, because the claims tile
 * the text: nothing can be left out of the sum.
 */
export const Coverage = z
  .object({
    total: z.int().nonnegative(),
    /** Claims with a verdict that stands on the present text. */
    checked: z.int().nonnegative(),
    /** Claims somebody decided are not for checking, and claims waived: printed apart, never inside `checked`. */
    setAside: z.int().nonnegative(),
    /** Claims that still need somebody. */
    open: z.int().nonnegative(),
    byState: z.record(ClaimState, z.int().nonnegative()),
  })
  .describe("How many claims of a document are checked, set aside and open.");
export type Coverage = z.infer<typeof Coverage>;

const CHECKED: ReadonlySet<ClaimState> = new Set([
  "proposed",
  "verified",
  "contested",
  "adjudicated",
  "signed-off",
  "corrected",
]);
const SET_ASIDE: ReadonlySet<ClaimState> = new Set(["not-checkable", "waived"]);

/** Counts the states of a document's claims. Superseded claims are left out: others carry their words. */
export function coverageOf(states: Iterable<ClaimState>): Coverage {
  const counts = new Map<ClaimState, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return coverageOfCounts(counts);
}

/** The same from claims already counted by state. */
export function coverageOfCounts(counts: ReadonlyMap<ClaimState, number>): Coverage {
  const byState = Object.fromEntries(CLAIM_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    ClaimState,
    number
  >;
  let checked = 0;
  let setAside = 0;
  let open = 0;
  for (const state of CLAIM_STATES) {
    if (state === "superseded") continue;
    if (CHECKED.has(state)) checked += byState[state];
    else if (SET_ASIDE.has(state)) setAside += byState[state];
    else open += byState[state];
  }
  return { total: checked + setAside + open, checked, setAside, open, byState };
}

/** "28 of 35 sentences accounted for, 7 open". */
export function coverageSentence({ total, checked, setAside, open }: Coverage): string {
  return `${grouped(checked + setAside)} of ${grouped(total)} sentences accounted for, ${grouped(open)} open`;
}
