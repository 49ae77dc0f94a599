import { dayInWords } from "../../../lib/reports/dates.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";
import { webLink } from "../../../lib/reports/web-link.ts";
import { SOURCE_KIND_LABELS, type Source } from "../../../lib/sources/model.ts";
import rows from "../rows.module.css";
import styles from "../sources.module.css";

/** Sources, each with where it is from and whether its words are kept. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className={rows.rows}>
      {sources.map((source) => (
        <li key={source.id}>
          <a className={styles.name} href={`/sources/${source.id}`}>
            <bdi>{revealHidden(source.title)}</bdi>
          </a>
          <p className={rows.facts}>
            {source.withheld ? null : <span>{SOURCE_KIND_LABELS[source.kind]}</span>}
            <span>{source.tier}</span>
            {source.publisher ? <bdi>{revealHidden(source.publisher)}</bdi> : null}
            {source.url ? <span>{webLink(source.url)?.host}</span> : null}
            {source.withheld ? <span>kept from you</span> : <CopyWords source={source} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

function CopyWords({ source: { copy } }: { source: Source }) {
  if (copy.takenAt)
    return (
      <span>
        copy of <time dateTime={copy.takenAt}>{dayInWords(copy.takenAt)}</time>
      </span>
    );
  return (
    <span className={copy.state === "failed" ? styles.without : undefined}>
      {copy.state === "waiting" ? "copy on its way" : "no copy"}
    </span>
  );
}
