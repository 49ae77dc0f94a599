/** A claim that was checked before, as it is searched: its words, and the title of what was written about it. */
export type CheckedClaim = {
  readonly id: string | number;
  readonly text: string;
  /** Empty when there is none. */
  readonly title: string;
};

/** A checked claim that may be the one that is asked about. */
export type Match = {
  readonly id: CheckedClaim["id"];
  /** The higher the better; compares the matches of one text and is no probability. Mostly between 0 and 4. */
  readonly score: number;
};

/** How many matches are given at most: what a person looks through before asking differently. */
export const MOST_MATCHES = 20;

/** What is told of a match that is nearly the same claim. A subset of the kinds of elements. */
export const DIFFERENCE_KINDS = ["number", "name", "date", "negation"] as const;

/** Something the two texts give differently, in the words of each. */
export type MatchDifference = {
  readonly kind: (typeof DIFFERENCE_KINDS)[number];
  /** As it stands in the text that is asked about; empty only for a negation that the match alone has. */
  readonly inQuery: readonly string[];
  /** As it stands in the match; empty only for a negation that the query alone has. */
  readonly inMatch: readonly string[];
};
