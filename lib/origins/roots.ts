import { groupBy } from "../group-by.ts";
import { circlesIn } from "./circles.ts";
import { type Derivation, sharesOrigin } from "./model.ts";

/** The origins a source goes back to, by a name for each; never empty. */
export type Roots = ReadonlySet<string>;

/**
 * What each source goes back to, along the derivations that share an origin: the sources that derive from nothing. A
 * circle that derives from nothing outside it is one root, called by its member with the smallest id. A source that is
 * in no derivation is its own root. Linear in the derivations times the roots that one source can have.
 */
export function rootsBy(derivations: readonly Derivation[]): (sourceId: string) => Roots {
  const ties = derivations.filter(sharesOrigin);
  const targets = groupBy(ties, ({ from }) => from);
  const next = (id: string) => (targets.get(id) ?? []).map(({ to }) => to);
  const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].sort();
  const known = new Map<string, Roots>();
  // A component comes after all it leads to, so what those go back to is known.
  for (const circle of circlesIn(ids, next)) {
    const outside = circle.flatMap(next).flatMap((id) => [...(known.get(id) ?? [])]);
    const roots = new Set(outside.length > 0 ? outside : circle.slice(0, 1));
    for (const id of circle) known.set(id, roots);
  }
  return (id) => known.get(id) ?? new Set([id]);
}

/** True when two sources go back to no common origin. */
export function areApart(one: Roots, other: Roots): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return ![...few].some((root) => many.has(root));
}
