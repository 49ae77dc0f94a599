import type { Coverage } from "../../lib/reviews/coverage.ts";
import styles from "./coverage-bar.module.css";

/** The parts of a coverage side by side, in the order of the work done. The words beside it say the same. */
export function CoverageBar({ coverage }: { coverage: Coverage }) {
  const { byState, total, checked, setAside } = coverage;
  const agreed = byState.verified + byState.adjudicated + byState["signed-off"] + byState.corrected;
  const parts = [
    ["agreed", agreed],
    ["contested", byState.contested],
    ["proposed", checked - agreed - byState.contested],
    ["aside", setAside],
  ] as const;
  let x = 0;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${Math.max(total, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(([part, count]) => {
        const start = x;
        x += count;
        return <rect key={part} data-part={part} x={start} y="0" width={count} height="1" />;
      })}
    </svg>
  );
}
