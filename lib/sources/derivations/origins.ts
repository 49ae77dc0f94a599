import type { Derivation } from "../../origins/model.ts";
import { originCounter } from "../../origins/origin-count.ts";
import { originWords } from "../../origins/origin-graph-words.ts";
import { reachBy } from "../../origins/reach.ts";
import { counted as amount } from "../../origins/reasons.ts";
import { areApart, rootsBy } from "../../origins/roots.ts";

/** A derivation with what its two sources are called; null for a confidential one, which is named to nobody here. */
export type Tie = Derivation & { readonly fromTitle: string | null; readonly toTitle: string | null };

/** What is asked of the origins of sources, wherever these are counted. */
export type Origins = {
  /** How many independent origins the sources have. */
  readonly count: (sourceIds: Iterable<string>) => number;
  /** Whether two sources go back to no common origin. A source is not apart from itself. */
  readonly areApart: (one: string, other: string) => boolean;
  /** Why sources have fewer origins than they are: "3 sources, 1 origin: …"; null where each is one of its own. */
  readonly why: (sourceIds: Iterable<string>) => string | null;
};

/** What holds where no derivation is known: every source is an origin of its own. */
export const INDEPENDENT: Origins = {
  count: (sourceIds) => new Set(sourceIds).size,
  areApart: (one, other) => one !== other,
  why: () => null,
};

// A sentence names several sources, and a title may have 500 characters.
const LONGEST_NAME = 40;

// A gate is a line among others; what is told of ten copies of one story would fill a screen.
const MOST_SENTENCES = 3;

const UNTOLD = "A confidential source is part of it, and so the rest is not told.";

const REST = "The pages of these sources tell the rest.";

/** What a source is called in a sentence: its title in quotation marks, a long one cut. */
export function nameInWords(title: string): string {
  return `“${title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME).trimEnd()}…` : title}”`;
}

/**
 * What derivations make of the origins of any sources; they are prepared once. `ties` have to hold all that the sources
 * lead to, however far.
 */
export function originsBy(ties: readonly Tie[]): Origins {
  if (ties.length === 0) return INDEPENDENT;
  const counted = originCounter(ties);
  const rootsOf = rootsBy(ties);
  const reachOf = reachBy(ties);
  const titles = new Map(ties.flatMap((tie) => [[tie.from, tie.fromTitle] as const, [tie.to, tie.toTitle] as const]));
  const nameOf = (id: string) => nameInWords(titles.get(id) ?? "another source");
  return {
    count: (sourceIds) => counted(sourceIds).origins,
    areApart: (one, other) => areApart(rootsOf(one), rootsOf(other)),
    why: (sourceIds) => {
      const ids = [...new Set(sourceIds)];
      if (counted(ids).origins === ids.length) return null;
      const derivations = [...new Set(ids.flatMap((id) => [...reachOf(id)]))];
      // Who derives from somebody may tell who that is.
      if (derivations.some(({ from, to }) => titles.get(from) === null || titles.get(to) === null))
        return `${amount(ids.length, "source")}, ${amount(counted(ids).origins, "origin")}. ${UNTOLD}`;
      const sentences = originWords({ sourceIds: ids, derivations, nameOf });
      const isCut = sentences.length > MOST_SENTENCES;
      return [...sentences.slice(0, MOST_SENTENCES), ...(isCut ? [REST] : [])].join(" ");
    },
  };
}
