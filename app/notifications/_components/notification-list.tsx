"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { z } from "zod";
import { NOTIFICATION_PHRASES, type Notification } from "../../../lib/notifications/model.ts";
import { dayInWords } from "../../../lib/reports/dates.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";
import { call } from "../../_client/api.ts";
import styles from "../notifications.module.css";

/** Everything one was told, each with the way to what it is about. Going there reads it. */
export function NotificationList({ notifications }: { notifications: readonly Notification[] }) {
  return (
    <ol className={styles.list}>
      {notifications.map((notification) => (
        <Told key={notification.id} notification={notification} />
      ))}
    </ol>
  );
}

function Told({ notification }: { notification: Notification }) {
  const { id, kind, document, claim, causedBy, words, raisedAt, readAt } = notification;
  const where = claim ? `/documents/${document.id}#c${claim.ordinal}` : `/documents/${document.id}`;
  const [trouble, setTrouble] = useState<string | null>(null);
  const router = useRouter();
  const open = async (event: MouseEvent<HTMLAnchorElement>) => {
    // Who was told that it stays unread, and presses again, wants to go.
    if (readAt !== null || trouble !== null) return;
    const isBeside = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    // The page stays until it is known what came of it: once it is gone, nobody could say.
    if (!isBeside) event.preventDefault();
    const answer = await call("/notifications/read", z.object({}), { method: "POST", body: { ids: [id] } });
    if (!answer.ok) setTrouble(answer.reason.detail);
    else if (isBeside) router.refresh();
    else location.assign(where);
  };
  return (
    <li data-unread={readAt === null || undefined}>
      <p className={styles.what}>
        {readAt === null ? <span className={styles.unread}>Unread</span> : null}
        <strong>{causedBy.name}</strong> {NOTIFICATION_PHRASES[kind]}
      </p>
      {words === "" ? null : <p dir="auto">{revealHidden(words)}</p>}
      <p className={styles.by}>
        <a href={where} onClick={open}>
          {revealHidden(document.title)}
          {claim ? `, claim ${claim.ordinal}` : ""}
        </a>{" "}
        · <time dateTime={raisedAt}>{dayInWords(raisedAt)}</time>
      </p>
      {trouble === null ? null : (
        <p className={styles.trouble} role="alert">
          It could not be marked as read and stays unread. {trouble} Press it again to go there all the same.
        </p>
      )}
    </li>
  );
}
