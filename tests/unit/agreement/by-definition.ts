/** Krippendorff's alpha for nominal values as it is defined: every pair of values is looked at. Slow, and plain. */
export function alphaByDefinition(units: readonly (readonly string[])[]): number {
  const pairable = units.filter((values) => values.length > 1);
  const all = pairable.flat();
  const observed = pairable.reduce((total, values) => total + differing(values) / (values.length - 1), 0) / all.length;
  const expected = differing(all) / (all.length * (all.length - 1));
  return 1 - observed / expected;
}

/** Cohen's kappa as it is defined; chance agreement by drawing every value of the one beside every value of the other. */
export function kappaByDefinition(pairs: readonly (readonly [string, string])[]): number {
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  const drawn = pairs.flatMap(([a]) => pairs.map(([, b]) => a === b));
  const byChance = drawn.filter(Boolean).length / drawn.length;
  return (observed - byChance) / (1 - byChance);
}

/** Ordered pairs of different places that hold different values. */
function differing(values: readonly string[]): number {
  return values.flatMap((one, i) => values.filter((other, j) => i !== j && one !== other)).length;
}
