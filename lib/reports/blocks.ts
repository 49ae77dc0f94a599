import type { ClaimRole } from "../claims/model.ts";
import type { Report, ReportedClaim } from "./model.ts";

/** A sentence and the white space that stands before it in its block: empty for the first one. */
export type Piece = { readonly gap: string; readonly claim: ReportedClaim };

/** A paragraph, heading or line of the article: at least one piece. */
export type Block = { readonly role: ClaimRole; readonly pieces: readonly Piece[] };

/**
 * The article in reading order, block by block. Superseded claims are left out: others carry their words. A block
 * takes the role of its first claim.
 */
export function* blocksOf({ claims, document }: Report): Generator<Block> {
  let pieces: Piece[] = [];
  for (const claim of claims) {
    if (claim.state === "superseded") continue;
    const last = pieces.at(-1)?.claim;
    if (last && last.block !== claim.block) {
      yield blockOf(pieces);
      pieces = [];
    }
    const gap = last && last.block === claim.block ? document.text.slice(last.end, claim.start) : "";
    pieces.push({ gap, claim });
  }
  if (pieces.length > 0) yield blockOf(pieces);
}

function blockOf(pieces: readonly Piece[]): Block {
  return { role: pieces[0]?.claim.role ?? "body", pieces };
}
