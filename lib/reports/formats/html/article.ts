import type { ClaimRole } from "../../../claims/model.ts";
import { type Block, blocksOf, type Piece } from "../../blocks.ts";
import { hasCard, showsNumber, whyNoNumber } from "../../card-words.ts";
import { directionOf } from "../../direction.ts";
import { earlierIn } from "../../earlier.ts";
import { isUnmarked, MARKS, markOf } from "../../marks.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { claimCard } from "./claim-card.ts";

/** The article, a row for each block: its text, and beside it the cards of its claims. */
export function* articleRows(report: Report): Generator<Markup> {
  const numbers = new Map(report.sources.map(({ id, number }) => [id, number]));
  const direction = directionOf(report.document.text);
  const words = wordsOf(report);
  const earlierOf = earlierIn(report);
  const cards: Cards = {
    words,
    has: (claim) => hasCard(claim, earlierOf(claim)),
    draw: (claim) => claimCard(claim, earlierOf(claim), numbers, words),
  };
  for (const block of blocksOf(report)) yield row(block, report.document.lang, direction, cards);
}

type Cards = {
  readonly words: Words;
  readonly has: (claim: ReportedClaim) => boolean;
  readonly draw: (claim: ReportedClaim) => Markup;
};

function row(block: Block, lang: string, direction: "ltr" | "rtl", { words, has, draw }: Cards): Markup {
  const cards = block.pieces.filter(({ claim }) => has(claim)).map(({ claim }) => draw(claim));
  return markup`
<div class="row${cards.length > 1 ? " many" : ""}" dir="${direction}">
<div class="text" lang="${lang}">${drawBlock(
    block.role,
    block.pieces.map((piece) => drawPiece(piece, has(piece.claim), words)),
  )}</div>${cards.length > 0 ? markup`\n<div class="cards" lang="${words.lang}" dir="ltr">${cards}\n</div>` : null}
</div>`;
}

function drawBlock(role: ClaimRole, content: Content): Markup {
  switch (role) {
    case "title":
      return markup`<h3 class="title">${content}</h3>`;
    case "heading":
      return markup`<h4>${content}</h4>`;
    case "quote":
      return markup`<blockquote class="quoted">${content}</blockquote>`;
    case "body":
      return markup`<p>${content}</p>`;
    default:
      return markup`<p class="${role}">${content}</p>`;
  }
}

/** One sentence, isolated, so that neither its direction nor a stray control character reaches its neighbours. */
function drawPiece({ gap, claim }: Piece, hasItsCard: boolean, words: Words): Markup {
  const name = markOf(claim);
  const { glyph, hue } = MARKS[name];
  const margin = glyph === "" ? null : markup`<span class="mark ${hue}" aria-hidden="true">${glyph}</span>`;
  const kind = isUnmarked(name) ? "aside" : `claim ${hue}`;
  return markup`${gap}${margin}<span class="${kind}" id="c${claim.ordinal}" data-mark="${name}">${claim.text}</span>${reference(claim, hasItsCard, words)}`;
}

/** The number after a sentence: to its card where it has one, else to itself, so that it can be cited. */
function reference(claim: ReportedClaim, hasItsCard: boolean, words: Words): Content {
  if (showsNumber(claim, hasItsCard)) {
    const label = words.sentenceMarked(claim.ordinal, words.marks[markOf(claim)].label);
    const target = hasItsCard ? "d" : "c";
    return markup`<a class="no" href="#${target}${claim.ordinal}" aria-label="${label}">${claim.ordinal}</a>`;
  }
  const why = whyNoNumber(claim, words);
  return why === null ? null : markup`<span class="why">${why}</span>`;
}
