import { isOverdue, untilInWords } from "../../lib/overview/deadline.ts";
import { dayInWords } from "../../lib/reports/dates.ts";
import styles from "./due.module.css";

/** "due 4 December 2026, in 9 days": until when a document is to be checked, seen from an instant. */
export function Due({ dueAt, now }: { dueAt: string; now: string }) {
  const isLate = isOverdue(dueAt, now);
  return (
    <span className={styles.due} data-tone={isLate ? "overdue" : undefined}>
      {isLate ? "was due" : "due"} <time dateTime={dueAt}>{dayInWords(dueAt)}</time>, {untilInWords(dueAt, now)}
    </span>
  );
}
