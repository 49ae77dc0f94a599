import type { ReportedClaim } from "../../model.ts";
import type { Words } from "../../words/en.ts";
import { type Markup, markup } from "../markup.ts";

/** The address of the sentence a card is of, to be copied: the number in the article leads to the card. */
export function sentenceLink({ ordinal }: ReportedClaim, words: Words): Markup {
  return markup`<p class="fine cite"><a href="#c${ordinal}">${words.linkToSentence(ordinal)}</a></p>`;
}
