import type { Span } from "../../../../../../lib/text/span.ts";

/** A stretch of a block that is drawn in one way. */
export type Piece = {
  readonly start: number;
  readonly text: string;
  readonly mark: "none" | "quoted" | "here";
};

/**
 * A block cut where passages begin and end in it, in order; the pieces make up the block. Passages may overlap, and may
 * reach over several blocks.
 */
export function piecesOf(text: string, block: Span, passages: readonly Span[], here: Span | null): Piece[] {
  const all = here ? [...passages, here] : passages;
  const inside = all.filter(({ start, end }) => start < block.end && end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? block.end;
    const covers = (span: Span | null) => span !== null && span.start <= start && span.end >= end;
    const mark = covers(here) ? "here" : inside.some(covers) ? "quoted" : "none";
    return { start, text: text.slice(start, end), mark };
  });
}
