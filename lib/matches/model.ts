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
  /** Compares the matches of one query and is no probability; above 0, rarely above 4. */
  readonly score: number;
};

/** How many matches are given at most: what a person looks through before asking differently. */
export const MOST_MATCHES = 20;
