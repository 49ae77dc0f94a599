import type { Derivation } from "./model.ts";
import { mostApart } from "./most-apart.ts";
import { reachBy } from "./reach.ts";
import { areApart, type Roots, rootsBy } from "./roots.ts";

/** How many independent origins a set of sources has. */
export type OriginCount = {
  /** What counts: the most of these sources no two of which go back to a common origin. */
  readonly origins: number;
  /** What it would be if every suggestion were dismissed; never less. */
  readonly withoutSuggestions: number;
  /** The suggestions alone by which two of these sources have a common origin; in no particular order. */
  readonly undecided: readonly Derivation[];
};

/**
 * Counts the independent origins among the sources that decisive evidence was taken from; what is asked for every claim
 * of a document is prepared once. A derivation may pass through sources that are not counted: two reprints of one wire
 * story have one origin, whether or not the story is attached.
 *
 * A source that derives from two others is independent of neither, and does not tie these two to each other: whoever
 * quotes both makes neither repeat the other. So one source more never lowers the count, and one derivation more never
 * raises it. Every source is compared with every other, which a claim has few of.
 */
export function originCounter(derivations: readonly Derivation[]): (sourceIds: Iterable<string>) => OriginCount {
  const rootsOf = rootsBy(derivations);
  const decidedRootsOf = rootsBy(derivations.filter(({ standing }) => standing === "confirmed"));
  const reachOf = reachBy(derivations);
  return (sourceIds) => {
    const ids = [...new Set(sourceIds)];
    const undecided = new Set<Derivation>();
    for (const [place, one] of ids.entries())
      for (const other of ids.slice(place + 1)) {
        const common = commonOf(rootsOf(one), rootsOf(other));
        if (common.size === 0 || !areApart(decidedRootsOf(one), decidedRootsOf(other))) continue;
        for (const tie of [...reachOf(one), ...reachOf(other)])
          if (tie.standing === "suggested" && !areApart(rootsOf(tie.to), common)) undecided.add(tie);
      }
    return {
      origins: mostApart(ids.map(rootsOf)),
      withoutSuggestions: mostApart(ids.map(decidedRootsOf)),
      undecided: [...undecided],
    };
  };
}

function commonOf(one: Roots, other: Roots): Roots {
  return new Set([...one].filter((root) => other.has(root)));
}
