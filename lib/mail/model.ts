/** A mail of plain text to one person. */
export type Letter = {
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
};

/** Hands a letter to a mail server. @throws when the server does not take it. */
export type Post = (letter: Letter) => Promise<void>;

/** Something that waits for a person, as a letter tells of it. */
export type Waiting = {
  /** The name of who did it. */
  readonly who: string;
  /** What they did, as the rest of a sentence: "mentioned you". */
  readonly what: string;
  /** What was said, in a line; may be empty. */
  readonly words: string;
  readonly document: { readonly id: string; readonly title: string };
  /** The number of the sentence it is about; null when it is about none. */
  readonly ordinal: number | null;
};
