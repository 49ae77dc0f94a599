"use client";

import { useEffect, useState } from "react";
import { type DocumentEvent, EventsPage } from "../../../../lib/changes/model.ts";
import { eventInWords } from "../../../../lib/changes/words.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { call, type Trouble } from "../../../_client/api.ts";
import { useDetail, useWorkbench } from "./board-context.tsx";
import styles from "./panel.module.css";

/** What happened to the sentence, who did it and when; asked for when somebody wants to know. */
export function HistorySection({ id, documentId }: { id: string; documentId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>History</summary>
      {isOpen ? <Events id={id} documentId={documentId} /> : null}
    </details>
  );
}

function Events({ id, documentId }: { id: string; documentId: string }) {
  const detail = useDetail(id);
  const [told, setTold] = useState<readonly DocumentEvent[] | Trouble | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is learnt of the claim has made history.
  useEffect(() => {
    let isHere = true;
    const query = `?claimId=${encodeURIComponent(id)}&limit=200`;
    void call(`/documents/${documentId}/events${query}`, EventsPage).then((answer) => {
      if (isHere) setTold(answer.ok ? answer.value.rows : answer.reason);
    });
    return () => {
      isHere = false;
    };
  }, [id, documentId, detail]);
  if (told === null) return <p className={styles.hint}>Loading</p>;
  if ("kind" in told) return <p className={styles.hint}>The history could not be loaded. {told.detail}</p>;
  if (told.length === 0) return <p className={styles.hint}>Nothing has happened to this sentence since the import.</p>;
  return (
    <ol className={styles.history}>
      {told.toReversed().map((event) => (
        <Happened key={event.seq} event={event} />
      ))}
    </ol>
  );
}

function Happened({ event }: { event: DocumentEvent }) {
  const { personId } = useWorkbench();
  const name = event.actor === null ? "This installation" : event.actor.id === personId ? "You" : event.actor.name;
  return (
    <li>
      <span>
        {name} {eventInWords(event)}
      </span>
      <time className={styles.by} dateTime={event.at}>
        {dayInWords(event.at)}
      </time>
    </li>
  );
}
