import type { Found } from "./walk-blocks.ts";

// A headline has four words or more; "Sport" and "Read more" have fewer characters.
const SHORTEST_HEADLINE = 20;
// Part of a headline's characters that lead to its article.
const MOSTLY = 0.8;
// A news item may name five others; a front page or a section names dozens.
const FEWEST_HEADLINES = 6;

// Characters of a teaser: two sentences. Longer paragraphs are those of an article.
const LONGEST_TEASER = 450;
// Characters between two headlines: a teaser and its picture's caption. An article goes on for longer somewhere.
const LONGEST_STRETCH = 800;

/**
 * True when the blocks of a page are headlines that lead elsewhere with a few lines to each, as on a front page: then no
 * one article stands in it. An article with any number of links around it goes on for longer than a teaser.
 */
export function isListOfArticles(found: readonly Found[]): boolean {
  let headlines = 0;
  let stretch = 0;
  for (const { text, linked, kind, part } of found) {
    if (part !== "article" || kind === "title") continue;
    if (linked >= MOSTLY * text.length) {
      if (text.length >= SHORTEST_HEADLINE) headlines += 1;
      stretch = 0;
      continue;
    }
    stretch += text.length;
    if (text.length > LONGEST_TEASER || stretch > LONGEST_STRETCH) return false;
  }
  return headlines >= FEWEST_HEADLINES;
}
