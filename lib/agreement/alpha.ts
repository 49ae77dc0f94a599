import { fail, ok } from "../result.ts";
import type { Coefficient } from "./model.ts";
import { tally } from "./tally.ts";

/**
 * Krippendorff's alpha for nominal values, any number of raters, and ratings that are missing: 1 − D_o / D_e, the
 * disagreement within units against the disagreement among all values that can be paired. In [-1, 1]. `units` are the
 * values each unit was given, in any order; a rater who gave none is left out, and so is a unit with one value.
 *
 * Not defined with fewer than two values to compare, nor when all of them are the same: nothing could have been
 * disagreed on, and agreement then shows nothing.
 *
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C.
 * https://repository.upenn.edu/asc_papers/43
 */
export function alphaNominal(units: readonly (readonly string[])[]): Coefficient<"too-few" | "nothing-varies"> {
  const pairable = units.filter((values) => values.length >= 2);
  const values = pairable.flat();
  const n = values.length;
  if (n < 2) return fail("too-few");
  // The diagonal of the matrix of coincidences: pairs of equal values, each unit weighing as much as it has values.
  const coinciding = sum(pairable.map((unit) => equalPairs(unit) / (unit.length - 1)));
  const expected = n * (n - 1) - equalPairs(values);
  if (expected === 0) return fail("nothing-varies");
  return ok(1 - ((n - 1) * (n - coinciding)) / expected);
}

/** How many ordered pairs of different places hold the same value. */
function equalPairs(values: readonly string[]): number {
  return sum([...tally(values).values()].map((count) => count * (count - 1)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
