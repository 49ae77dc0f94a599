import { isRaisedMark, raised } from "../raised.ts";

/** What becomes of raised letters behind `before`: a typed mark of a note goes, and digits are written as raised ones. */
export function readRaised(
  value: string,
  before: string,
): { readonly kind: "mark" } | { readonly kind: "text"; readonly text: string } {
  // Nothing is known yet of what follows; a number behind a space is glued to nothing and may open "¹⁴C".
  if (isRaisedMark(value.trim(), before, true)) return { kind: "mark" };
  const text = value.replace(/\S(?:.{0,38}\S)?/, (words) => (/\d/.test(words) ? (raised(words) ?? words) : words));
  return { kind: "text", text };
}

/** What a person types for a mark in a style made for marks: a number, a letter, a sign, in brackets or not. */
export function isTypedMark(value: string): boolean {
  return /^\s?[[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,4})[\])]?\s?$/.test(value);
}
