import { areApart, type Roots } from "./roots.ts";

// Sources of a claim that derive from several others each, and overlap, are few. So many are weighed against each other
// in every way, which takes some 65,000 steps at most; of what is more, the first that fits is taken.
const MOST_IN_EVERY_WAY = 16;

/**
 * The size of the largest choice of sources no two of which have a root in common (maximum set packing). Exact while at
 * most sixteen are left after those that are in no better case than another; beyond that it may be too small, never too
 * large.
 */
export function mostApart(sources: readonly Roots[]): number {
  const kept = simplest(sources);
  const chosen = largest(kept.slice(0, MOST_IN_EVERY_WAY));
  for (const roots of kept.slice(MOST_IN_EVERY_WAY))
    if (chosen.every((other) => areApart(roots, other))) chosen.push(roots);
  return chosen.length;
}

/** Without the sources whose roots include all roots of another: whoever chooses them may as well choose the other. */
function simplest(sources: readonly Roots[]): Roots[] {
  const kept: Roots[] = [];
  for (const roots of [...sources].sort((a, b) => a.size - b.size))
    if (!kept.some((other) => [...other].every((root) => roots.has(root)))) kept.push(roots);
  return kept;
}

/** The largest choice: with the first source and all that are apart from it, or without it. */
function largest(sources: readonly Roots[]): Roots[] {
  const [first, ...others] = sources;
  if (first === undefined) return [];
  const apart = others.filter((other) => areApart(first, other));
  const withFirst = [first, ...largest(apart)];
  if (apart.length >= others.length - 1) return withFirst;
  const withoutFirst = largest(others);
  return withoutFirst.length > withFirst.length ? withoutFirst : withFirst;
}
