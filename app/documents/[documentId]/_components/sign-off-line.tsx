"use client";

import { useState } from "react";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { VERDICTS, type VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import { Button } from "../../../_ui/button.tsx";
import { Select } from "../../../_ui/field.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";

/** The button that signs off, and where the verdicts differ in word, which of them is. */
export function SignOffLine({ detail }: { detail: ClaimDetail }) {
  const { desk } = useWorkbench();
  const { id, settles, adjudication, verdicts, gates } = detail;
  const codes =
    adjudication?.holds && adjudication.code ? [adjudication.code] : [...new Set(verdicts.map(({ code }) => code))];
  const [picked, setPicked] = useState<VerdictCode | undefined>(codes[0]);
  const code = codes.find((each) => each === picked) ?? codes[0];
  const open = gates.filter(({ met }) => !met).length;
  if (!code) return null;
  if (open > 0)
    return (
      <p className={styles.hint}>{open === 1 ? "One more gate" : `${open} more gates`} before it can be signed off.</p>
    );
  const sign = () =>
    desk.errands.send("decision", id, {
      path: `/claims/${id}/sign-off`,
      body: { code, ...(settles !== null && { settles }) },
    });
  return (
    <div className={styles.signOff}>
      {codes.length > 1 ? (
        <Select
          label="As which of them?"
          options={codes.map((value) => ({ value, label: VERDICTS[value].label }))}
          value={code}
          onPick={setPicked}
        />
      ) : null}
      <Button kind="primary" onClick={sign}>
        Sign off as “{VERDICTS[code].label}”
      </Button>
    </div>
  );
}
