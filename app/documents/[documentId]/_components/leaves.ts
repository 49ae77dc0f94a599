import type { ClaimRole } from "../../../../lib/claims/model.ts";
import { joinsRuns } from "./blocks.ts";

/** A part of the article that is loaded and drawn as one: so many claims from this place in the reading order on. */
export type Leaf = {
  readonly first: number;
  readonly count: number;
  /** How many characters it has, which tells how much room to keep for it. */
  readonly length: number;
};

/** What is asked of a claim to cut leaves. */
type Cut = { readonly block: number; readonly role: ClaimRole; readonly start: number; readonly end: number };

// About four screens: few enough to be drawn between two frames, enough for one to be read while the next comes in.
const LEAF_SIZE = 80;
// A list or a page's furniture is set in one; beyond this it is cut all the same.
const LARGEST_RUN = 2 * LEAF_SIZE;

/** Cuts an article into leaves, between blocks: every claim is in one leaf. Empty without claims. */
export function leavesOf(claims: readonly Cut[]): Leaf[] {
  const leaves: Leaf[] = [];
  let first = 0;
  claims.forEach((claim, at) => {
    const next = claims[at + 1];
    const count = at + 1 - first;
    if (next && (count < LEAF_SIZE || !mayCut(claim, next, count))) return;
    leaves.push({ first, count, length: claim.end - (claims[first]?.start ?? 0) });
    first = at + 1;
  });
  return leaves;
}

function mayCut(claim: Cut, next: Cut, count: number): boolean {
  if (claim.block === next.block) return false;
  return claim.role !== next.role || !joinsRuns(next.role) || count >= LARGEST_RUN;
}

/** The number of the leaf with the claim at this place. */
export function leafAt(leaves: readonly Leaf[], place: number): number {
  const at = leaves.findIndex(({ first, count }) => place >= first && place < first + count);
  if (at === -1) throw new Error(`no leaf has the claim at ${place}: leaves tile the article`);
  return at;
}

// The measure of the article at its usual width, and the height of a line there with its share of the gaps between
// paragraphs: only until the leaf is drawn, or the browser remembers how high it was.
const CHARACTERS_A_LINE = 68;
const LINE_REM = 2.35;

/** About how high a leaf will be, as a CSS length. */
export function roomFor({ length }: Leaf): string {
  return `${Math.ceil((length / CHARACTERS_A_LINE) * LINE_REM)}rem`;
}
