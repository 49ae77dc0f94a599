"use client";

import { lazy, useState } from "react";
import { ROLE_LABELS } from "../../../../lib/claims/model.ts";
import { useRow, useWorkbench } from "./board-context.tsx";
import { LatePart } from "./late-part.tsx";
import styles from "./panel.module.css";

const ShapeForm = lazy(() => import("./shape-form.tsx"));

/** What the sentence is on the page and where it ends: told by rule, and mended here where the rule was wrong. */
export function ShapeSection({ id }: { id: string }) {
  const { may } = useWorkbench();
  const { role } = useRow(id);
  const [isOpened, setOpened] = useState(false);
  if (!may.triage) return null;
  return (
    <details className={styles.section} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className={styles.summary}>
        Split, join, role <span className={styles.count}>{ROLE_LABELS[role]}</span>
      </summary>
      {isOpened ? (
        <LatePart>
          <ShapeForm id={id} />
        </LatePart>
      ) : null}
    </details>
  );
}
