import { redacted } from "../sources/confidential.ts";
import type { Evidence } from "./model.ts";

/**
 * A piece of evidence without its words, where its source is confidential: who attached it, what it does to the claim, and
 * that its quote was found stay, so that all counts are true (docs/decisions/0033). Other evidence is answered as it is.
 */
export function withoutWords<Piece extends Evidence>(piece: Piece): Piece {
  if (piece.source.kind !== "confidential") return piece;
  return {
    ...piece,
    source: redacted(piece.source),
    quote: "",
    locator: null,
    pin: null,
    readerLink: null,
    notice: null,
  };
}
