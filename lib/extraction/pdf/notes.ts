import type { OpenedPdf } from "./open-pdf.ts";
import type { Tally } from "./tally.ts";

/** What was left out or mended, one sentence each. */
export function notesFrom({ pages, unread }: Pick<OpenedPdf, "pages" | "unread">, tally: Tally): string[] {
  const notes: string[] = [];
  const note = (count: number, one: string, several: (count: string) => string) => {
    if (count > 0) notes.push(count === 1 ? one : several(count.toLocaleString("en")));
  };
  for (const sentence of unreadNotes(unread)) notes.push(sentence);
  note(
    pages.filter(({ runs, stray }) => runs.length === 0 && stray === 0).length,
    "One page holds no text, perhaps a picture.",
    (count) => `${count} pages hold no text, perhaps pictures.`,
  );
  note(
    pages.reduce((count, { stray }) => count + stray, 0),
    "One piece of slanted, sideways or hidden text was left out.",
    (count) => `${count} pieces of slanted, sideways or hidden text were left out.`,
  );
  note(
    tally.runningHeads,
    "One running head or page number was left out.",
    (count) => `${count} running heads and page numbers were left out.`,
  );
  note(tally.noteMarks, "One raised note mark was left out.", (count) => `${count} raised note marks were left out.`);
  note(
    tally.overBreaks,
    "One paragraph that ran over a column or page was set together.",
    (count) => `${count} paragraphs that ran over a column or page were set together.`,
  );
  note(
    tally.hyphens,
    "One word parted at a line end was joined.",
    (count) => `${count} words parted at line ends were joined.`,
  );
  note(tally.ligatures, "One ligature became letters.", (count) => `${count} ligatures became letters.`);
  note(
    tally.accents,
    "One accent was joined to its letter.",
    (count) => `${count} accents were joined to their letters.`,
  );
  note(tally.softHyphens, "One hidden hyphen was left out.", (count) => `${count} hidden hyphens were left out.`);
  note(
    tally.nameless,
    "One sign without a character behind it was left out.",
    (count) => `${count} signs without a character behind them were left out.`,
  );
  return notes;
}

// More numbers than this are no help to a reader.
const MOST_NAMED = 10;

function unreadNotes(unread: readonly number[]): string[] {
  if (unread.length === 0) return [];
  if (unread.length === 1) return [`Page ${unread[0]} could not be read and was left out.`];
  if (unread.length > MOST_NAMED) return [`${unread.length} pages could not be read and were left out.`];
  return [`Pages ${unread.slice(0, -1).join(", ")} and ${unread.at(-1)} could not be read and were left out.`];
}
