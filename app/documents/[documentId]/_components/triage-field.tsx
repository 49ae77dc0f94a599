"use client";

import { CHECKABILITIES, CHECKABILITY_LABELS } from "../../../../lib/claims/model.ts";
import { Select } from "../../../_ui/field.tsx";
import { useRow, useWorkbench } from "./board-context.tsx";
import { SavingLine } from "./saving-line.tsx";

const OPTIONS = CHECKABILITIES.map((value) => ({ value, label: CHECKABILITY_LABELS[value] }));

/** Whether the sentence can be checked at all. */
export function TriageField({ id }: { id: string }) {
  const { desk, may } = useWorkbench();
  const { checkability } = useRow(id);
  return (
    <div>
      <Select
        label="Can it be checked?"
        options={OPTIONS}
        value={checkability}
        disabled={!may.triage}
        onPick={(picked) => desk.triage(id, picked)}
      />
      <SavingLine matter="triage" id={id} />
    </div>
  );
}
