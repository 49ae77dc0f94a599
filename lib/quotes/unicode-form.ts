/**
 * One character in the Unicode form that quotes are compared in: NFKC, which draws the same letters in one way (a
 * ligature, a fullwidth letter, "№", "…"). Whether a form that is a figure may take its place beside another figure,
 * `fold.ts` decides. Why: docs/decisions/0024.
 */

/** Variation selectors, the grapheme joiner, the joiners of emoji, the stretcher of Arabic: they choose a drawing. */
const DRAWING = /[\uFE00-\uFE0F]|\u0640|\u034F|[\u180B-\u180F]|\u200D|[\u{E0100}-\u{E01EF}]/gu;

/** What quotation marks and slashes turn into inside a form: "ŉ", "½". */
const APOSTROPHES = /[\u02BC\u2019]/g;
const SLASHES = /[\u2044\u2215]/g;

// A newspaper has some hundreds of different accented letters; a hostile text must not fill the memory.
const MOST_REMEMBERED = 10_000;

const remembered = new Map<string, string>();

/** The folded form of one character with its combining marks; empty when it draws nothing. May hold spaces inside. */
export function formOf(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const form = made(character.replace(DRAWING, ""));
  remembered.set(character, form);
  return form;
}

function made(bare: string): string {
  const form = bare.normalize("NFKC");
  // An accent that stands by itself would become a space with an accent on it.
  if (form.startsWith(" ")) return bare.normalize("NFC");
  return form.replace(APOSTROPHES, "'").replace(SLASHES, "/");
}

/** The form that keeps a figure apart from those beside it: "²" of "10²", "½" of "1½". */
export function ownForm(character: string): string {
  return character.normalize("NFC");
}
