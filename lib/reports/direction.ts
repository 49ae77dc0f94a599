const LETTER = /\p{L}/gu;
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** Enough letters to tell a text's direction by, although it opens with a foreign name or a headline in capitals. */
const SAMPLE = 2000;

/**
 * The direction most of a text's letters are written in. The whole article takes one direction by it: a paragraph that
 * happens to begin with a foreign word must not jump to the other side of the page.
 */
export function directionOf(text: string): "ltr" | "rtl" {
  const letters = text.slice(0, SAMPLE).match(LETTER) ?? [];
  const rtl = letters.filter((letter) => RTL_LETTER.test(letter)).length;
  return rtl * 2 > letters.length ? "rtl" : "ltr";
}
