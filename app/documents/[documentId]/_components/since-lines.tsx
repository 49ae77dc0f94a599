import { lapseInWords } from "../../../../lib/evidence/lapses/lapse-words.ts";
import type { Evidence } from "../../../../lib/evidence/model.ts";
import { noticeInWords } from "../../../../lib/evidence/notices/notice.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import styles from "./evidence-card.module.css";

/** What became of the work and of the page that a quote is from, and the way to what was told and seen since. */
export default function SinceLines({ evidence: { source, lapse, notice } }: { readonly evidence: Evidence }) {
  return (
    <>
      {notice ? (
        <p className={styles.copy} data-lapsed>
          {revealHidden(noticeInWords(notice, dayInWords))} <a href={`/sources/${source.id}`}>The source</a>
        </p>
      ) : null}
      {lapse ? (
        <p className={styles.copy} data-lapsed>
          {lapseInWords(lapse, dayInWords)} <a href={`/sources/${source.id}#looks`}>What was seen</a>
        </p>
      ) : null}
    </>
  );
}
