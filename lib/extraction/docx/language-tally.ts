import type { Languages } from "./run-format.ts";

/** Counts how many letters are written in which language, as the document declares it. */
export class LanguageTally {
  private readonly letters = new Map<string, number>();

  add(text: string, languages: Languages): void {
    const tag = languages[writingOf(text)];
    if (tag === null || !LANGUAGE.test(tag)) return;
    this.letters.set(tag, (this.letters.get(tag) ?? 0) + text.length);
  }

  /** The language of most letters; null when none is declared. */
  most(): string | null {
    let most: string | null = null;
    for (const [tag, letters] of this.letters) if (most === null || letters > (this.letters.get(most) ?? 0)) most = tag;
    return most;
  }
}

// RFC 5646: a language and its subtags. "x-none" is how Word says there is none.
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i;

/** Whether a text is a language tag such as `en` or `pt-BR`. */
export function isLanguageTag(tag: string): boolean {
  return LANGUAGE.test(tag);
}

/** Which of Word's three sorts of writing the first letter of a text belongs to. */
function writingOf(text: string): keyof Languages {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  if (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}]/u.test(letter)) return "eastAsian";
  return /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}]/u.test(letter) ? "bidi" : "latin";
}
