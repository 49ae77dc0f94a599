import { DERIVATIONS } from "../../../../lib/origins/model.ts";
import { layOutOrigins, type OriginGraph } from "../../../../lib/origins/origin-graph.ts";
import type { SourceDerivation } from "../../../../lib/sources/derivations/model.ts";

// Of a box: as wide as two stand beside each other on a phone, and as high as three lines of a title.
const BOX_WIDTH = 158;
const BOX_HEIGHT = 66;

// Of what is written on an arrow, in the font of the drawing, whose letters are 6.4 px wide on average.
const LETTER_WIDTH = 6.4;
const LABEL_HEIGHT = 20;
const LABEL_MARGIN = 12;

const ROOM = { boxes: 22, edges: 12, ranks: 22 };

/** What is written on an arrow: "Reprint", and "Reprint?" while nobody looked at it. */
export function arrowLabel({ kind, standing }: Pick<SourceDerivation, "kind" | "standing">): string {
  return DERIVATIONS[kind].label + (standing === "suggested" ? "?" : "");
}

/** Lays out sources and derivations in CSS pixels; `within` is how wide the drawing may be. */
export function drawnOrigins(derivations: readonly SourceDerivation[], within: number): OriginGraph {
  const ids = new Set(derivations.flatMap(({ from, to }) => [from.id, to.id]));
  const boxes = [...ids].sort().map((id) => ({ id, width: BOX_WIDTH, height: BOX_HEIGHT }));
  const arrows = derivations.map((derivation) => ({
    from: derivation.from.id,
    to: derivation.to.id,
    label: { width: arrowLabel(derivation).length * LETTER_WIDTH + LABEL_MARGIN, height: LABEL_HEIGHT },
  }));
  return layOutOrigins(boxes, arrows, { ...ROOM, within });
}
