import { figuresIn } from "../findings/figures.ts";
import { languageOf } from "../findings/languages.ts";
import { type Token, tokensOf } from "../findings/tokens.ts";
import { fold } from "../text/fold.ts";
import { functionWordsOf } from "../text/function-words.ts";
import { showsPicture, signaturesIn, withoutLinks, wordsInTag } from "./posts.ts";
import { stem } from "./stem.ts";

/** A word as it is searched for. */
export type Word = {
  /** Small letters without accents; a number as its value, so that "15,000" is "15000". */
  readonly folded: string;
  /** What it is found by: its stem; null for a small word, which is in every claim. */
  readonly term: string | null;
  /** How much it counts where it is asked about, in (0, 1]. */
  readonly weight: number;
};

/** A text as it is searched for. */
export type Analysis = {
  /** In the order of the text, small words too. */
  readonly words: readonly Word[];
  /** True when the text came with a picture or a video. */
  readonly showsPicture: boolean;
};

// Who posted it and when is often part of what was checked ("Did she post …?"), but less often than the words are.
const SIGNED = 0.7;

/** Reads a claim, or a text that may repeat one, for the search. `lang` is a tag. Linear in the text. */
export function analyse(text: string, lang: string): Analysis {
  const primary = lang.toLowerCase().split("-")[0] ?? "";
  const pieces = piecesOf(text);
  const words = tokensOf(pieces.map(({ text }) => withoutLinks(text))).flatMap((tokens, piece) =>
    wordsOf(tokens, primary, pieces[piece]?.weight ?? 1),
  );
  return { words, showsPicture: showsPicture(text) };
}

type Piece = { readonly text: string; readonly weight: number };

/** What is said, and the lines that say who said it, in the order of the text. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of signaturesIn(text)) {
    pieces.push({ text: text.slice(at, start), weight: 1 }, { text: text.slice(start, end), weight: SIGNED });
    at = end;
  }
  return [...pieces, { text: text.slice(at), weight: 1 }];
}

function wordsOf(tokens: readonly Token[], lang: string, weight: number): Word[] {
  const words: Word[] = [];
  const add = (folded: string, isSmall: boolean) =>
    words.push({ folded, term: isSmall ? null : stem(folded, lang), weight });
  const numbers = new Map(
    figuresIn(tokens, languageOf(lang))
      .filter(({ kind }) => kind === "number")
      .map((figure) => [figure.from, figure]),
  );
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.kind === "sign") continue;
    const number = numbers.get(at);
    if (number) {
      add(number.value, false);
      at = number.to - 1;
    } else if (UNSPACED.test(token.folded)) words.push(...pairsOf(token.folded, weight));
    else if (/[#@]$/.test(token.gap))
      for (const part of wordsInTag(token.surface)) add(fold(part), isSmall(fold(part), lang));
    else if (!isContraction(token)) add(token.folded, isSmall(token.folded, lang) || denies(tokens[at + 1]));
  }
  return words;
}

function isSmall(folded: string, lang: string): boolean {
  return functionWordsOf(lang).has(folded) || folded.length === 1;
}

/** "'t", "'re", "'ll": what English leaves of a small word. */
function isContraction({ gap, folded }: Token): boolean {
  return (gap === "'" || gap === "’") && /^(t|re|ve|ll|d|m)$/.test(folded);
}

/** True when the token is the "'t" of the "don" before it. */
function denies(token: Token | undefined): boolean {
  return token !== undefined && token.folded === "t" && isContraction(token);
}

/** Scripts whose words are not parted by spaces, or, in Korean, are written together with what follows them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Each character as a word that is found by itself and the one after it: a dictionary would be a model. */
function pairsOf(run: string, weight: number): Word[] {
  const characters = [...run];
  return characters.map((folded, at) => {
    const next = characters[at + 1];
    return { folded, term: next !== undefined ? folded + next : at === 0 ? folded : null, weight };
  });
}
