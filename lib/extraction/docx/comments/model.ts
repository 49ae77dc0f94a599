/** A comment as a Word file has it. */
export type WordComment = {
  /** What the file calls it; of one file alone. */
  readonly id: string;
  readonly author: string;
  /** As it is written there: Word writes the hour of the wall, and calls it UTC. Null where there is none. */
  readonly date: string | null;
  /** Its paragraphs, a line each. */
  readonly text: string;
  /** The comment it answers. */
  readonly parent: string | null;
  readonly isResolved: boolean;
  /** Where in the text it is anchored, half-open, empty for a point; null for one that is on no words of it. */
  readonly at: Stretch | null;
};

/** A stretch of a text in UTF-16 code units, half-open; it may be empty. */
export type Stretch = { readonly start: number; readonly end: number };

/** A place that has a name. */
export type Bookmark = Stretch & { readonly name: string };

/** A Word file as far as comments go. */
export type CommentedText = {
  /** All words of the body, a line for each paragraph, as they were before tracked changes. */
  readonly text: string;
  /** In the order of the file. */
  readonly comments: readonly WordComment[];
  readonly bookmarks: readonly Bookmark[];
  /** Stretches that somebody put in or took out with tracked changes. */
  readonly changes: number;
};
