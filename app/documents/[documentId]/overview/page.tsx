import type { Metadata } from "next";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { coverageSentence } from "../../../../lib/reviews/coverage.ts";
import shell from "../../../_shell/shell.module.css";
import { SiteHeader } from "../../../_shell/site-header.tsx";
import { Due } from "../../../_ui/due.tsx";
import { DocumentHeading } from "../../_components/document-heading.tsx";
import { titleOf } from "../../_components/title-of.ts";
import { AgreementSection } from "./_components/agreement-section.tsx";
import { BeforeSignOff } from "./_components/before-sign-off.tsx";
import { DisagreementList } from "./_components/disagreement-list.tsx";
import { OpenPoints } from "./_components/open-points.tsx";
import { ProgressFigure } from "./_components/progress-figure.tsx";
import { WorkloadTable } from "./_components/workload-table.tsx";
import { load } from "./load.ts";
import styles from "./overview.module.css";

type Props = { params: Promise<{ documentId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await load((await params).documentId);
  return { title: `Overview: ${titleOf(document)}` };
}

export default async function OverviewPage({ params }: Props) {
  const { person, document, overview, now } = await load((await params).documentId);
  const { coverage, dueAt, signedOffAt, progress, agreement, disagreements, workload } = overview;
  const bench = `/documents/${document.id}`;
  return (
    <>
      <SiteHeader person={person} />
      <main className={`${shell.page} ${styles.bands}`}>
        <DocumentHeading document={document}>Overview</DocumentHeading>
        <p className={styles.lead}>
          {coverageSentence(coverage)}
          {signedOffAt ? (
            <>
              ; signed off on <time dateTime={signedOffAt}>{dayInWords(signedOffAt)}</time>
            </>
          ) : dueAt ? (
            <>
              ; <Due dueAt={dueAt} now={now} />
            </>
          ) : null}
          .
        </p>
        <section className={styles.section} aria-labelledby="progress">
          <h2 id="progress">Progress</h2>
          <ProgressFigure progress={progress} bench={bench} />
        </section>
        <div className={styles.columns}>
          <BeforeSignOff overview={overview} />
          <AgreementSection agreement={agreement} />
        </div>
        <DisagreementList disagreements={disagreements} document={document} />
        <div className={styles.columns}>
          <WorkloadTable workload={workload} />
          <OpenPoints overview={overview} />
        </div>
      </main>
    </>
  );
}
