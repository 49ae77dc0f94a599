import type { Metadata } from "next";
import { counted, grouped } from "../../lib/text/counts.ts";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import { ButtonLink } from "../_ui/button.tsx";
import { titleOf } from "../documents/_components/title-of.ts";
import { Contested } from "./_components/contested.tsx";
import styles from "./disagreements.module.css";
import { load } from "./load.ts";

export const metadata: Metadata = { title: "Disagreements" };

type Props = { searchParams: Promise<{ document?: string | string[] }> };

export default async function DisagreementsPage({ searchParams }: Props) {
  const { document } = await searchParams;
  const { person, mayReview, only, total, rows } = await load(typeof document === "string" ? document : undefined);
  const documents = new Map(rows.map((row) => [row.document.id, row.document]));
  return (
    <>
      <SiteHeader person={person} />
      <main className={shell.page}>
        <h1 className={shell.title}>Disagreements</h1>
        <p className={styles.lead}>
          {total === 0
            ? "Reviewers differ on nothing that you may see."
            : `Reviewers differ on ${counted(total, "sentence")}. Each is shown with what everybody found.`}
          {mayReview ? " Where your own verdict is still to come, theirs are not shown." : ""}
        </p>
        {only ? (
          <p className={styles.filter}>
            Only in{" "}
            <a href={`/documents/${only.id}`}>
              <bdi lang={only.lang}>{titleOf(only)}</bdi>
            </a>
            . <a href="/disagreements">Show all documents</a>
          </p>
        ) : documents.size > 1 ? (
          <nav className={styles.filter} aria-label="Documents">
            <span>Only in</span>
            {[...documents.values()].map((one) => (
              <a key={one.id} className={styles.chip} href={`/disagreements?document=${one.id}`}>
                <bdi lang={one.lang}>{titleOf(one)}</bdi>
              </a>
            ))}
          </nav>
        ) : null}
        {total === 0 ? (
          <ButtonLink kind="primary" href={only ? `/documents/${only.id}/overview` : "/documents"}>
            {only ? "See how it stands" : "Go to the documents"}
          </ButtonLink>
        ) : null}
        <ol className={styles.list}>
          {rows.map((row) => (
            <Contested key={row.claim.id} row={row} />
          ))}
        </ol>
        {total > rows.length ? (
          <p className={styles.by}>The first {grouped(rows.length)} are shown, those due first before the others.</p>
        ) : null}
      </main>
    </>
  );
}
