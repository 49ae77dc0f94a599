import type { Metadata } from "next";
import { counted } from "../../lib/text/counts.ts";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import { MarkAllRead } from "./_components/mark-all-read.tsx";
import { NotificationList } from "./_components/notification-list.tsx";
import { load } from "./load.ts";
import styles from "./notifications.module.css";

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export default async function NotificationsPage({ searchParams }: Props) {
  const { before } = await searchParams;
  const { person, rows, next, unread } = await load(typeof before === "string" ? before : undefined);
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <div className={styles.head}>
          <h1 className={shell.title}>Notifications</h1>
          {unread > 0 ? <MarkAllRead /> : null}
        </div>
        {rows.length === 0 ? (
          <p className={styles.empty}>
            Nothing yet. You are told here when somebody mentions you, replies to you, assigns you a sentence, asks or
            answers, or differs from your verdict, and when a page you quoted no longer says so.
          </p>
        ) : (
          <>
            <p className={styles.lead}>
              {unread === 0 ? "All of it is read." : `${counted(unread, "is", "are")} unread.`}
            </p>
            <NotificationList notifications={rows} />
          </>
        )}
        <p className={styles.more}>
          {before === undefined ? null : <a href="/notifications">Newest notifications</a>}
          {next === null ? null : <a href={`/notifications?before=${encodeURIComponent(next)}`}>Older notifications</a>}
        </p>
      </main>
    </>
  );
}
