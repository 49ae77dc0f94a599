"use client";

import { useUnread } from "../_client/use-unread.ts";
import styles from "./shell.module.css";

/** How much one was told and has not read, beside the way to it; nothing where there is nothing. */
export function UnreadCount({ known }: { known: number }) {
  const unread = useUnread(known);
  if (unread === 0) return null;
  return (
    <span className={styles.unread}>
      <span className="unseen">, </span>
      {unread} <span className="unseen">unread</span>
    </span>
  );
}
