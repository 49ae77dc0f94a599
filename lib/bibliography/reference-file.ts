import type { KeyedReference } from "./csl.ts";

/** Something in a file of references that was not read. */
export type Refusal = {
  /** From 1. */
  readonly line: number;
  /** What it is and what to do, for a person. */
  readonly sentence: string;
};

/** A reference that was read, and the line that its entry begins on, from 1. */
export type ReadReference = KeyedReference & { readonly line: number };

/** What was read of a file of references; whatever is wrong in one entry costs that entry alone. */
export type ReadReferences = {
  /** In the order of the file. */
  readonly entries: readonly ReadReference[];
  /** In the order of the file. */
  readonly refusals: readonly Refusal[];
};

/** Longest file, in UTF-16 code units: some five thousand entries with their abstracts. */
export const LONGEST_FILE = 5_000_000;

/** Most refusals that are told; who has more has another kind of file. */
export const MOST_REFUSALS = 100;

/** The answer to a file that is not looked into. */
export function tooLong(): ReadReferences {
  const sentence = `This file is longer than ${LONGEST_FILE.toLocaleString("en")} characters; import it in parts.`;
  return { entries: [], refusals: [{ line: 1, sentence }] };
}
