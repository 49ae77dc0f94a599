"use client";

import { lazy } from "react";
import type { KeyAction } from "../../../_keys/registry.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { LatePart } from "./late-part.tsx";
import type { Say } from "./notice.tsx";

// Neither is there at the first paint: a page is not to wait for what nobody has asked for yet.
const SelectionBar = lazy(() => import("./selection-bar.tsx"));
const BenchPalette = lazy(() => import("./bench-palette.tsx"));

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
  readonly isOpen: boolean;
  readonly onAct: (action: KeyAction) => void;
  readonly onClose: () => void;
};

/** The palette, once it was asked for. */
export function PaletteShelf({ isOpen, ...palette }: PaletteProps) {
  return <LatePart>{isOpen ? <BenchPalette {...palette} /> : null}</LatePart>;
}
