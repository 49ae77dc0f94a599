import type { Tally } from "./tally.ts";

// Letters that fonts draw as one shape, and the shapes of Hebrew and Arabic letters: U+FB00 to U+FDFF, U+FE70 to U+FEFC.
const SHAPES = /[\uFB00-\uFDFF\uFE70-\uFEFC]/g;

// Old fonts set an accent as a character of its own before its letter, and the cedilla behind it.
const ACCENTED = /([´¨ˆ˜¯˘˙˚˝ˇ]) ?(\p{L})|(\p{L})¸/gu;
const COMBINING: Readonly<Record<string, string>> = {
  "´": "\u0301",
  "¨": "\u0308",
  ˆ: "\u0302",
  "˜": "\u0303",
  "¯": "\u0304",
  "˘": "\u0306",
  "˙": "\u0307",
  "˚": "\u030A",
  "˝": "\u030B",
  ˇ: "\u030C",
};

const MARKED = /(\p{L}) ?([\u0300-\u036F]{1,4})/gu;

// Word sets its bullets in the Symbol and Wingdings fonts, whose characters have no meaning elsewhere.
const BULLETS = /[\uF0B7\uF0A7\uF0D8\uF076\uF02D]/g;

// Controls, halves of characters, and places that only one font knows a meaning for.
const NAMELESS = /(?!\s)[\p{Cc}\p{Co}\p{Cs}\uFFFD-\uFFFF]/gu;

/** The words of a line with every letter as a text has it; what was mended is added to the tally. */
export function mendCharacters(words: string, tally: Tally): string {
  return words
    .replace(BULLETS, "•")
    .replace(SHAPES, (shape) => {
      if (shape <= "\uFB06") tally.ligatures += 1;
      return shape.normalize("NFKC");
    })
    .replace(ACCENTED, (as: string, accent: string | undefined, letter: string | undefined, before: string) =>
      accentedAs(as, letter ? letter + (COMBINING[accent ?? ""] ?? "") : `${before}\u0327`, tally),
    )
    .replace(MARKED, (as: string, letter: string, marks: string) => accentedAs(as, letter + marks, tally))
    .replace(NAMELESS, () => {
      tally.nameless += 1;
      return "";
    });
}

function accentedAs(as: string, apart: string, tally: Tally): string {
  const joined = apart.normalize("NFC");
  // An accent that makes no letter with its neighbour is a sign of its own.
  if (joined === apart || joined === as) return as;
  tally.accents += 1;
  return joined;
}
