import type { Metadata } from "next";
import { counted } from "../../lib/text/counts.ts";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import { ButtonLink } from "../_ui/button.tsx";
import { QueueGroup } from "./_components/queue-group.tsx";
import { load } from "./load.ts";
import styles from "./queue.module.css";

export const metadata: Metadata = { title: "Your queue" };

export default async function QueuePage() {
  const { person, mayReview, groups, now } = await load();
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <h1 className={shell.title}>Your queue</h1>
        {total > 0 ? (
          <p className={styles.lead}>
            {counted(total, "sentence waits", "sentences wait")} for you. What is due first comes first.
          </p>
        ) : (
          <div className={styles.empty}>
            <p className={styles.lead}>Nothing waits for you.</p>
            <p>
              {mayReview
                ? "What you are asked to check, and what needs a second verdict, appears here. Until then open a document and begin where you like."
                : "What somebody asks of you appears here. Until then see how the documents stand."}
            </p>
            <ButtonLink kind="primary" href="/documents">
              Go to the documents
            </ButtonLink>
          </div>
        )}
        {groups.map((group) => (
          <QueueGroup key={group.why} group={group} now={now} />
        ))}
      </main>
    </>
  );
}
