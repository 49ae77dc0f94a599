/** Emoji, smileys and the stars of Japanese posts: they close a sentence that has no stop, or stand behind one that has. */
import { isPairAt, isSpaceAt } from "../text/characters.ts";
import { matchLength } from "../text/match.ts";

const SMILEY = /[:;=]['’]?-?[)(DPp]{1,4}(?!\S)|<3(?!\S)/y;

/** The length of the emoji or, behind a space, of the smiley at `at`; 0 when none stands there. */
export function drawingAt(text: string, at: number): number {
  return pictureAt(text, at) || (isSpaceAt(text, at - 1) ? smileyAt(text, at) : starAt(text, at));
}

/** Japanese posts close a sentence with a star or a note behind its last kana: 行きたいです☆ */
function starAt(text: string, at: number): number {
  return "★☆♡♪".includes(text.charAt(at)) && /[ぁ-ゟ]/.test(text.charAt(at - 1)) ? 1 : 0;
}

/** The length of the smiley at `at`, which white space must follow; 0 when none stands there. */
export function smileyAt(text: string, at: number): number {
  return matchLength(SMILEY, text, at);
}

/** The length of the emoji character at `at`, 0 for another. Marks that join emoji are UNSEEN or combining. */
export function pictureAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd83c && unit <= 0xd83e && isPairAt(text, at)) return 2;
  // White faces and hearts, older than the emoji planes, and the selector that colours them.
  return (unit >= 0x2639 && unit <= 0x263b) || unit === 0x2764 || unit === 0x2665 || unit === 0xfe0f ? 1 : 0;
}
