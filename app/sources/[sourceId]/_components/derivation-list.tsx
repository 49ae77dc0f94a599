import { STANDING_LABELS } from "../../../../lib/origins/model.ts";
import { dayInWords } from "../../../../lib/reports/dates.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { derivationInWords } from "../../../../lib/sources/derivations/derivation-words.ts";
import type { SourceDerivation } from "../../../../lib/sources/derivations/model.ts";
import rows from "../../rows.module.css";
import styles from "../source.module.css";
import { DecideDerivation } from "./decide-derivation.tsx";
import own from "./origins.module.css";

type Props = {
  readonly sourceId: string;
  readonly derivations: readonly SourceDerivation[];
  readonly mayAttach: boolean;
};

/** What is said of a source and others: what nobody looked at first, with why, and what was decided. */
export function DerivationList({ sourceId, derivations, mayAttach }: Props) {
  return (
    <ul className={rows.rows}>
      {derivations.map((derivation) => (
        <li key={derivation.id} id={`d-${derivation.id}`}>
          <Sentence sourceId={sourceId} derivation={derivation} />
          <Standing derivation={derivation} />
          {derivation.suggested ? (
            <ul className={own.reasons}>
              {derivation.suggested.reasons.map((reason) => (
                <li key={reason}>{revealHidden(reason)}</li>
              ))}
            </ul>
          ) : null}
          {mayAttach ? <DecideDerivation derivation={derivation} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Sentence({ sourceId, derivation }: { sourceId: string; derivation: SourceDerivation }) {
  const { from, to } = derivation;
  const { between, after } = derivationInWords(derivation);
  return (
    <p>
      {from.id === sourceId ? "This source" : <Named source={from} />} {between}{" "}
      {to.id === sourceId ? <bdi className={styles.name}>{revealHidden(to.title)}</bdi> : <Named source={to} />}
      {after === "" || after.startsWith(",") ? after : ` ${after}`}.
    </p>
  );
}

function Named({ source: { id, title } }: { source: SourceDerivation["from"] }) {
  return (
    <a className={styles.name} href={`/sources/${id}`}>
      <bdi>{revealHidden(title)}</bdi>
    </a>
  );
}

function Standing({ derivation: { standing, decided } }: { derivation: SourceDerivation }) {
  return (
    <p className={rows.facts}>
      <span>
        {decided
          ? `${STANDING_LABELS[standing]} by ${decided.by.name}, ${dayInWords(decided.at)}`
          : STANDING_LABELS[standing]}
      </span>
      {decided?.reason ? <span>“{revealHidden(decided.reason)}”</span> : null}
    </p>
  );
}
