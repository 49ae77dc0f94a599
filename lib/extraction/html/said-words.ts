import { plainWords } from "./dom.ts";

/** The first that holds words and is not longer than `longest` characters, with character references undone that were written twice. */
export function firstOf(longest: number, ...given: readonly (string | null | undefined)[]): string | null {
  for (const words of given) {
    if (!words || words.length > longest * 4) continue;
    const plain = plainWords(unescaped(words)).replace(UNKEEPABLE, "\uFFFD");
    if (plain !== "" && plain.length <= longest) return plain;
  }
  return null;
}

/** NUL, and halves of characters: with the `u` flag a pair is one character, so the class finds only halves. */
const UNKEEPABLE = /[\0\p{Cs}]/gu;

const NAMED: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: "\u00A0" };

function unescaped(words: string): string {
  return words.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi,
    (whole, ten, sixteen, word) => {
      if (word) return NAMED[String(word).toLowerCase()] ?? whole;
      const code = ten ? Number.parseInt(ten, 10) : Number.parseInt(sixteen, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** True for the same words but for capitals and the space around them. */
export function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
