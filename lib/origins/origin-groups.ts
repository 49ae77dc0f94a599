import { groupBy } from "../group-by.ts";
import { circlesIn } from "./circles.ts";
import { type Derivation, sharesOrigin } from "./model.ts";
import { groupsBy } from "./union-find.ts";

/** Sources that hang together by derivations which share an origin. */
export type OriginGroup = {
  /** All of them, a source that hangs together with no other alone. */
  readonly sourceIds: readonly string[];
  /**
   * What the group goes back to, at least one: a source that derives from nothing, or the sources of a circle that
   * derives from nothing outside it.
   */
  readonly origins: readonly (readonly string[])[];
  /** Where sources derive from one another in a circle, at least two in each. */
  readonly circles: readonly (readonly string[])[];
};

/**
 * The groups of the given sources and of all others that the derivations name. Everything stands in the order of
 * `sourceIds`, what is not among them behind it by id; the order of the derivations changes nothing.
 */
export function originGroups(sourceIds: readonly string[], derivations: readonly Derivation[]): OriginGroup[] {
  const ties = derivations.filter(sharesOrigin);
  const others = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const ids = [...new Set([...sourceIds, ...[...others].sort()])];
  const targets = groupBy(ties, ({ from }) => from);
  const next = (id: string) => (targets.get(id) ?? []).map(({ to }) => to);
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (circle: readonly string[]) => places.get(circle[0] ?? "") ?? 0;
  const circles = circlesIn(ids, next).sort((a, b) => placeOf(a) - placeOf(b));
  const groupOf = groupsBy(ids, ties);
  const circlesOf = groupBy(circles, ([first = ""]) => groupOf(first));
  return [...groupBy(ids, groupOf)].map(([group, members]) => {
    const own = circlesOf.get(group) ?? [];
    return {
      sourceIds: members,
      origins: own.filter((circle) => circle.flatMap(next).every((id) => circle.includes(id))),
      circles: own.filter(({ length }) => length > 1),
    };
  });
}
