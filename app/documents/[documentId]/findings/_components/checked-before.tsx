import { differenceInWords } from "../../../../../lib/earlier/difference-words.ts";
import type { CheckedBefore as Before } from "../../../../../lib/earlier/suggesting/read.ts";
import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import { CheckedFacts } from "../../../../_checked/checked-facts.tsx";
import styles from "../findings.module.css";
import { ClaimLink, type Place } from "./claim-link.tsx";

/** Sentences that may have been checked before, as they were found at import, each with the best earlier check. */
export function CheckedBefore({ before, ...place }: Place & { before: readonly Before[] }) {
  return (
    <section className={styles.section} aria-labelledby="before">
      <h2 id="before">Checked before</h2>
      {before.length === 0 ? (
        <p className={styles.none}>
          When this was imported, no sentence was like one that is signed off here or that a feed of{" "}
          <a href="/earlier">fact-checks</a> told of.
        </p>
      ) : (
        <p className={styles.about}>Whether it is the same claim is said at the bench. No verdict is copied.</p>
      )}
      <ol className={styles.list}>
        {before.map(({ claimId, checked, differences }) => (
          <li key={claimId}>
            <p>
              <ClaimLink id={claimId} {...place} />
            </p>
            <p className={`${styles.words} ${styles.earlier}`} lang={checked.lang} dir="auto">
              “{revealHidden(checked.text)}”
            </p>
            <CheckedFacts checked={checked} />
            {differences.map((difference) => (
              <p key={difference.kind} className={styles.why}>
                {revealHidden(differenceInWords(difference))}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
