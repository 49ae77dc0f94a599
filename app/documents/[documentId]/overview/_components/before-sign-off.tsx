import { bandOf } from "../../../../../lib/overview/bands.ts";
import type { Overview } from "../../../../../lib/overview/model.ts";
import { CLAIM_STATE_LABELS, CLAIM_STATES } from "../../../../../lib/reviews/model.ts";
import { counted, grouped } from "../../../../../lib/text/counts.ts";
import { Icon } from "../../../../_ui/icon.tsx";
import styles from "../overview.module.css";

type Props = { readonly overview: Pick<Overview, "coverage" | "gates" | "agreement"> };

/** What stands between the document and its sign-off: where its sentences are, and which gates they have not passed. */
export function BeforeSignOff({ overview: { coverage, gates, agreement } }: Props) {
  const { total, setAside, byState } = coverage;
  const signedOff = byState["signed-off"] + byState.corrected;
  return (
    <section className={styles.section} aria-labelledby="sign-off">
      <h2 id="sign-off">Before sign-off</h2>
      <p className={styles.about}>
        {grouped(signedOff)} of {counted(total - setAside, "sentence")} that are to be checked{" "}
        {signedOff === 1 ? "is" : "are"} signed off; {grouped(setAside)} {setAside === 1 ? "is" : "are"} set aside.
      </p>
      <ul className={styles.bars}>
        {CLAIM_STATES.filter((state) => byState[state] > 0).map((state) => (
          <li key={state}>
            <span>{CLAIM_STATE_LABELS[state]}</span>
            <Bar share={byState[state] / total} band={bandOf(state) ?? "open"} />
            <span className={styles.number}>{grouped(byState[state])}</span>
          </li>
        ))}
      </ul>
      <h3>Still missing</h3>
      <ul className={styles.gates}>
        {gates.map(({ code, sentence, claims }) => (
          <li key={code}>
            <Icon name="ring" size={16} />
            <span>{sentence}</span>
            <span className={styles.number}>{counted(claims, "sentence")}</span>
          </li>
        ))}
      </ul>
      <NotListed isEmpty={gates.length === 0} checked={coverage.checked} withheld={agreement.withheld} />
    </section>
  );
}

/** What the list does not say: why it is empty, and which sentences are not in it. */
function NotListed({ isEmpty, checked, withheld }: { isEmpty: boolean; checked: number; withheld: number }) {
  if (withheld > 0)
    return (
      <p className={styles.note}>
        {counted(withheld, "sentence that others have judged is", "sentences that others have judged are")} not looked
        at here: you have not judged {withheld === 1 ? "it" : "them"} yet.
      </p>
    );
  if (!isEmpty) return null;
  return (
    <p className={styles.none}>
      {checked === 0
        ? "What a sentence needs before sign-off is listed here once the first verdict is filed."
        : "Every sentence with a verdict has what it needs."}
    </p>
  );
}

/** A part of a whole, drawn; the number beside it says the same. */
function Bar({ share, band }: { share: number; band: string }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect data-band={band} width={share * 100} height="1" />
    </svg>
  );
}
