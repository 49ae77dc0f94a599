/**
 * What belongs to a post on a social network and not to what it says. Claims are often asked about in the words of a
 * post, copied with its links, its hashtags, and the line that says who wrote it.
 */

// A link may touch the word before it, as in "today.https://…".
const LINK = /https?:\/\/\S*|www\.\S+|pic\.twitter\.com\/\S*/g;

/** The text with each link replaced by a space. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, " ");
}

// "— Ada Example (@ada_example) June 3, 2016", as a post is signed where it is quoted in a page. A name has 50
// characters at most and a handle 15; the rest is room for signs in the name and for backslashes before underscores. The
// hyphen of a word opens none.
const SIGNATURE = /(?:[—–]|(?<=\s)-)\s{0,3}[^—()]{0,60}\(@[\w\\]{1,20}\)(?:\s{1,3}\p{L}{3,12} \d{1,2}, \d{4})?/gu;

// Who posted it and when is often part of what was checked ("Did she post …?"), but less often than the words are.
const SIGNED = 0.7;

/** What is said, and the lines that say who said it, in the order of the text, with how much each counts, in (0, 1]. */
export function piecesOf(text: string): { readonly text: string; readonly weight: number }[] {
  const pieces: { text: string; weight: number }[] = [];
  let at = 0;
  for (const { index, 0: signature } of text.matchAll(SIGNATURE)) {
    pieces.push({ text: text.slice(at, index), weight: 1 }, { text: signature, weight: SIGNED });
    at = index + signature.length;
  }
  return [...pieces, { text: text.slice(at), weight: 1 }];
}

const RUN = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}|\p{Nd}+/gu;

/** The words that are run together in a hashtag or a handle, as far as capitals and digits part them. */
export function wordsInTag(tag: string): string[] {
  return tag.match(RUN) ?? [];
}
