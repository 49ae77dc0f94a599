import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { Snapshot, SourceDetail } from "../../../../lib/sources/snapshots/model.ts";
import { grouped } from "../../../../lib/text/counts.ts";
import rows from "../../rows.module.css";
import styles from "../source.module.css";

/** The kept copies, newest first, and how the last try went when it gave none. */
export function CopyList({ source: { id, copy, snapshots } }: { source: SourceDetail }) {
  return (
    <>
      {copy.state === "waiting" ? <p className={styles.note}>A copy of the page is on its way.</p> : null}
      {copy.failure ? <p className={styles.failure}>The last try gave no copy. {copy.failure}</p> : null}
      {snapshots.length === 0 && copy.state === "none" ? (
        <p className={styles.note}>No copy is kept. Without one nobody can see for themselves what is quoted.</p>
      ) : null}
      <ul className={rows.rows}>
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            <a className={styles.name} href={`/sources/${id}/copies/${snapshot.id}`}>
              <time dateTime={snapshot.takenAt}>{dayInWords(snapshot.takenAt)}</time>
            </a>
            <p className={rows.facts}>
              <span>{wayOf(snapshot)}</span>
              <span>{grouped(snapshot.length)} characters</span>
              <span>
                SHA-256 <code>{snapshot.sha256.slice(0, 12)}…</code>
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How a copy came here. */
function wayOf({ url, fileName, transcribed, takenBy }: Snapshot): string {
  if (url !== null) return `fetched from ${new URL(url).host}`;
  if (transcribed && fileName !== null) return `${revealHidden(fileName)}, with a transcript by ${takenBy.name}`;
  return fileName === null
    ? `text brought by ${takenBy.name}`
    : `${revealHidden(fileName)}, brought by ${takenBy.name}`;
}
