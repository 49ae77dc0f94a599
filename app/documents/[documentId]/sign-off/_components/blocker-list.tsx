import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import { gateInWords } from "../../../../../lib/reviews/gate-words.ts";
import { CLAIM_STATE_LABELS, type ClaimState } from "../../../../../lib/reviews/model.ts";
import type { Blocker } from "../../../../../lib/reviews/sign-off/model.ts";
import { counted } from "../../../../../lib/text/counts.ts";
import { Icon } from "../../../../_ui/icon.tsx";
import styles from "../sign-off.module.css";

type Props = {
  readonly blockers: readonly Blocker[];
  readonly open: number;
  readonly bench: string;
  readonly lang: string;
};

/** The sentences that are not done, each with what it lacks, and the way to it. */
export function BlockerList({ blockers, open, bench, lang }: Props) {
  return (
    <section className={styles.section} aria-labelledby="missing">
      <h2 id="missing">What is missing</h2>
      <ol className={styles.list}>
        {blockers.map((blocker) => (
          <li key={blocker.claimId}>
            <p className={styles.sentence}>
              <a href={`${bench}#c${blocker.ordinal}`} lang={lang} dir="auto">
                {revealHidden(blocker.text)}
              </a>
            </p>
            <p className={styles.by}>
              Claim {blocker.ordinal} · {CLAIM_STATE_LABELS[blocker.state as ClaimState]}
            </p>
            {blocker.gates.length > 0 ? (
              <ul className={styles.gates}>
                {blocker.gates.map((gate) => (
                  <li key={gate.code}>
                    <Icon name="ring" size={16} />
                    {gateInWords(gate)}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
      {open > blockers.length ? (
        <p className={styles.by}>And {counted(open - blockers.length, "sentence")} more.</p>
      ) : null}
    </section>
  );
}
