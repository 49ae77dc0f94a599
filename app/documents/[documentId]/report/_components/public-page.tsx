"use client";

import { useRef } from "react";
import type { PublicationStanding } from "../../../../../lib/publications/model.ts";
import { dayInWords } from "../../../../../lib/reports/dates.ts";
import type { ReportQuery } from "../../../../../lib/reports/selection.ts";
import styles from "../public-page.module.css";
import { PublishForm } from "./publish-form.tsx";
import { PublishedReport } from "./published-report.tsx";

export type PublicPageProps = {
  readonly documentId: string;
  readonly personId: string;
  readonly standing: PublicationStanding;
  readonly isSealed: boolean;
  readonly mayPublish: "yes" | "own-text" | "no";
  /** Where people open this installation. */
  readonly origin: string;
  /** What is chosen on the page, and the name of the person whose sentences it is of. */
  readonly query: ReportQuery;
  readonly whose: string | null;
};

/** The page of the report that anybody may read: put up, where it stands, taken off, and those it had. */
export function PublicPage(props: PublicPageProps) {
  const { documentId, personId, standing, isSealed, mayPublish, origin, query, whose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone once it is done: the hand goes on from where the section begins.
  const goToHeading = () => heading.current?.focus();
  return (
    <section className={styles.public} aria-labelledby="public-page">
      <h2 id="public-page" ref={heading} tabIndex={-1}>
        Public page
      </h2>
      {standing.published ? (
        <PublishedReport
          documentId={documentId}
          personId={personId}
          published={standing.published}
          isShown={standing.isShown}
          mayWithdraw={mayPublish === "yes"}
          origin={origin}
          onDone={goToHeading}
        />
      ) : isSealed && mayPublish === "yes" ? (
        <PublishForm documentId={documentId} query={query} whose={whose} onDone={goToHeading} />
      ) : (
        <p>{isSealed ? WHO_PUBLISHES[mayPublish] : <Unsealed documentId={documentId} />}</p>
      )}
      {standing.withdrawn.length > 0 ? <Withdrawn withdrawn={standing.withdrawn} origin={origin} /> : null}
    </section>
  );
}

const WHO_PUBLISHES: Readonly<Record<PublicPageProps["mayPublish"], string>> = {
  yes: "",
  "own-text": "You wrote this text, so another editor puts the report of it on a public page.",
  no: "An editor can put this report on a page that anybody may read who has its address.",
};

function Unsealed({ documentId }: { readonly documentId: string }) {
  return (
    <>
      Once the document is <a href={`/documents/${documentId}/sign-off`}>signed off</a>, an editor can put its report on
      a page that anybody may read who has its address.
    </>
  );
}

function Withdrawn({ withdrawn, origin }: Pick<PublicationStanding, "withdrawn"> & { readonly origin: string }) {
  return (
    <details className={styles.withdrawn}>
      <summary>{withdrawn.length === 1 ? "Withdrawn once" : `Withdrawn ${withdrawn.length} times`}</summary>
      <ol>
        {withdrawn.map(({ path, publishedAt, publishedBy, withdrawnAt, withdrawnBy, reason }) => (
          <li key={path}>
            <p>
              Published <time dateTime={publishedAt}>{dayInWords(publishedAt)}</time> by {publishedBy.name}, withdrawn{" "}
              <time dateTime={withdrawnAt}>{dayInWords(withdrawnAt)}</time> by {withdrawnBy.name}
              {reason === null ? ", without a reason for readers." : ":"}
            </p>
            {reason === null ? null : <blockquote dir="auto">{reason}</blockquote>}
            <p className={styles.address}>
              <a href={`${origin}${path}`} rel="noreferrer">
                What its address says
              </a>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
