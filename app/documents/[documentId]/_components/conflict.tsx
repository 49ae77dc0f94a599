"use client";

import type { ReactNode } from "react";
import { VERDICTS } from "../../../../lib/reviews/verdict-kinds.ts";
import { Button } from "../../../_ui/button.tsx";
import { Callout } from "../../../_ui/callout.tsx";
import { useDetail, useWorkbench } from "./board-context.tsx";
import { type Draft, draftOf, ownVerdict, promptsOf } from "./draft.ts";
import styles from "./panel.module.css";
import { useDraft } from "./use-draft.ts";

/** The same verdict was changed in two places: both are shown, and the person chooses. Nothing is lost until then. */
export function Conflict({ id }: { id: string }) {
  const { desk, personId } = useWorkbench();
  const stored = draftOf(ownVerdict(useDetail(id), personId));
  const written = useDraft(id);
  return (
    <Callout tone="alert">
      <p>
        <strong>Your verdict was changed in another place</strong> while you were writing here. Nothing is lost: choose
        which one stands.
      </p>
      <div className={styles.versions}>
        <Version title="Stands now" draft={stored}>
          <Button onClick={() => desk.giveWay(id)}>Keep this one</Button>
        </Version>
        <Version title="Written here" draft={written}>
          <Button onClick={() => desk.insist(id)}>File this one</Button>
        </Version>
      </div>
    </Callout>
  );
}

function Version({ title, draft, children }: { title: string; draft: Draft; children: ReactNode }) {
  return (
    <div>
      <p className={styles.hint}>{title}</p>
      <p>{draft.code ? VERDICTS[draft.code].label : "No verdict"}</p>
      {draft.detail && promptsOf(draft.code).length > 0 ? <p dir="auto">{draft.detail}</p> : null}
      <p dir="auto">{draft.rationale || "No reason given"}</p>
      {draft.confidence ? <p>{draft.confidence} confidence</p> : null}
      {children}
    </div>
  );
}
