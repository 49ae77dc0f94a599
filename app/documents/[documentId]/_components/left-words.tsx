"use client";

import { z } from "zod";
import { useKept } from "../../../_client/use-kept.ts";
import { Button } from "../../../_ui/button.tsx";
import { useWorkbench } from "./board-context.tsx";
import { Edits } from "./draft.ts";
import styles from "./panel.module.css";
import { EMPTY_PASSAGE, Passage } from "./passage.ts";
import { together } from "./set-aside.ts";

/** What this browser keeps of a claim and never sent: reasons, a note, a quotation; and how to let go of it. */
export function useLeftWords(id: string): readonly [words: string, letGo: () => void] {
  const { personId } = useWorkbench();
  const [edits, , letEditsGo] = useKept(`verdict:${personId}:${id}`, Edits.nullable(), null);
  const [note, , letNoteGo] = useKept(`note:${personId}:${id}`, z.string(), "");
  const [passage, , letPassageGo] = useKept(`evidence:${personId}:${id}`, Passage, EMPTY_PASSAGE);
  const words = together([
    edits?.detail ?? "",
    edits?.rationale ?? "",
    note,
    passage.where,
    passage.title,
    passage.quote,
    passage.locator,
  ]);
  const letGo = () => {
    letEditsGo();
    letNoteGo();
    letPassageGo();
  };
  return [words, letGo];
}

/** Words that were written on a claim before it was split or joined: they are shown with what came of it. */
export function LeftWords({ id, into }: { id: string; into: string }) {
  const { desk, may } = useWorkbench();
  const [words, letGo] = useLeftWords(id);
  if (words === "") return null;
  const bringOver = () => {
    desk.type(into, { rationale: together([desk.draft(into).rationale, words]) });
    letGo();
  };
  return (
    <div className={styles.form}>
      <p className={styles.hint}>Written by you and not sent</p>
      <p dir="auto">{words}</p>
      <div className={styles.actions}>
        {may.review === "yes" ? <Button onClick={bringOver}>Put it into the reasons here</Button> : null}
        <Button kind="quiet" onClick={letGo}>
          Throw it away
        </Button>
      </div>
    </div>
  );
}
