"use client";

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
  // The page goes before an answer comes; the browser sends what was begun all the same.
  const read = () => {
    if (readAt !== null) return;
    void call("/notifications/read", z.object({}), { method: "POST", body: { ids: [id] }, keepalive: true });
  };
  return (
    <li data-unread={readAt === null || undefined}>
      <p className={styles.what}>
        {readAt === null ? <span className={styles.unread}>Unread</span> : null}
        <strong>{causedBy.name}</strong> {NOTIFICATION_PHRASES[kind]}
      </p>
      {words === "" ? null : <p dir="auto">{revealHidden(words)}</p>}
      <p className={styles.by}>
        <a href={where} onClick={read}>
          {revealHidden(document.title)}
          {claim ? `, claim ${claim.ordinal}` : ""}
        </a>{" "}
        · <time dateTime={raisedAt}>{dayInWords(raisedAt)}</time>
      </p>
    </li>
  );
}
