"use client";

import { Select } from "../../../_ui/field.tsx";
import { useRow, useWorkbench } from "./board-context.tsx";
import { checkabilityOptions } from "./checkability-options.ts";
import { SavingLine } from "./saving-line.tsx";

/** Whether the sentence can be checked at all. */
export function TriageField({ id }: { id: string }) {
  const { desk, may } = useWorkbench();
  const row = useRow(id);
  return (
    <div>
      <Select
        label="Can it be checked?"
        options={checkabilityOptions(row)}
        value={row.checkability}
        disabled={!may.triage}
        onPick={(picked) => desk.triage(id, picked)}
      />
      <SavingLine matter="triage" id={id} />
    </div>
  );
}
