"use client";

import { useEffect } from "react";
import { useKeyTable } from "../../../_keys/keys-context.ts";
import type { KeyAction } from "../../../_keys/registry.ts";
import type { PaletteOffer } from "../../../_palette/palette.tsx";
import { useWorkbench } from "./board-context.tsx";
import { claimEntriesOf, entriesOf, searchEntriesOf } from "./palette-entries.ts";
import { useColleagues } from "./use-colleagues.ts";

type Props = {
  readonly onAct: (action: KeyAction) => void;
  /** Is told what the palette has to offer, and again whenever that is something else. */
  readonly onOffer: (offer: PaletteOffer) => void;
};

/** Everything that can be done on the bench, gathered for the palette; draws nothing. */
export default function BenchOffer({ onAct, onOffer }: Props) {
  const workbench = useWorkbench();
  const people = useColleagues();
  const keys = useKeyTable();
  useEffect(() => {
    onOffer({
      entries: entriesOf(workbench, people, keys, onAct),
      typedEntries: (typed) => claimEntriesOf(workbench, typed),
      fallbackEntries: (typed) => searchEntriesOf(workbench, typed),
    });
  }, [workbench, people, keys, onAct, onOffer]);
  return null;
}
