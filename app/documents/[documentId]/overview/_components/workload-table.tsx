import type { Overview } from "../../../../../lib/overview/model.ts";
import { dayInWords } from "../../../../../lib/reports/dates.ts";
import { grouped } from "../../../../../lib/text/counts.ts";
import styles from "../overview.module.css";

/** Who has what to do and did what. The bars of a column share one scale. */
export function WorkloadTable({ workload }: Pick<Overview, "workload">) {
  const mostAssigned = Math.max(...workload.map(({ assigned }) => assigned.open + assigned.done), 1);
  const mostVerdicts = Math.max(...workload.map(({ verdicts }) => verdicts), 1);
  return (
    <section className={styles.section} aria-labelledby="workload">
      <h2 id="workload">Who does what</h2>
      {workload.length === 0 ? (
        <p className={styles.none}>Nobody has worked on it yet. Assign sentences, or begin with the first.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
        <section className={styles.scroll} tabIndex={0} aria-label="Work by person">
          <table className={styles.workload}>
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">To check</th>
                <th scope="col">Verdicts</th>
                <th scope="col">Last active</th>
              </tr>
            </thead>
            <tbody>
              {workload.map(({ person, assigned, verdicts, lastActiveAt }) => (
                <tr key={person.id}>
                  <th scope="row">{person.name}</th>
                  <td>
                    <Bar parts={[assigned.done, assigned.open]} most={mostAssigned} />
                    {assigned.open + assigned.done === 0
                      ? "nothing assigned"
                      : `${grouped(assigned.done)} of ${grouped(assigned.open + assigned.done)} done`}
                  </td>
                  <td>
                    <Bar parts={[verdicts]} most={mostVerdicts} />
                    {grouped(verdicts)}
                  </td>
                  <td>{lastActiveAt ? <time dateTime={lastActiveAt}>{dayInWords(lastActiveAt)}</time> : "not yet"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** One or two counts as lengths: what is done, and what is not. The words beside it say the same. */
function Bar({ parts: [done = 0, open = 0], most }: { parts: readonly number[]; most: number }) {
  if (done + open === 0) return null;
  return (
    <svg className={styles.bar} viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect data-band="verified" width={done} height="1" />
      <rect data-band="set-aside" x={done} width={open} height="1" />
    </svg>
  );
}
