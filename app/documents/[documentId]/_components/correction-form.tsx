"use client";

import { useState } from "react";
import { z } from "zod";
import { CORRECTION_KINDS, CORRECTION_LABELS, type CorrectionKind } from "../../../../lib/reviews/decisions/model.ts";
import { useKept } from "../../../_client/use-kept.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select, TextField } from "../../../_ui/field.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { SayForm } from "./say-form.tsx";

const KINDS = CORRECTION_KINDS.map((value) => ({ value, label: CORRECTION_LABELS[value] }));

/** What was wrong after sign-off, in words for readers. */
export function CorrectionForm({ id }: { id: string }) {
  const { desk, personId } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<CorrectionKind>("error");
  const [replacement, setReplacement, , letReplacementGo] = useKept(`replacement:${personId}:${id}`, z.string(), "");
  if (!isOpen)
    return (
      <div className={styles.actions}>
        <Button onClick={() => setOpen(true)}>Correct it</Button>
      </div>
    );
  return (
    <div className={styles.form}>
      <Select label="What is it?" options={KINDS} value={kind} onPick={setKind} />
      <TextField
        label="The words as they should have been (optional)"
        value={replacement}
        maxLength={20_000}
        onChange={(event) => setReplacement(event.target.value)}
      />
      <SayForm
        id={id}
        matter="decision"
        name="correction"
        label="What readers are told"
        submit="Record the correction"
        onCancel={() => setOpen(false)}
        send={(note, done) =>
          desk.errands.send(
            "decision",
            id,
            {
              path: `/claims/${id}/corrections`,
              body: { kind, note, ...(replacement.trim() !== "" && { replacement }) },
            },
            () => {
              letReplacementGo(replacement);
              done();
            },
          )
        }
      />
    </div>
  );
}
