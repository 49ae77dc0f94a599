import type { ClaimRole } from "../../../claims/model.ts";
import { blocksOf } from "../../blocks.ts";
import { showsNumber, whyNoNumber } from "../../card-words.ts";
import { directionOf } from "../../direction.ts";
import { isUnmarked, MARKS, markOf } from "../../marks.ts";
import type { Report, ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import { type Annotated, annotationsIn } from "./annotations.ts";
import { anchorsOf } from "./comments.ts";
import { referencesTo } from "./footnotes.ts";
import { type ParagraphStyle, paragraph, run } from "./text.ts";

const STYLES: Readonly<Record<ClaimRole, ParagraphStyle>> = {
  title: "ArticleTitle",
  heading: "ArticleHeading",
  quote: "ArticleQuote",
  body: "Article",
  "list-item": "Article",
  footnote: "Article",
  byline: "ArticleAside",
  dateline: "ArticleAside",
  origin: "ArticleAside",
  caption: "ArticleAside",
  furniture: "ArticleAside",
};

/** The article in reading order, each sentence with its number, its mark, its comments and its footnotes. */
export function* article(report: Report): Generator<Markup> {
  const isRtl = directionOf(report.document.text) === "rtl";
  const words = wordsOf(report);
  // Both go through the claims that stand, in the order of the text.
  const annotations = annotationsIn(report);
  for (const { role, pieces } of blocksOf(report)) {
    const sentences = pieces.map(({ gap, claim }) => {
      const annotated = annotations.next().value;
      if (annotated?.claim !== claim) throw new Error(`claim ${claim.id} is not the one whose comments come next`);
      return [gap === "" ? null : run(" "), sentence(annotated, isRtl, words)];
    });
    yield paragraph(STYLES[role], sentences, isRtl ? markup`<w:bidi/>` : null);
  }
}

function sentence({ claim, comments, footnotes }: Annotated, isRtl: boolean, words: Words): Content {
  const name = markOf(claim);
  const { hue } = MARKS[name];
  const { begin, end } = anchorsOf(comments);
  const bookmark = bookmarkOf(claim);
  const id = claim.ordinal;
  return [
    markup`<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>`,
    begin,
    numberOf(claim, words),
    run(claim.text, isUnmarked(name) ? { isRtl } : { style: `Claim-${hue}`, isRtl }),
    end,
    referencesTo(footnotes),
    markup`<w:bookmarkEnd w:id="${id}"/>`,
  ];
}

/** The number of a sentence and its glyph, before it: behind it stand the numbers of its footnotes. */
function numberOf(claim: ReportedClaim, words: Words): Content {
  const name = markOf(claim);
  const { glyph, hue } = MARKS[name];
  if (showsNumber(claim, false)) return run(`${claim.ordinal}${glyph}\u00A0`, { style: `Glyph-${hue}` });
  const why = whyNoNumber(claim, words);
  return why && run(`${claim.ordinal} ${why}\u00A0`, { style: "Soft" });
}

/** What a sentence is led to by, from anywhere in the file. */
export function bookmarkOf({ ordinal }: Pick<ReportedClaim, "ordinal">): string {
  return `c${ordinal}`;
}
