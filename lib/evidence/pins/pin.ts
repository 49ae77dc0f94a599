import { foldText } from "../../quotes/fold.ts";
import { locate } from "../../quotes/locate.ts";
import type { Folded, How } from "../../quotes/model.ts";
import { pin } from "../../quotes/pin.ts";
import { type NotFound, whyNotFound } from "../../quotes/refusal.ts";
import { fail, ok, type Result } from "../../result.ts";
import type { Readable, SnapshotBlock } from "../../sources/snapshots/model.ts";

/** A kept copy with its text folded for comparison, once for as many quotes as one likes. */
export type FoldedCopy = {
  readonly id: string;
  readonly folded: Folded;
  /** In reading order. */
  readonly blocks: readonly SnapshotBlock[];
};

/** A kept copy as quotes are looked for in it. */
export function foldCopy(id: string, { text, blocks }: Pick<Readable, "text" | "blocks">): FoldedCopy {
  return { id, folded: foldText(text), blocks };
}

/** Where a quote stands in a copy. */
export type Place = {
  readonly snapshotId: string;
  readonly start: number;
  readonly end: number;
  readonly how: How;
  readonly prefix: string;
  readonly suffix: string;
  readonly page: number | null;
};

/** Where the passage was picked; it decides between several places that hold the same words. */
export type Picked = { readonly snapshotId: string; readonly start: number };

/** Where a quote stands in a copy, word for word; null when it does not. */
export function placeIn({ id, folded, blocks }: FoldedCopy, quote: string, picked?: Picked): Place | null {
  const near = picked?.snapshotId === id ? picked.start : undefined;
  const found = locate(folded, quote, { near });
  if (!found) return null;
  const { start, end, prefix, suffix } = pin(folded.source, found.span);
  const page = blocks.findLast((block) => block.start <= start)?.page ?? null;
  return { snapshotId: id, start, end, how: found.how, prefix, suffix, page };
}

/** Why a quote is no evidence: the newest copy, and what is nearest to it there, with its words. */
export type NotInCopy = NotFound & {
  readonly kind: "not-in-copy";
  readonly snapshotId: string;
  readonly passage: string | null;
};

/** A copy that is folded when it is asked for: it may be as long as a book, and one before it may have the quote. */
export type KeptCopy = { readonly id: string; readonly fold: () => FoldedCopy };

/**
 * The first of several copies, newest first, that holds the quote: what was quoted rightly does not become wrong when
 * its page changes. The one it was picked from goes before. Null without any copy.
 */
export function placeAmong(
  copies: readonly KeptCopy[],
  quote: string,
  picked?: Picked,
): Result<Place | null, NotInCopy> {
  const [newest] = copies;
  if (!newest) return ok(null);
  const isChosen = ({ id }: KeptCopy) => id === picked?.snapshotId;
  for (const { fold } of copies.toSorted((one, other) => Number(isChosen(other)) - Number(isChosen(one)))) {
    const place = placeIn(fold(), quote, picked);
    if (place) return ok(place);
  }
  const { folded } = newest.fold();
  const why = whyNotFound(folded, quote);
  const passage = why.nearest && folded.source.slice(why.nearest.span.start, why.nearest.span.end);
  return fail({ kind: "not-in-copy", snapshotId: newest.id, ...why, passage });
}
