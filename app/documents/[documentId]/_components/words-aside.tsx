"use client";

import { useKept } from "../../../_client/use-kept.ts";
import { Button } from "../../../_ui/button.tsx";
import { useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";
import { Aside, asideName, together } from "./set-aside.ts";

/** What one wrote here before one kept the verdict of another tab: lost to nobody until it is thrown away. */
export function WordsAside({ id }: { id: string }) {
  const { desk, personId } = useWorkbench();
  const [words, , letGo] = useKept(asideName(personId, id), Aside, "");
  if (words === "") return null;
  const bringBack = () => {
    desk.type(id, { rationale: together([desk.draft(id).rationale, words]) });
    letGo();
  };
  return (
    <div className={styles.aside}>
      <p className={styles.hint}>Written here and set aside</p>
      <p dir="auto">{words}</p>
      <div className={styles.actions}>
        <Button onClick={bringBack}>Bring it back</Button>
        <Button kind="quiet" onClick={letGo}>
          Throw it away
        </Button>
      </div>
    </div>
  );
}
