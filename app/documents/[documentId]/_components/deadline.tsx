"use client";

import { lazy, Suspense, useState } from "react";
import type { DocumentHeader } from "../../../../lib/documents/model.ts";
import { Due } from "../../../_ui/due.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./deadline.module.css";

// Only editors ever see it, and seldom.
const DeadlineForm = lazy(() => import("./deadline-form.tsx"));

/** When a document is to be checked, and its revision, which a change of it names. */
export type Schedule = Pick<DocumentHeader, "dueAt" | "revision">;

/** Until when the document is to be checked, in words; an editor says so here. */
export function Deadline({ document, now }: { document: DocumentHeader; now: string }) {
  const { may } = useWorkbench();
  const [schedule, setSchedule] = useState<Schedule>(document);
  const [isEditing, setEditing] = useState(false);
  const { dueAt } = schedule;
  if (isEditing)
    return (
      <Suspense>
        <DeadlineForm schedule={schedule} onSaved={setSchedule} onClose={() => setEditing(false)} />
      </Suspense>
    );
  if (dueAt === null && !may.schedule) return null;
  return (
    <p className={styles.deadline}>
      {dueAt === null ? null : (
        <span>
          The check is <Due dueAt={dueAt} now={now} />.
        </span>
      )}
      {may.schedule ? (
        <button type="button" className={styles.set} onClick={() => setEditing(true)}>
          {dueAt === null ? "Set a due date" : "Change the date"}
        </button>
      ) : null}
    </p>
  );
}
