"use client";

import { useKeyTable } from "../../../_keys/keys-context.ts";
import type { KeyAction } from "../../../_keys/registry.ts";
import { Palette } from "../../../_palette/palette.tsx";
import { useWorkbench } from "./board-context.tsx";
import { claimEntriesOf, entriesOf, searchEntriesOf } from "./palette-entries.ts";
import { useColleagues } from "./use-colleagues.ts";

type Props = { readonly onAct: (action: KeyAction) => void; readonly onClose: () => void };

/** Everything that can be done on the bench, under one key. */
export default function BenchPalette({ onAct, onClose }: Props) {
  const workbench = useWorkbench();
  const people = useColleagues();
  const keys = useKeyTable();
  return (
    <Palette
      entries={entriesOf(workbench, people, keys, onAct)}
      typedEntries={(typed) => claimEntriesOf(workbench, typed)}
      fallbackEntries={(typed) => searchEntriesOf(workbench, typed)}
      onClose={onClose}
    />
  );
}
