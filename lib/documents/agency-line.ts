import { classAt, isSpaceAt, LOWER, skipSpace } from "../text/characters.ts";

// A place of three words, a dash and an agency of three: "Kuala Lumpur - Central News Desk:".
const LONGEST_LINE = 60;

const AGENCY_LINE =
  /^[\p{Lu}\p{Lo}][^\s.:;,!?]*(?: [^\s.:;,!?]+){0,2} [-–—]{1,2} [\p{Lu}\p{Lo}][^\s.:;,!?]*(?: [^\s.:;,!?]+){0,2} ?:$/u;

/**
 * True when an agency's dateline stands from `begin` to the colon at `colon`: "Tehran - IRNA:", a place and an agency
 * before a report. Where a report was filed is no part of what it states, so it stands apart.
 */
export function isAgencyLine(text: string, begin: number, colon: number): boolean {
  if (colon - begin > LONGEST_LINE || !isSpaceAt(text, colon + 1)) return false;
  const goesOn = (classAt(text, skipSpace(text, colon + 1, text.length)) & LOWER) !== 0;
  return !goesOn && AGENCY_LINE.test(text.slice(begin, colon + 1));
}
