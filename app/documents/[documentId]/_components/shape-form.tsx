"use client";

import { useRef, useState } from "react";
import { ROLE_LABELS, ROLES } from "../../../../lib/claims/model.ts";
import { counted } from "../../../../lib/text/counts.ts";
import { SplitPicker } from "../../../_split/split-picker.tsx";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { Select } from "../../../_ui/field.tsx";
import { useDetail, useRow, useWords, useWorkbench } from "./board-context.tsx";
import { useLeftWords } from "./left-words.tsx";
import styles from "./panel.module.css";
import { useShape } from "./use-shape.ts";

const OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }));

/** Mends what a rule told wrongly: what the sentence is on the page, and where it begins and ends. */
export default function ShapeForm({ id }: { id: string }) {
  const { board, lang } = useWorkbench();
  const row = useRow(id);
  const words = useWords(id);
  const detail = useDetail(id);
  const shape = useShape(id);
  const [isSplitting, setSplitting] = useState(false);
  const [unsent] = useLeftWords(id);
  const opener = useRef<HTMLButtonElement>(null);
  const leaveWhole = () => {
    setSplitting(false);
    opener.current?.focus();
  };
  const filed = filedInWords(row, unsent !== "");
  return (
    <div className={styles.form}>
      <Select
        label="What is it on the page?"
        hint={detail ? reasonInWords(detail.roleReason) : undefined}
        options={OPTIONS}
        value={row.role}
        onPick={shape.setRole}
      />
      {isSplitting && words ? (
        <SplitPicker sentence={words.text} lang={lang} onSplit={shape.split} onCancel={leaveWhole} />
      ) : null}
      {filed ? <p className={styles.hint}>{filed}</p> : null}
      <div className={styles.actions}>
        <Button ref={opener} aria-expanded={isSplitting} onClick={() => setSplitting(!isSplitting)}>
          {isSplitting ? "Leave it whole" : "Split it"}
        </Button>
        <Button disabled={row.ordinal === board.order.length} onClick={shape.joinNext}>
          Join with the next
        </Button>
      </div>
      {shape.wrong ? <Callout tone="alert">{shape.wrong}</Callout> : null}
    </div>
  );
}

function reasonInWords(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

type Filed = { readonly verdictCount: number; readonly evidenceCount: number; readonly noteCount: number };

/** What a split or a join leaves behind: verdicts are on the words they were filed on. */
function filedInWords({ verdictCount, evidenceCount, noteCount }: Filed, isUnsent: boolean): string | null {
  const parts = [
    verdictCount > 0 ? counted(verdictCount, "verdict") : "",
    evidenceCount > 0 ? counted(evidenceCount, "quotation") : "",
    noteCount > 0 ? counted(noteCount, "note") : "",
    isUnsent ? "what you wrote and did not send" : "",
  ].filter(Boolean);
  const last = parts.pop();
  if (last === undefined) return null;
  const listed = parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
  return `After a split or a join, ${listed} stay with the sentence as it is now. They are shown beside what comes of it, and verdicts are filed anew.`;
}
