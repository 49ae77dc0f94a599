import type { DocumentHeader } from "../../../lib/documents/model.ts";
import { dayInWords } from "../../../lib/reports/dates.ts";
import { webLink } from "../../../lib/reports/web-link.ts";
import { coverageSentence } from "../../../lib/reviews/coverage.ts";
import { grouped } from "../../../lib/text/counts.ts";
import { CoverageBar } from "../../_marks/coverage-bar.tsx";
import { Due } from "../../_ui/due.tsx";
import styles from "../documents.module.css";
import type { ListedDocument } from "../load.ts";
import { titleOf } from "./title-of.ts";

type Props = {
  readonly documents: readonly ListedDocument[];
  readonly mayImport: boolean;
  /** The instant somebody looks. */
  readonly now: string;
};

/** Every document with where it comes from and how far it has come. */
export function DocumentList({ documents, mayImport, now }: Props) {
  if (documents.length === 0)
    return (
      <p className={styles.empty}>
        {mayImport
          ? "There are no documents yet. Import an article: every sentence of it becomes a line to check."
          : "There are no documents yet. Somebody who may import articles brings in the first one."}
      </p>
    );
  return (
    <ul className={styles.list}>
      {documents.map(({ document, coverage }) => (
        <li key={document.id} className={styles.document}>
          <div>
            <p className={styles.name}>
              <a href={`/documents/${document.id}`}>
                <bdi lang={document.lang}>{titleOf(document)}</bdi>
              </a>
            </p>
            <Facts document={document} now={now} />
          </div>
          <div className={styles.coverage}>
            <CoverageBar coverage={coverage} />
            <p>{coverageSentence(coverage)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Facts({ document, now }: { document: DocumentHeader; now: string }) {
  const { origin, version, importedAt, importedBy, dueAt, signedOff } = document;
  return (
    <p className={styles.facts}>
      {signedOff ? (
        <span>
          signed off <time dateTime={signedOff.at}>{dayInWords(signedOff.at)}</time> by {signedOff.by}
        </span>
      ) : dueAt ? (
        <Due dueAt={dueAt} now={now} />
      ) : null}
      {originInWords(origin)}
      <span>{grouped(version.words)} words</span>
      <span>version {version.ordinal}</span>
      <span>
        imported <time dateTime={importedAt}>{dayInWords(importedAt)}</time> by {importedBy}
      </span>
    </p>
  );
}

/** "Instagram, 25 November 2022", as much of it as is known. */
function originInWords({ publisher, url, publishedOn }: DocumentHeader["origin"]) {
  const where = publisher ?? webLink(url)?.host;
  const when = publishedOn && dayInWords(publishedOn);
  const words = [where, when].filter(Boolean).join(", ");
  return words ? <span>{words}</span> : null;
}
