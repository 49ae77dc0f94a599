import type { Disagreement } from "../../../../../lib/overview/model.ts";
import { revealHidden } from "../../../../../lib/reports/hidden-characters.ts";
import { VERDICTS } from "../../../../../lib/reviews/verdict-kinds.ts";
import { counted } from "../../../../../lib/text/counts.ts";
import { Glyph } from "../../../../_marks/glyph.tsx";
import styles from "../overview.module.css";

// What a person takes in here; the page of disagreements has all of them, with their reasons.
const SHOWN = 8;

type Props = {
  readonly disagreements: readonly Disagreement[];
  readonly document: { readonly id: string; readonly lang: string };
};

/** The sentences reviewers differ on, each with who says what. */
export function DisagreementList({ disagreements, document: { id, lang } }: Props) {
  if (disagreements.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="disagreements">
      <h2 id="disagreements">Where reviewers differ</h2>
      <ol className={styles.list}>
        {disagreements.slice(0, SHOWN).map(({ claimId, ordinal, text, verdicts }) => (
          <li key={claimId}>
            <p className={styles.sentence}>
              <a href={`/documents/${id}#c${ordinal}`}>Claim {ordinal}</a>{" "}
              <span dir="auto" lang={lang}>
                {revealHidden(text)}
              </span>
            </p>
            <ul className={styles.voices}>
              {verdicts.map(({ reviewer, code }) => (
                <li key={reviewer.id}>
                  <Glyph mark={code} />
                  <span>
                    {VERDICTS[code].label} <span className={styles.by}>{reviewer.name}</span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={styles.more}>
        <a href={`/disagreements?document=${id}`}>
          {disagreements.length > SHOWN
            ? `All ${counted(disagreements.length, "disagreement")}, with their reasons`
            : "With the reasons, side by side"}
        </a>
      </p>
    </section>
  );
}
