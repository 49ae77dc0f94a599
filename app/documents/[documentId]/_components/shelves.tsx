"use client";

import { lazy, useState } from "react";
import type { KeyAction } from "../../../_keys/registry.ts";
import { Palette, type PaletteOffer } from "../../../_palette/palette.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { LatePart } from "./late-part.tsx";
import type { Say } from "./notice.tsx";

// Neither is there at the first paint: a page is not to wait for what nobody has asked for yet.
const SelectionBar = lazy(() => import("./selection-bar.tsx"));
const BenchOffer = lazy(() => import("./bench-offer.tsx"));

/** The bar of the selection while something is picked, and how many are, for those who listen. */
export function SelectionShelf({ say }: { say: Say }) {
  const { board } = useWorkbench();
  const count = useTopic("selection", () => board.selection.size);
  return (
    <>
      <p className="unseen" role="status" aria-label="Selection">
        {count > 0 ? `${count} selected` : ""}
      </p>
      {count > 0 ? (
        <LatePart>
          <SelectionBar say={say} />
        </LatePart>
      ) : null}
    </>
  );
}

type PaletteProps = {
  readonly onAct: (action: KeyAction) => void;
  readonly onClose: () => void;
};

/** The palette. Its field is there at once, so that the letters after its key are no keys of the bench. */
export function PaletteShelf({ onAct, onClose }: PaletteProps) {
  const [offer, setOffer] = useState<PaletteOffer | null>(null);
  return (
    <Palette offer={offer} onClose={onClose}>
      <LatePart>
        <BenchOffer onAct={onAct} onOffer={setOffer} />
      </LatePart>
    </Palette>
  );
}
