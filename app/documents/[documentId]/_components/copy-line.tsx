import type { Evidence } from "../../../../lib/evidence/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import styles from "./evidence-card.module.css";

/** Whether the quote stands in a kept copy of its source, in a line. */
export function CopyLine({ evidence: { found, pin, source } }: { evidence: Evidence }) {
  const { copy } = source;
  if (source.withheld)
    return (
      <p className={styles.copy} data-found={found || undefined}>
        {found ? "Found word for word in a kept copy" : "Not found in a kept copy"}
      </p>
    );
  if (pin)
    return (
      <p className={styles.copy} data-found>
        Found word for word in the{" "}
        <a href={`/sources/${source.id}/copies/${pin.snapshotId}?from=${pin.start}&to=${pin.end}#here`}>
          {pin.transcribed ? "transcript of the kept copy" : "kept copy"}
        </a>
        {pin.page === null ? null : `, page ${pin.page}`}
      </p>
    );
  if (copy.state === "waiting") return <p className={styles.copy}>A copy of the page is on its way</p>;
  return (
    <p className={styles.copy}>
      {copy.snapshotId && copy.takenAt ? (
        <>
          Not found in the <a href={`/sources/${source.id}/copies/${copy.snapshotId}`}>copy</a> of{" "}
          {dayInWords(copy.takenAt)}
        </>
      ) : (
        <>No copy is kept{copy.failure ? `: ${copy.failure}` : ""}</>
      )}{" "}
      <a href={`/sources/${source.id}#bring`}>Bring one</a>
    </p>
  );
}
