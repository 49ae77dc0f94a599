import { STANCE_LABELS } from "../../../../lib/evidence/model.ts";
import type { Quoted } from "../../../../lib/evidence/quoted/read.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import rows from "../../rows.module.css";
import styles from "../source.module.css";

/** Every quote of a source with the sentence it is attached to, and where it stands in a kept copy. */
export function QuotedList({ sourceId, quoted }: { sourceId: string; quoted: readonly Quoted[] }) {
  if (quoted.length === 0) return <p className={styles.note}>No sentence rests on it.</p>;
  return (
    <ul className={rows.rows}>
      {quoted.map(({ evidenceId, quote, stance, document, claim, pin }) => (
        <li key={evidenceId}>
          {quote === "" ? (
            <p className={styles.note}>Quote withheld</p>
          ) : (
            <blockquote className={styles.quote} dir="auto">
              {revealHidden(quote)}
            </blockquote>
          )}
          <p className={rows.facts}>
            <strong>{STANCE_LABELS[stance]}</strong>
            <a href={`/documents/${document.id}#c${claim.ordinal}`}>
              Claim {claim.ordinal} of <bdi lang={document.lang}>{revealHidden(document.title)}</bdi>
            </a>
            {pin ? (
              <a href={`/sources/${sourceId}/copies/${pin.snapshotId}?from=${pin.start}&to=${pin.end}#here`}>
                found in the copy
              </a>
            ) : quote === "" ? null : (
              <span className={styles.missing}>not found in a copy</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
