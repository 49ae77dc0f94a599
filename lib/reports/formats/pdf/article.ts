import type { ClaimRole } from "../../../claims/model.ts";
import { type Block, blocksOf, type Piece } from "../../blocks.ts";
import { hasCard, showsNumber, whyNoNumber } from "../../card-words.ts";
import { directionOf } from "../../direction.ts";
import { earlierIn } from "../../earlier.ts";
import { type Hue, isUnmarked, MARKS, markOf } from "../../marks.ts";
import type { Report } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Card, cardOf } from "./card.ts";
import { type Shown, shownText } from "./shown.ts";

/** A sentence as it is drawn. */
export type Sentence = {
  readonly ordinal: number;
  /** Whether white space stands before it. */
  readonly gap: boolean;
  readonly text: Shown;
  /** Of its line; null for one that has none. */
  readonly hue: Hue | null;
  readonly glyph: string;
  readonly numbered: boolean;
  /** Why it has no number; empty where that needs no reason. */
  readonly why: Shown;
};

/** A paragraph, heading or line of the article, and after it what is known of its sentences. */
export type ArticleBlock = {
  readonly role: ClaimRole;
  /** Of a heading, 2 or 3, so that no level is left out between it and the one before; 0 for what is none. */
  readonly level: number;
  readonly sentences: readonly Sentence[];
  readonly cards: readonly Card[];
};

export type Article = {
  /** ISO 639 and ISO 3166, as far as the document's tag has them; by them words are broken and read aloud. */
  readonly lang: string | null;
  readonly region: string | null;
  readonly dir: "ltr" | "rtl";
  /** Whether what is told of the sentences leads to other places in the file. */
  readonly linked: boolean;
  readonly blocks: readonly ArticleBlock[];
};

// The typesetter learns where a link inside the file leads when all is laid out, and then lays out everything that has one
// again: half as much memory and time more. That is little up to here, some 500 pages; beyond, a number is looked up.
const MAX_LINKED_CARDS = 1000;

export function articleOf(report: Report): Article {
  const numbers = new Map(report.sources.map(({ id, number }) => [id, number]));
  const earlierOf = earlierIn(report);
  const words = wordsOf(report);
  let hasTitle = false;
  const blocks = [...blocksOf(report)].map((block): ArticleBlock => {
    hasTitle ||= block.role === "title";
    const known = block.pieces.map((piece) => ({ piece, earlier: earlierOf(piece.claim) }));
    return {
      role: block.role,
      level: levelOf(block, hasTitle),
      sentences: known.map(({ piece, earlier }) => sentenceOf(piece, hasCard(piece.claim, earlier), words)),
      cards: known
        .filter(({ piece, earlier }) => hasCard(piece.claim, earlier))
        .map(({ piece, earlier }) => cardOf(piece.claim, earlier, numbers, words)),
    };
  });
  const cards = blocks.reduce((count, block) => count + block.cards.length, 0);
  return {
    ...languageOf(report.document.lang),
    dir: directionOf(report.document.text),
    linked: cards <= MAX_LINKED_CARDS,
    blocks,
  };
}

function levelOf({ role }: Block, hasTitle: boolean): number {
  if (role === "title") return 2;
  return role === "heading" ? (hasTitle ? 3 : 2) : 0;
}

function sentenceOf({ gap, claim }: Piece, hasItsCard: boolean, words: Words): Sentence {
  const name = markOf(claim);
  const numbered = showsNumber(claim, hasItsCard);
  return {
    ordinal: claim.ordinal,
    gap: gap !== "",
    text: shownText(claim.text),
    hue: isUnmarked(name) ? null : MARKS[name].hue,
    glyph: MARKS[name].glyph,
    numbered,
    why: shownText(numbered ? "" : (whyNoNumber(claim, words) ?? "")),
  };
}

/** The parts of a language tag (RFC 5646) that a PDF can name; a tag that is none says nothing. */
function languageOf(tag: string): Pick<Article, "lang" | "region"> {
  const [, lang = null, region = null] = /^([a-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Z]{2}))?(?:-|$)/.exec(tag) ?? [];
  return { lang, region };
}
