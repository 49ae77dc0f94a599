import type { Metadata } from "next";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { counted, grouped } from "../../../../lib/text/counts.ts";
import shell from "../../../_shell/shell.module.css";
import { SiteHeader } from "../../../_shell/site-header.tsx";
import { DocumentHeading } from "../../_components/document-heading.tsx";
import { titleOf } from "../../_components/title-of.ts";
import { BlockerList } from "./_components/blocker-list.tsx";
import { SealForm } from "./_components/seal-form.tsx";
import { load } from "./load.ts";
import styles from "./sign-off.module.css";

type Props = { params: Promise<{ documentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await load((await params).documentId);
  return { title: `Sign-off: ${titleOf(document)}` };
}

export default async function SignOffPage({ params }: Props) {
  const { person, document, standing, isPublished, mayDecide } = await load((await params).documentId);
  const { signed, waived, notCheckable, open, blockers, signedOff, reopenings } = standing;
  const bench = `/documents/${document.id}`;
  return (
    <>
      <SiteHeader person={person} />
      <main className={shell.page}>
        <DocumentHeading document={document}>Sign-off</DocumentHeading>
        <p className={shell.lead}>
          {signedOff ? (
            <>
              Signed off by {signedOff.by.name} on <time dateTime={signedOff.at}>{dayInWords(signedOff.at)}</time>, and
              sealed: nothing changes any more but by a correction.
            </>
          ) : open === 0 ? (
            "Every sentence is signed off, waived or not to be checked: the document is ready."
          ) : (
            `${counted(open, "sentence stands", "sentences stand")} between the document and its sign-off.`
          )}
        </p>
        <dl className={styles.counts}>
          <Count label="Signed off" value={signed} />
          <Count label="Waived" value={waived} />
          <Count label="Not checkable" value={notCheckable} />
          <Count label="Open" value={open} />
        </dl>
        <SealForm
          documentId={document.id}
          isSealed={signedOff !== null}
          isPublished={isPublished}
          isReady={open === 0}
          mayDecide={mayDecide}
        />
        {open > 0 ? <BlockerList blockers={blockers} open={open} bench={bench} lang={document.lang} /> : null}
        {reopenings.length > 0 ? (
          <section className={styles.section} aria-labelledby="reopened">
            <h2 id="reopened">Opened again</h2>
            <ol className={styles.list}>
              {reopenings.map(({ at, by, reason }) => (
                <li key={at}>
                  <p dir="auto">{reason}</p>
                  <p className={styles.by}>
                    {by.name}, <time dateTime={at}>{dayInWords(at)}</time>
                  </p>
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </main>
    </>
  );
}

function Count({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{grouped(value)}</dd>
    </div>
  );
}
