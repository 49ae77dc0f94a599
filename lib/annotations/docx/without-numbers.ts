import type { Bookmark, CommentedText, Stretch } from "../../extraction/docx/comments/model.ts";

/** The number that an export of ours puts before a sentence, with its mark or why it has none (reports/formats/docx). */
const NUMBER = /^(\d+)(?:[^\s\d]| [^\u00A0\n]{1,40})?\u00A0/;

/** The same text without the numbers of an export of ours before its sentences, and where everything stands in that. */
export type Unnumbered = {
  readonly text: string;
  /** From a place in the text as it was; a place within a number becomes its end. */
  readonly at: (place: number) => number;
  /** Where sentences begin in it, by their numbers, in the order of the text. */
  readonly sentences: readonly { readonly number: number; readonly start: number; readonly end: number }[];
};

/** Takes the numbers of an export of ours out of a text; one of somebody else's stays as it is. */
export function withoutNumbers({ text, bookmarks }: CommentedText): Unnumbered {
  const marked = bookmarks.flatMap((bookmark) => numberOf(bookmark) ?? []).sort((a, b) => a.start - b.start);
  const cuts = disjoint(marked.flatMap((sentence) => cutAt(text, sentence) ?? []));
  const at = (place: number) => {
    let taken = 0;
    for (const { start, end } of cutsBefore(cuts, place)) taken += Math.min(end, place) - start;
    return place - taken;
  };
  return {
    text: uncut(text, cuts),
    at,
    sentences: marked.map(({ number, start, end }) => ({ number, start: at(start), end: at(end) })),
  };
}

/** Whether a file was made by an export of ours: every sentence in it has a bookmark of its number. */
export function isExport({ bookmarks }: CommentedText): boolean {
  return bookmarks.some((bookmark) => numberOf(bookmark)?.number === 1);
}

type Numbered = Stretch & { readonly number: number };

function numberOf({ name, start, end }: Bookmark): Numbered | null {
  const [, number] = /^c(\d{1,7})$/.exec(name) ?? [];
  return number === undefined ? null : { number: Number(number), start, end };
}

function cutAt(text: string, { start, number }: Numbered): Stretch | null {
  const found = NUMBER.exec(text.slice(start, start + 64));
  return found && Number(found[1]) === number ? { start, end: start + found[0].length } : null;
}

/** Two bookmarks at one place have one number between them. */
function disjoint(cuts: readonly Stretch[]): Stretch[] {
  return cuts.filter(({ start }, index) => start >= (cuts[index - 1]?.end ?? 0));
}

function uncut(text: string, cuts: readonly Stretch[]): string {
  const pieces = cuts.map(({ start }, index) => text.slice(cuts[index - 1]?.end ?? 0, start));
  return pieces.join("") + text.slice(cuts.at(-1)?.end ?? 0);
}

function cutsBefore(cuts: readonly Stretch[], place: number): readonly Stretch[] {
  const first = cuts.findIndex(({ start }) => start >= place);
  return first === -1 ? cuts : cuts.slice(0, first);
}
