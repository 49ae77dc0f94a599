/**
 * One character in the Unicode form that quotes are compared in: NFC, and of the compatibility forms those that draw
 * the same letters otherwise (a ligature, a fullwidth letter). A form that says something else by its shape stays as it
 * is: "½" is not "1/2", "①" not "1", "№" not "No", "™" not "TM". Why: docs/decisions/0024.
 */

/** Code points whose compatibility form is another drawing of the same characters. */
const SAME_LETTERS = new RegExp(
  [
    "[\\u00B5\\u0132\\u0133\\u013F\\u0140\\u0149\\u017F\\u01C4-\\u01CC\\u01F1-\\u01F3\\u0587\\u0675-\\u0678]",
    "[\\u0E33\\u0EB3\\u0EDC\\u0EDD\\u0F0C\\u2024-\\u2026\\u203C\\u2047-\\u2049]",
    // Letters in a mathematical hand, temperatures, Roman figures.
    "[\\u2102\\u2103\\u2109-\\u2113\\u2115\\u2119-\\u211D\\u2124\\u2128\\u212C\\u212D\\u212F-\\u2131\\u2133\\u2134\\u2139\\u2145-\\u2149]",
    "[\\u2160-\\u217F\\u{1D400}-\\u{1D7FF}\\u{1EE00}-\\u{1EEFF}]",
    // Radicals that PDFs give for ideographs, kana ligatures, squared words and units.
    "[\\u2E80-\\u2FDF\\u309F\\u30FF\\u3131-\\u318E\\u3300-\\u3357\\u3371-\\u33DF]",
    "[\\uFB00-\\uFDFF\\uFE10-\\uFE19\\uFE30-\\uFE6F\\uFE70-\\uFEFC\\uFF01-\\uFFEE]",
  ].join("|"),
  "u",
);

/** Variation selectors, the grapheme joiner, the joiners of emoji: they choose a drawing. */
const DRAWING = /[\uFE00-\uFE0F]|\u034F|[\u180B-\u180F]|\u200D|[\u{E0100}-\u{E01EF}]/gu;

const ASCII_APOSTROPHE = /[\u02BC\u2019]/g;

// A newspaper has some hundreds of different accented letters; a hostile text must not fill the memory.
const MOST_REMEMBERED = 10_000;

const remembered = new Map<string, string>();

/** The folded form of one character with its combining marks; empty when it draws nothing. May hold spaces. */
export function formOf(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const bare = character.replace(DRAWING, "");
  let form = "";
  for (const point of bare) form += SAME_LETTERS.test(point) ? point.normalize("NFKC") : point;
  const settled = form.normalize("NFC").replace(ASCII_APOSTROPHE, "'");
  remembered.set(character, settled);
  return settled;
}

/** Raised and lowered figures as plain ones: "²" as "2". */
export function plainFigure(character: string): string {
  return character.normalize("NFKC");
}
