import type { Piece } from "../compose.ts";

/**
 * Blocks one below the other, and other flows among them: what stands in a frame is hung in whole, so that tables sixty
 * deep in one another are not copied sixty times.
 */
export class Flow {
  private readonly parts: (Piece | Flow)[] = [];
  /** Blocks, those in other flows included. */
  size = 0;
  /** True when a row of a table is among them. */
  hasRow = false;

  add(piece: Piece): void {
    this.parts.push(piece);
    this.size += 1;
    this.hasRow ||= piece.kind === "table-row";
  }

  hang(flow: Flow): void {
    if (flow.size === 0) return;
    this.parts.push(flow);
    this.size += flow.size;
    this.hasRow ||= flow.hasRow;
  }

  /** All blocks in their order. */
  pieces(into: Piece[] = []): Piece[] {
    // Flows are no deeper in one another than elements are.
    for (const part of this.parts) {
      if (part instanceof Flow) part.pieces(into);
      else into.push(part);
    }
    return into;
  }
}
