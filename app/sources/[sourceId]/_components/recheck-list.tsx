import { dayInWords } from "../../../../lib/reports/dates.ts";
import type { Recheck } from "../../../../lib/sources/rechecks/model.ts";
import { recheckInWords } from "../../../../lib/sources/rechecks/recheck-words.ts";
import type { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import rows from "../../rows.module.css";
import styles from "../source.module.css";

// The last looks tell how things stand; who wants them all unfolds them.
const SHOWN = 5;

/** The looks at the page of a source since a copy was kept, newest first. */
export function RecheckList({ source: { id, rechecks } }: { source: SourceDetail }) {
  if (rechecks.length === 0) return <p className={styles.note}>Nobody has looked at the page since it was copied.</p>;
  return (
    <>
      <Looks sourceId={id} looks={rechecks.slice(0, SHOWN)} />
      {rechecks.length > SHOWN ? (
        <details className={styles.older}>
          <summary>Earlier looks ({rechecks.length - SHOWN})</summary>
          <Looks sourceId={id} looks={rechecks.slice(SHOWN)} />
        </details>
      ) : null}
    </>
  );
}

function Looks({ sourceId, looks }: { sourceId: string; looks: readonly Recheck[] }) {
  return (
    <ul className={rows.rows}>
      {looks.map((look) => {
        const { label, isBad, rest } = recheckInWords(look);
        return (
          <li key={look.id}>
            <p>
              <strong className={isBad ? styles.missing : undefined}>{label}</strong> {rest}
            </p>
            <p className={rows.facts}>
              <time dateTime={look.lookedAt}>{dayInWords(look.lookedAt)}</time>
              <span>{look.lookedBy.name}</span>
              {look.snapshotId ? <a href={`/sources/${sourceId}/copies/${look.snapshotId}`}>the copy of it</a> : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
