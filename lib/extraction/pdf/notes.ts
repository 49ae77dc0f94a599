import type { OpenedPdf } from "./open-pdf.ts";
import type { Tally } from "./tally.ts";

/** The sentence for one, and for several with their number in front. */
const COUNTED: Readonly<Record<keyof Tally | "empty" | "stray", readonly [one: string, several: string]>> = {
  empty: ["One page holds no text, perhaps a picture.", "pages hold no text, perhaps pictures."],
  stray: [
    "One piece of slanted, sideways or hidden text was left out.",
    "pieces of slanted, sideways or hidden text were left out.",
  ],
  runningHeads: ["One running head or page number was left out.", "running heads and page numbers were left out."],
  noteMarks: ["One raised note mark was left out.", "raised note marks were left out."],
  overBreaks: [
    "One paragraph that ran over a column or page was set together.",
    "paragraphs that ran over a column or page were set together.",
  ],
  hyphens: ["One word parted at a line end was joined.", "words parted at line ends were joined."],
  ligatures: ["One ligature became letters.", "ligatures became letters."],
  accents: ["One accent was joined to its letter.", "accents were joined to their letters."],
  softHyphens: ["One hidden hyphen was left out.", "hidden hyphens were left out."],
  nameless: [
    "One sign without a character behind it was left out.",
    "signs without a character behind them were left out.",
  ],
};

/** What was left out or mended, one sentence each; `inPart` when much of what the file paints was not read. */
export function notesFrom(
  { pages, unread, unmapped }: Pick<OpenedPdf, "pages" | "unread" | "unmapped">,
  tally: Tally,
  inPart: boolean,
): string[] {
  const counts: Readonly<Record<keyof typeof COUNTED, number>> = {
    ...tally,
    empty: pages.filter(({ runs, stray }) => runs.length === 0 && stray === 0).length,
    stray: pages.reduce((count, { stray }) => count + stray, 0),
  };
  const notes = unreadNotes(unread);
  if (inPart) notes.push(IN_PART);
  if (unmapped > 0) notes.push(UNMAPPED);
  for (const key of Object.keys(COUNTED) as (keyof typeof COUNTED)[]) {
    const [one, several] = COUNTED[key];
    if (counts[key] > 0) notes.push(counts[key] === 1 ? one : `${counts[key].toLocaleString("en")} ${several}`);
  }
  return notes;
}

const IN_PART =
  "Much of the text that this PDF paints stands beyond the edges of its pages or cannot be read, and was left out; compare the text with the file.";

const UNMAPPED =
  "Text in a font that does not say which characters it holds was left out; compare the text with the file.";

// More numbers than this are no help to a reader.
const MOST_NAMED = 10;

function unreadNotes(unread: readonly number[]): string[] {
  if (unread.length === 0) return [];
  if (unread.length === 1) return [`Page ${unread[0]} could not be read and was left out.`];
  if (unread.length > MOST_NAMED) return [`${unread.length} pages could not be read and were left out.`];
  return [`Pages ${unread.slice(0, -1).join(", ")} and ${unread.at(-1)} could not be read and were left out.`];
}
