"use client";

import { Button } from "../../../_ui/button.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import type { Matter } from "./errands.ts";
import styles from "./panel.module.css";

type Props = { readonly matter: Matter; readonly id: string; readonly idle?: string };

/** How the saving of a field stands, in words. `idle` is said of what is not sent yet, whatever was saved before it. */
export function SavingLine({ matter, id, idle = "" }: Props) {
  const { desk } = useWorkbench();
  const saving = useTopic(`claim:${id}`, () => desk.saving(matter, id));
  if (saving?.kind === "gone")
    return (
      <div className={styles.kept} role="alert">
        <p>
          <strong>Not saved, kept here.</strong> Somebody split or joined this sentence meanwhile. What you wrote is
          shown with what came of it.
        </p>
        <Button onClick={() => location.reload()}>Load the article anew</Button>
      </div>
    );
  if (saving?.kind !== "kept") {
    const words = saving?.kind === "saving" ? "Saving" : idle || (saving ? "Saved" : "");
    return <p className={styles.saving}>{words}</p>;
  }
  return (
    <div className={styles.kept} role="alert">
      <p>
        <strong>Not saved, kept here.</strong> {saving.why} {saving.retries ? "It is sent again by itself." : ""}
      </p>
      <Button onClick={() => desk.retry(matter, id)}>Try now</Button>
    </div>
  );
}
