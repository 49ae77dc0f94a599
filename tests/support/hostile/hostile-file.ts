/** What an attack points at, and must never be reached. */
export type Canary = {
  /** A file with a secret in it, as an absolute path. */
  readonly file: string;
  /** A listener on loopback, such as `http://127.0.0.1:4000`. */
  readonly address: string;
};

/** A file made to do harm, and what is to become of it. */
export type HostileFile = {
  /** The attack, as the name of the file that a person would choose. */
  readonly name: string;
  readonly make: (canary: Canary) => Uint8Array;
  /**
   * `refused`: with a sentence that matches. `imported`: the text holds these words. `either`: it may be read or refused,
   * as long as it ends.
   */
  readonly outcome:
    | { readonly is: "refused"; readonly saying: RegExp }
    | { readonly is: "imported"; readonly holding: string }
    | { readonly is: "either" };
};

/** An honest sentence, which the article in a hostile file is made of where it has one. */
export const SENTENCE = "The price of bread rose by a fifth in 2023, the ministry says.";

/** An honest article: long enough that every reader takes it for one. */
export const ARTICLE: readonly string[] = Array.from(
  { length: 6 },
  (_, at) =>
    `${SENTENCE} Paragraph ${at + 1} of the report names the mills, the bakers and the shops one after another.`,
);

export const EITHER = { is: "either" } as const;

/** The article came in. */
export const IMPORTED = { is: "imported", holding: SENTENCE } as const;

export function refused(saying: RegExp) {
  return { is: "refused", saying } as const;
}
