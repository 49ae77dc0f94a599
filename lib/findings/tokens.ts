import { classAt, DIGIT, isPairAt, LETTER, MARK } from "../text/characters.ts";
import { fold } from "../text/fold.ts";

/**
 * The words, figures and signs of a sentence, folded so that case, accents and typography do not tell them apart.
 */

/** A run of letters, a run of digits, or a sign that stands for a unit. */
export type Token = {
  readonly kind: "word" | "digits" | "sign";
  /** As it stands in the text, invisible characters left out. */
  readonly surface: string;
  /** Small letters without accents; digits as 0 to 9. */
  readonly folded: string;
  /** What stands between it and the token before; empty when they touch. */
  readonly gap: string;
  /** True when its first letter is a capital. */
  readonly isCapital: boolean;
  /** True when it has two letters or more and all are capitals. */
  readonly isShouted: boolean;
  /** True when it opens the sentence, a quotation or what follows a colon, where a capital says nothing. */
  readonly opens: boolean;
};

/** Signs that stand for a unit. */
const SIGNS = new Set("%$€£¥");

/** What looks like a sentence's beginning when a capital follows it. */
const OPENING = /[:.!?"“”„«»‹›‘]/u;

/** The tokens of each sentence, in order. Linear in the length of them all. */
export function tokensOf(sentences: readonly string[]): Token[][] {
  // Most words of a document stand in it many times, and what they are is asked of Unicode.
  const known = new Map<string, Word>();
  return sentences.map((sentence) => tokensIn(sentence.replace(UNSEEN, ""), known));
}

const UNSEEN = /\p{Cf}+/gu;

type Word = Pick<Token, "kind" | "surface" | "folded" | "isCapital" | "isShouted">;

function tokensIn(text: string, known: Map<string, Word>): Token[] {
  const tokens: Token[] = [];
  let after = 0;
  for (let at = 0; at < text.length; ) {
    const end = tokenEnd(text, at);
    if (end === at) {
      at += isPairAt(text, at) ? 2 : 1;
      continue;
    }
    addToken(tokens, wordOf(text.slice(at, end), known), text.slice(after, at), known);
    after = end;
    at = end;
  }
  return tokens;
}

/** The end of the token that starts at `at`; `at` itself where none does. */
function tokenEnd(text: string, at: number): number {
  if (SIGNS.has(text.charAt(at))) return at + 1;
  const isOfKind = classAt(text, at) & DIGIT ? isDigitAt : isLetterAt;
  let end = at;
  while (isOfKind(text, end)) end += isPairAt(text, end) ? 2 : 1;
  return end;
}

function isLetterAt(text: string, at: number): boolean {
  return (classAt(text, at) & (LETTER | MARK)) !== 0;
}

/** Fractions and raised figures are numbers to Unicode, and digits of none here. */
function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || (unit > 0xff && /\p{Nd}/u.test(text.charAt(at)));
}

function addToken(tokens: Token[], word: Word, gap: string, known: Map<string, Word>): void {
  const last = tokens.at(-1);
  if (last && joinsInitials(last, gap, word)) {
    tokens[tokens.length - 1] = { ...wordOf(last.surface + word.surface, known), gap: last.gap, opens: last.opens };
    return;
  }
  // The s of a genitive names nobody.
  if (word.folded === "s" && (gap === "'" || gap === "’") && last?.kind === "word") return;
  tokens.push({ ...word, gap, opens: last === undefined || (gap !== " " && OPENING.test(gap)) });
}

function wordOf(surface: string, known: Map<string, Word>): Word {
  const word = known.get(surface) ?? {
    kind: /^\p{Nd}/u.test(surface) ? "digits" : /^[\p{L}\p{M}]/u.test(surface) ? "word" : "sign",
    surface,
    folded: fold(surface),
    isCapital: /^\p{Lu}/u.test(surface),
    isShouted: surface.length > 1 && /^[\p{Lu}\p{M}]+$/u.test(surface),
  };
  known.set(surface, word);
  return word;
}

/** "U.S." is one word, so that it is the "US" of the next paragraph. */
function joinsInitials(last: Token, gap: string, word: Word): boolean {
  return gap === "." && word.isCapital && word.surface.length === 1 && /^\p{Lu}{1,5}$/u.test(last.surface);
}
