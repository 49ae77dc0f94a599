/**
 * Raised digits are either the mark of a note typed by hand ("as he said.12"), which is dropped, or part of a number
 * ("106" for a million), which must not be read as ordinary digits and has characters of its own: 10⁶.
 */

const RAISED: ReadonlyMap<string, string> = new Map(
  [..."0123456789+-−"].map((sign, at) => [sign, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻".charAt(at)]),
);

/** A mark stands behind a stop or a closing quotation mark; behind a bracket it may be an exponent. */
const BEFORE_A_MARK = /[.,;:!?…"”»’。，！？؟۔।]$/;

/** A word that is no unit of measurement: those of three letters may all be one, and these are longer. */
const BEHIND_A_WORD = /\p{L}{4,24}$/u;
const UNIT = /(?:feet|foot|inch|inches|yards?|miles?|met(?:re|er)s?)$/i;

/** What becomes of raised letters behind `before`: left out as a mark, or written so that nothing is misread. */
export function readRaised(
  value: string,
  before: string,
): { readonly kind: "mark" } | { readonly kind: "text"; readonly text: string } {
  if (!/\d/.test(value)) return { kind: "text", text: value };
  if (/^[\d\s,;*–[\]-]{1,40}$/.test(value) && isBeforeMark(value, before)) return { kind: "mark" };
  if (!/^[\d\s,+−-]{1,40}$/.test(value)) return { kind: "text", text: value };
  return { kind: "text", text: [...value].map((sign) => RAISED.get(sign) ?? sign).join("") };
}

/** What a person types for a mark in a style made for marks: a number, a letter, a sign, in brackets or not. */
export function isTypedMark(value: string): boolean {
  return /^\s?[[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,4})[\])]?\s?$/.test(value);
}

function isBeforeMark(value: string, before: string): boolean {
  if (BEFORE_A_MARK.test(before)) return true;
  // No power is a list.
  if (/\d\s?[,;]/.test(value)) return before !== "";
  return /^\d{1,3}$/.test(value) && BEHIND_A_WORD.test(before) && !UNIT.test(before);
}
