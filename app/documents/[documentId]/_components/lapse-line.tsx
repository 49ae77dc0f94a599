import type { Lapse } from "../../../../lib/evidence/lapses/lapse.ts";
import { lapseInWords } from "../../../../lib/evidence/lapses/lapse-words.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import styles from "./evidence-card.module.css";

/** What became of the page that a quote is from, and the way to what was seen there since. */
export default function LapseLine({ sourceId, lapse }: { readonly sourceId: string; readonly lapse: Lapse }) {
  return (
    <p className={styles.copy} data-lapsed>
      {lapseInWords(lapse, dayInWords)} <a href={`/sources/${sourceId}#looks`}>What was seen</a>
    </p>
  );
}
