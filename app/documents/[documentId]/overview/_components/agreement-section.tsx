import type { CSSProperties } from "react";
import type { Figure } from "../../../../../lib/agreement/model.ts";
import { RELIABLE, TENTATIVE } from "../../../../../lib/agreement/model.ts";
import type { Agreement } from "../../../../../lib/overview/model.ts";
import { counted, grouped } from "../../../../../lib/text/counts.ts";
import styles from "../overview.module.css";

/** How far the reviewers agree: alpha over all of them, kappa for every two. */
export function AgreementSection({ agreement }: { agreement: Agreement }) {
  const { claims, withheld, families, codes, pairs } = agreement;
  return (
    <section className={styles.section} aria-labelledby="agreement">
      <h2 id="agreement">Agreement</h2>
      {claims === 0 ? (
        <p className={styles.none}>
          {withheld > 0
            ? "It is shown over the sentences that you have judged, and of those none has a second verdict yet."
            : "It can be told once two people have judged the same sentence."}
        </p>
      ) : (
        <>
          <p className={styles.about}>
            Over {counted(claims, "sentence")} with two verdicts or more, as the verdicts stand now.
          </p>
          <dl className={styles.figures}>
            <Alpha name="By family" meaning="true, false, middle, open or outdated" figure={families} />
            <Alpha name="By verdict" meaning="the very same of the ten" figure={codes} />
          </dl>
          <Matrix pairs={pairs} />
          <p className={styles.note}>
            Above: Krippendorff’s alpha. {TENTATIVE} is the least for tentative conclusions, {RELIABLE} and more counts
            as reliable; over few sentences a single verdict moves it far. In the table: Cohen’s kappa by family.
          </p>
        </>
      )}
      {claims > 0 && withheld > 0 ? (
        <p className={styles.note}>
          {counted(withheld, "sentence that others have judged is", "sentences that others have judged are")} left out:
          you have not judged {withheld === 1 ? "it" : "them"} yet.
        </p>
      ) : null}
    </section>
  );
}

function Alpha({ name, meaning, figure }: { name: string; meaning: string; figure: Figure }) {
  return (
    <div>
      <dt>
        {name}
        <small>{meaning}</small>
      </dt>
      <dd>{figure.value === null ? <small>{figure.why}</small> : inFigures(figure.value)}</dd>
    </div>
  );
}

/** Two decimals, with a true minus. */
function inFigures(value: number): string {
  return value.toFixed(2).replace("-", "−");
}

/** Every two people once: below the diagonal of a square that has everybody on both sides. */
function Matrix({ pairs }: { pairs: Agreement["pairs"] }) {
  const people = new Map(pairs.flatMap(({ reviewers }) => reviewers.map((person) => [person.id, person] as const)));
  const sorted = [...people.values()];
  const columns = sorted.filter(({ id }) => pairs.some(({ reviewers }) => reviewers[0].id === id));
  const rows = sorted.filter(({ id }) => pairs.some(({ reviewers }) => reviewers[1].id === id));
  const pairOf = (column: string, row: string) =>
    pairs.find(({ reviewers }) => reviewers[0].id === column && reviewers[1].id === row);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label="Agreement of every two reviewers">
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {columns.map((column) => (
                <Pair key={column.id} pair={pairOf(column.id, row.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Pair({ pair }: { pair: Agreement["pairs"][number] | undefined }) {
  if (!pair) return <td />;
  const { kappa, alike, common } = pair;
  // The ground grows with the agreement; the figure in it says the same.
  const ground = { "--share": `${Math.round(Math.max(kappa.value ?? 0, 0) * 38)}%` } as CSSProperties;
  return (
    <td style={ground} title={kappa.why ?? undefined}>
      <strong>{kappa.value === null ? "no figure" : inFigures(kappa.value)}</strong>
      <small>
        {grouped(alike)} of {grouped(common)} alike
      </small>
    </td>
  );
}
