import { groupBy } from "../../../lib/group-by.ts";
import type { Queue } from "../../../lib/overview/queue/model.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";
import { grouped } from "../../../lib/text/counts.ts";
import { Due } from "../../_ui/due.tsx";
import { titleOf } from "../../documents/_components/title-of.ts";
import styles from "../queue.module.css";
import { DUTY_WORDS } from "./duty-words.ts";

type Props = { readonly group: Queue["groups"][number]; readonly now: string };

/** The claims that wait for one reason, document by document. */
export function QueueGroup({ group: { why, total, entries }, now }: Props) {
  const { title, todo } = DUTY_WORDS[why];
  return (
    <section className={styles.group} aria-labelledby={why}>
      <h2 id={why}>
        {title} <span className={styles.count}>{grouped(total)}</span>
      </h2>
      <p className={styles.todo}>{todo}</p>
      <div className={styles.documents}>
        {[...groupBy(entries, ({ document }) => document.id).values()].map((inDocument) => (
          <DocumentPart key={inDocument[0]?.document.id} entries={inDocument} now={now} />
        ))}
      </div>
      {total > entries.length ? (
        <p className={styles.todo}>
          The first {grouped(entries.length)} are shown; the others follow as these are done.
        </p>
      ) : null}
    </section>
  );
}

function DocumentPart({ entries, now }: { entries: Props["group"]["entries"]; now: string }) {
  const [first] = entries;
  if (!first) return null;
  const { id, lang, dueAt } = first.document;
  return (
    <section className={styles.document}>
      <h3>
        <a href={`/documents/${id}`}>
          <bdi lang={lang}>{titleOf(first.document)}</bdi>
        </a>
        {dueAt ? (
          <small>
            <Due dueAt={dueAt} now={now} />
          </small>
        ) : null}
      </h3>
      <ul>
        {entries.map(({ claim }) => (
          <li key={claim.id}>
            <a href={`/documents/${id}#c${claim.ordinal}`}>
              <span className={styles.ordinal}>
                <span className="unseen">Claim </span>
                {claim.ordinal}
              </span>
              <span dir="auto" lang={lang}>
                {revealHidden(claim.text)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
