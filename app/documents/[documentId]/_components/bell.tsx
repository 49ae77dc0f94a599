"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { call } from "../../../_client/api.ts";
import { Icon } from "../../../_ui/icon.tsx";
import styles from "./workbench.module.css";

const Told = z.object({ unread: z.int().nonnegative() });

// Mentions are not alarms: a minute late is soon enough, and sooner when somebody comes back to the page.
const EVERY_MS = 60_000;

/** The way to what one was told, and how much of it is unread. */
export function Bell() {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await call("/notifications?limit=1", Told);
      if (answer.ok) setUnread(answer.value.unread);
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
  const words = unread === 0 ? "Notifications" : `Notifications, ${unread} unread`;
  return (
    <a className={styles.bell} href="/notifications" aria-label={words} title={words}>
      <Icon name="bell" />
      {unread > 0 ? <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span> : null}
    </a>
  );
}
