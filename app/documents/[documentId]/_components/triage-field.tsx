"use client";

import { CHECKABILITY_LABELS } from "../../../../lib/claims/model.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select } from "../../../_ui/field.tsx";
import { useDetail, useRow, useWorkbench } from "./board-context.tsx";
import { checkabilityOptions } from "./checkability-options.ts";
import styles from "./panel.module.css";
import { Reasons } from "./reasons.tsx";
import { SavingLine } from "./saving-line.tsx";

/** Whether the sentence can be checked at all, and what speaks for checking it first. */
export function TriageField({ id }: { id: string }) {
  const { desk, may } = useWorkbench();
  const row = useRow(id);
  return (
    <div>
      <Select
        label="Can it be checked?"
        hint={<Suggestion id={id} />}
        options={checkabilityOptions(row)}
        value={row.checkability}
        disabled={!may.triage}
        onPick={(picked) => desk.triage(id, picked)}
      />
      <SavingLine matter="claim" id={id} />
    </div>
  );
}

/** What a rule says for and against checking it first; taken for a decision only when a person takes it. */
function Suggestion({ id }: { id: string }) {
  const { desk, may } = useWorkbench();
  const { state } = useRow(id);
  const triage = useDetail(id)?.triage;
  // A verdict says already that it can be checked.
  if (!triage || state !== "untriaged") return null;
  const suggested = triage.checkability;
  return (
    <div className={styles.suggestion}>
      <p>
        <Reasons reasons={triage.reasons} />
      </p>
      {suggested && may.triage ? (
        <Button kind="quiet" onClick={() => desk.triage(id, suggested)}>
          Take “{CHECKABILITY_LABELS[suggested]}”
        </Button>
      ) : null}
    </div>
  );
}
