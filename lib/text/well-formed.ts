import { z } from "zod";

/**
 * True for text that both engines and the log can hold: no NUL (PostgreSQL refuses it) and no half of a surrogate pair
 * (RFC 8785 has no form for it).
 */
export function isWellFormed(text: string): boolean {
  // With the `u` flag a pair is one character, so the class finds only halves.
  return !/[\0\p{Cs}]/u.test(text);
}

/** The schema of every text that comes from outside: well-formed, and no longer than `max` UTF-16 code units. */
export function textOfAtMost(max: number) {
  return z
    .string()
    .max(max)
    .refine(isWellFormed, "holds a character that cannot be kept (NUL, or half of one): type it again");
}

/** The schema of an id that comes from outside. Whether it exists is asked where it is used. */
export const GivenId = textOfAtMost(100);
