import { BAND_LABELS, BANDS, type BandCounts } from "../../../../../lib/overview/bands.ts";
import type { Overview } from "../../../../../lib/overview/model.ts";
import { dayInWords, instantInWords } from "../../../../../lib/reports/dates.ts";
import { counted, grouped } from "../../../../../lib/text/counts.ts";
import styles from "../overview.module.css";
import { HEIGHT, type StackedChart, stackedChart, WIDTH } from "./areas.ts";

type Points = Overview["progress"]["points"];

/** The states of the sentences over time, stacked; in words below it, and point by point in a table. */
export function ProgressFigure({ progress, bench }: { progress: Overview["progress"]; bench: string }) {
  const { points, untelling } = progress;
  const chart = stackedChart(points);
  const [first, last] = [points[0], points.at(-1)];
  if (!chart || !first || !last)
    return (
      <p className={styles.none}>
        Nothing has happened yet. <a href={bench}>Open the article</a> and say which sentences can be checked.
      </p>
    );
  const words = inWords(first, last);
  const bands = chart.areas.map(({ band }) => band).toReversed();
  return (
    <figure className={styles.progress}>
      <div className={styles.plot}>
        <Plot chart={chart} label={words} />
        <p className={styles.axis} aria-hidden="true">
          <span>{dayInWords(first.at)}</span>
          <span>{dayInWords(last.at)}</span>
        </p>
      </div>
      <dl className={styles.legend}>
        {bands.map((band) => (
          <div key={band}>
            <dt>
              <span className={styles.swatch} data-band={band} />
              {BAND_LABELS[band]}
            </dt>
            <dd>{grouped(last.counts[band])}</dd>
          </div>
        ))}
      </dl>
      <figcaption>
        <p>{words}</p>
        {untelling ? (
          <p>
            You have still to judge what others judged. Until then every judged sentence is shown as proposed, so that
            the chart tells nothing of their verdicts.
          </p>
        ) : null}
        <PointTable points={points} />
      </figcaption>
    </figure>
  );
}

function Plot({ chart: { areas, most }, label }: { chart: StackedChart; label: string }) {
  return (
    <div className={styles.canvas}>
      <span className={styles.most} aria-hidden="true">
        {grouped(most)}
      </span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {areas.map(({ band, path }) => (
          <path key={band} data-band={band} d={path} />
        ))}
      </svg>
    </div>
  );
}

function inWords(first: Points[number], last: Points[number]): string {
  const [before, after] = [first.counts.open, last.counts.open];
  const from = `On ${dayInWords(first.at)} ${counted(before, "sentence was", "sentences were")} open`;
  if (after === before) return `${from}, and so it is today.`;
  return `${from}; now ${counted(after, "is", "are")}. ${settledInWords(last.counts)}`;
}

/** "12 are verified, 3 proposed and 6 set aside." */
function settledInWords(counts: BandCounts): string {
  const parts = BANDS.filter((band) => band !== "open" && counts[band] > 0).map(
    (band) => `${grouped(counts[band])} ${BAND_LABELS[band].toLowerCase()}`,
  );
  const last = parts.pop();
  if (!last) return "";
  return parts.length > 0 ? `${parts.join(", ")} and ${last}.` : `${last}.`;
}

function PointTable({ points }: { points: Points }) {
  return (
    <details className={styles.same}>
      <summary>The same as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className={styles.scroll} tabIndex={0} aria-label="Sentences by state over time">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">From</th>
              {BANDS.map((band) => (
                <th key={band} scope="col">
                  {BAND_LABELS[band]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ at, counts }) => (
              <tr key={at}>
                <th scope="row">
                  <time dateTime={at}>{instantInWords(at)}</time>
                </th>
                {BANDS.map((band) => (
                  <td key={band}>{grouped(counts[band])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
