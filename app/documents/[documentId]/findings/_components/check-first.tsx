import { CHECKABILITY_LABELS } from "../../../../../lib/claims/model.ts";
import { isWorthFirst } from "../../../../../lib/elements/worth.ts";
import type { Findings } from "../../../../../lib/reviews/findings/model.ts";
import { Reasons } from "../../_components/reasons.tsx";
import styles from "../findings.module.css";
import { ClaimLink, type Place } from "./claim-link.tsx";

// What a person can hold in view. The whole ranking is in the API.
const SHOWN = 12;

/** The sentences most worth checking first, each with why. */
export function CheckFirst({ first: ranked, ...place }: Place & { first: Findings["first"] }) {
  const first = ranked.filter(({ worth }) => isWorthFirst(worth));
  return (
    <section className={styles.section} aria-labelledby="first">
      <h2 id="first">Check these first</h2>
      {first.length === 0 ? (
        <p className={styles.none}>No open sentence stands out: begin where you like.</p>
      ) : (
        <>
          <p className={styles.about}>
            Specific, measurable, about many people; not a prediction, not what somebody lived through.
          </p>
          <ol className={styles.list}>
            {first.slice(0, SHOWN).map(({ claimId, reasons, checkability }) => (
              <li key={claimId}>
                <p>
                  <ClaimLink id={claimId} {...place} />
                </p>
                <p className={styles.why}>
                  <Reasons reasons={reasons} />
                  {checkability && checkability !== "checkable"
                    ? ` (perhaps ${CHECKABILITY_LABELS[checkability].toLowerCase()})`
                    : ""}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
