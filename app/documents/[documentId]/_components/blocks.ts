import type { ClaimRole } from "../../../../lib/claims/model.ts";
import type { ClaimRow } from "../../../../lib/reviews/model.ts";

/** A sentence in its block. `syntax` is how many of its characters are marks of the block's kind; `gap` is what stands between it and the one before: a space, or nothing where they touch. */
export type Piece = {
  readonly id: string;
  readonly ordinal: number;
  readonly text: string;
  readonly syntax: number;
  readonly gap: string;
};

/** A paragraph, heading or line of the article: at least one piece. It takes the role of its first. */
export type Block = { readonly number: number; readonly role: ClaimRole; readonly pieces: readonly Piece[] };

/** Neighbouring blocks that are set together: the entries of a list, the lines of a page's furniture. */
export type Run = { readonly role: ClaimRole; readonly blocks: readonly Block[] };

/** What the article needs of a claim to set it. */
export type SetClaim = Pick<ClaimRow, "id" | "ordinal" | "start" | "end" | "text" | "role" | "block">;

/** Claims as the article is set, in reading order. */
export function blocksOf(claims: readonly SetClaim[]): Block[] {
  const blocks: { number: number; role: ClaimRole; pieces: Piece[] }[] = [];
  let end = 0;
  for (const row of claims) {
    const last = blocks.at(-1);
    const { id, ordinal, text, role } = row;
    if (last && last.number === row.block)
      last.pieces.push({ id, ordinal, text, syntax: 0, gap: row.start > end ? " " : "" });
    else
      blocks.push({
        number: row.block,
        role,
        pieces: [{ id, ordinal, text, syntax: syntaxLength(role, text), gap: "" }],
      });
    end = row.end;
  }
  return blocks;
}

/** Whether neighbouring blocks of this role are set together. */
export function joinsRuns(role: ClaimRole): boolean {
  return role === "list-item" || role === "furniture";
}

/** Brings together what is set together; every other block is a run of its own. */
export function runsOf(blocks: readonly Block[]): Run[] {
  const runs: { role: ClaimRole; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (joinsRuns(block.role) && last?.role === block.role) last.blocks.push(block);
    else runs.push({ role: block.role, blocks: [block] });
  }
  return runs;
}

export type OutlineEntry = { readonly id: string; readonly ordinal: number; readonly words: string };

// An outline of every paragraph helps in a page or two; beyond that it is longer than the map beside it.
const MOST_PARAGRAPHS = 40;
const OPENING_LENGTH = 60;

/** The headings; where there are none, how each paragraph opens. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const headings = blocks.filter(({ role }) => role === "heading");
  const paragraphs = blocks.filter(({ role }) => role === "body" || role === "quote");
  const chosen = headings.length > 0 ? headings : paragraphs.length <= MOST_PARAGRAPHS ? paragraphs : [];
  return chosen.flatMap(({ role, pieces: [first] }) => {
    if (!first) return [];
    const { id, ordinal, text } = first;
    const opening = text.slice(syntaxLength(role, text)).slice(0, OPENING_LENGTH);
    // Half of a pair is no character.
    return [{ id, ordinal, words: opening.replace(/\p{Surrogate}$/u, "") }];
  });
}

const SYNTAX: Partial<Record<ClaimRole, RegExp>> = {
  title: /^#{1,6}\s+/,
  heading: /^#{1,6}\s+/,
  quote: /^(>\s*)+/,
  "list-item": /^([-*+•–]|\d{1,3}[.)])\s+/,
};

/** How many characters at the start of a block are marks of its kind (`## `, `> `, `- `) and not its words. */
export function syntaxLength(role: ClaimRole, text: string): number {
  return SYNTAX[role]?.exec(text)?.[0].length ?? 0;
}
