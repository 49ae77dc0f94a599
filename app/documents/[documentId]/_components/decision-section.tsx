"use client";

import { useId } from "react";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { DECISION_WORDS, decidedInWords } from "../../../../lib/reports/decided.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { useWorkbench } from "./board-context.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { Decide } from "./decide.tsx";
import styles from "./panel.module.css";
import { SavingLine } from "./saving-line.tsx";

/** What editors decided about the sentence, and what an editor who is no party can decide now. */
export function DecisionSection({ detail }: { detail: ClaimDetail }) {
  const { may, personId } = useWorkbench();
  const titleId = useId();
  const decided = decidedInWords(detail, DECISION_WORDS);
  const isParty = detail.verdicts.some(({ reviewer }) => reviewer.id === personId);
  const decides = may.decide && !isParty && detail.withheld === 0 && detail.state !== "superseded";
  const corrects = may.correct && detail.signOff?.holds === true;
  if (decided.length === 0 && !decides && !corrects) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId}>Decision</h3>
      {decided.map(({ label, words, by, at }) => (
        <div key={`${label} ${at}`} className={styles.decided}>
          <p>
            <strong>{label}</strong>
          </p>
          {words === null ? null : <p dir="auto">{revealHidden(words)}</p>}
          <p className={styles.by}>
            {by.name}, <time dateTime={at}>{dayInWords(at)}</time>
          </p>
        </div>
      ))}
      <SavingLine matter="decision" id={detail.id} />
      {decides ? <Decide detail={detail} /> : null}
      {corrects ? <CorrectionForm id={detail.id} /> : null}
    </section>
  );
}
