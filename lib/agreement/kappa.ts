import { fail, ok } from "../result.ts";
import type { Coefficient } from "./model.ts";
import { tally } from "./tally.ts";

/**
 * Cohen's kappa of two raters over the units both have rated: how much of the agreement that chance left open they
 * reached, (p_o − p_e) / (1 − p_e), where p_e is the agreement of two who draw each from their own distribution. In
 * [-1, 1]; categories are nominal. `pairs` are the two ratings of each unit, the first rater's first.
 *
 * Not defined without a common unit, nor when chance agreement is 1: both used one and the same category throughout.
 *
 * Source: Cohen (1960), A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement
 * 20(1), 37–46.
 */
export function kappa(
  pairs: readonly (readonly [string, string])[],
): Coefficient<"nothing-in-common" | "nothing-varies"> {
  const n = pairs.length;
  if (n === 0) return fail("nothing-in-common");
  const first = tally(pairs.map(([a]) => a));
  const second = tally(pairs.map(([, b]) => b));
  const agreed = pairs.filter(([a, b]) => a === b).length;
  let byChance = 0;
  for (const [category, count] of first) byChance += count * (second.get(category) ?? 0);
  // Numerator and denominator times n²: whole numbers, so that "chance agreement is 1" is no matter of rounding.
  const open = n * n - byChance;
  return open === 0 ? fail("nothing-varies") : ok((agreed * n - byChance) / open);
}
