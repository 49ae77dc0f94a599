import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import type { Findings } from "../../../../../lib/reviews/findings/model.ts";
import { counted } from "../../../../../lib/text/counts.ts";
import styles from "../findings.module.css";
import type { Place } from "./claim-link.tsx";

/** Names the text spells in more than one way. */
export function NamesSpelt({ names, claims, bench, lang }: Place & { names: Findings["names"] }) {
  return (
    <section className={styles.section} aria-labelledby="names">
      <h2 id="names">Names spelt in two ways</h2>
      {names.length === 0 ? <p className={styles.none}>Every name was found in one spelling only.</p> : null}
      <ol className={styles.list}>
        {names.map(({ sentence, spellings }) => (
          <li key={spellings.map(({ spelling }) => spelling).join()}>
            {spellings.map(({ spelling, count, claimIds }) => (
              <p key={spelling}>
                <strong className={styles.words} dir="auto" lang={lang}>
                  {revealHidden(spelling)}
                </strong>{" "}
                {counted(count, "time")}:{" "}
                {claimIds.map((id, at) => {
                  const claim = claims.get(id);
                  return claim ? (
                    <span key={id}>
                      {at > 0 ? ", " : ""}
                      <a href={`${bench}#c${claim.ordinal}`}>claim {claim.ordinal}</a>
                    </span>
                  ) : null;
                })}
              </p>
            ))}
            <p className={styles.why}>{sentence}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
