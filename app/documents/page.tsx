import type { Metadata } from "next";
import shell from "../_shell/shell.module.css";
import { SiteHeader } from "../_shell/site-header.tsx";
import { ButtonLink } from "../_ui/button.tsx";
import { DocumentList } from "./_components/document-list.tsx";
import { Welcome } from "./_components/welcome.tsx";
import styles from "./documents.module.css";
import { load } from "./load.ts";

export const metadata: Metadata = { title: "Documents" };

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function DocumentsPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const at = typeof cursor === "string" ? cursor : undefined;
  const { documents, next, now, person, mayImport, mayReview } = await load(at);
  const isFresh = at === undefined && documents.every(({ coverage }) => coverage.checked === 0);
  return (
    <>
      <SiteHeader person={person} />
      <main className={shell.page}>
        {isFresh ? (
          <Welcome first={documents.at(-1)?.document ?? null} mayImport={mayImport} mayReview={mayReview} />
        ) : null}
        <div className={styles.head}>
          {isFresh ? <h2>Documents</h2> : <h1>Documents</h1>}
          {mayImport ? (
            <ButtonLink href="/documents/new" kind={isFresh ? "plain" : "primary"}>
              Import an article
            </ButtonLink>
          ) : null}
        </div>
        <DocumentList documents={documents} mayImport={mayImport} now={now} />
        <nav className={styles.pages} aria-label="Pages of the list">
          {at ? <ButtonLink href="/documents">Back to the newest</ButtonLink> : null}
          {next ? (
            <ButtonLink href={`/documents?cursor=${encodeURIComponent(next)}`}>Older documents</ButtonLink>
          ) : null}
        </nav>
      </main>
    </>
  );
}
