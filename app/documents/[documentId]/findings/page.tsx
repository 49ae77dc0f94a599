import type { Metadata } from "next";
import shell from "../../../_shell/shell.module.css";
import { SiteHeader } from "../../../_shell/site-header.tsx";
import { DocumentHeading } from "../../_components/document-heading.tsx";
import { titleOf } from "../../_components/title-of.ts";
import { CheckFirst } from "./_components/check-first.tsx";
import { CheckedBefore } from "./_components/checked-before.tsx";
import { NamesSpelt } from "./_components/names-spelt.tsx";
import { SaidTwice } from "./_components/said-twice.tsx";
import styles from "./findings.module.css";
import { load } from "./load.ts";

type Props = { params: Promise<{ documentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await load((await params).documentId);
  return { title: `Findings: ${titleOf(document)}` };
}

export default async function FindingsPage({ params }: Props) {
  const { person, document, rows, findings, before } = await load((await params).documentId);
  const bench = `/documents/${document.id}`;
  const claims = new Map(rows.map((row) => [row.id, row]));
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${shell.narrow}`}>
        <DocumentHeading document={document}>Findings</DocumentHeading>
        <p className={styles.lead}>
          What the text says of itself, and what of it was checked before, told by rule. Nothing here is decided: you
          decide, sentence by sentence.
        </p>
        <CheckFirst first={findings.first} claims={claims} bench={bench} lang={document.lang} />
        <CheckedBefore before={before} claims={claims} bench={bench} lang={document.lang} />
        <SaidTwice groups={findings.groups} claims={claims} bench={bench} lang={document.lang} />
        <NamesSpelt names={findings.names} claims={claims} bench={bench} lang={document.lang} />
      </main>
    </>
  );
}
