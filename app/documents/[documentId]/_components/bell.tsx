"use client";

import { useUnread } from "../../../_client/use-unread.ts";
import { Icon } from "../../../_ui/icon.tsx";
import styles from "./workbench.module.css";

/** The way to what one was told, and how much of it is unread. */
export function Bell() {
  const unread = useUnread(null);
  const words = unread === 0 ? "Notifications" : `Notifications, ${unread} unread`;
  return (
    <a className={styles.bell} href="/notifications" aria-label={words} title={words}>
      <Icon name="bell" />
      {unread > 0 ? <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span> : null}
    </a>
  );
}
