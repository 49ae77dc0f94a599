"use client";

import { useState } from "react";
import { OUTCOME_LABELS, OUTCOMES, type Outcome } from "../../../../lib/reviews/decisions/model.ts";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { VERDICT_CODES, VERDICTS, type VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select } from "../../../_ui/field.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SayForm } from "./say-form.tsx";

const OUTCOME_OPTIONS = OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }));
const CODE_OPTIONS = VERDICT_CODES.map((value) => ({ value, label: VERDICTS[value].label }));

/** An editor's decision on the verdicts that are before them, and why. */
export function AdjudicationForm({ detail, onDone }: { detail: ClaimDetail; onDone: () => void }) {
  const { desk } = useWorkbench();
  const { id, verdicts, settles } = detail;
  const [outcome, setOutcome] = useState<Outcome>("accept");
  const [picked, setPicked] = useState("");
  const verdictId = (verdicts.find((verdict) => verdict.id === picked) ?? verdicts[0])?.id ?? "";
  // What is decided on is what the editor has looked at, also when another verdict comes in under their hands.
  const [seen, setSeen] = useState(settles);
  const [code, setCode] = useState<VerdictCode>("mixed");
  const chosen = { accept: { verdictId }, override: { code }, reject: {}, "leave-open": {} }[outcome];
  return (
    <div className={styles.form}>
      <Select label="What becomes of the verdicts?" options={OUTCOME_OPTIONS} value={outcome} onPick={setOutcome} />
      {outcome === "accept" ? (
        <Select
          label="Which one?"
          options={verdicts.map(({ id: value, code: filed, reviewer }) => ({
            value,
            label: `${VERDICTS[filed].label}, ${reviewer.name}`,
          }))}
          value={verdictId}
          onPick={setPicked}
        />
      ) : null}
      {outcome === "override" ? (
        <Select label="Which verdict instead?" options={CODE_OPTIONS} value={code} onPick={setCode} />
      ) : null}
      {settles === seen ? null : (
        <div role="status">
          <p className={styles.hint}>The verdicts changed while you were writing. Look at them again first.</p>
          <Button onClick={() => setSeen(settles)}>I have looked</Button>
        </div>
      )}
      <SayForm
        id={id}
        matter="decision"
        name="adjudication"
        label="Why"
        submit="Decide"
        autoFocus
        onCancel={onDone}
        send={(reason, done) =>
          desk.errands.send(
            "decision",
            id,
            {
              path: `/claims/${id}/adjudication`,
              body: { outcome, ...chosen, reason, ...(seen && { settles: seen }) },
            },
            done,
          )
        }
      />
    </div>
  );
}
