"use client";

import { CLAIM_STATE_LABELS, CLAIM_STATES } from "../../../../lib/reviews/model.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { FilterFold } from "./filter-fold.tsx";
import { narrow } from "./filtering.ts";
import styles from "./map.module.css";

/** The states that occur, with their counts. Each is a filter: the hand then walks through these sentences only. */
export function StateFilters() {
  const workbench = useWorkbench();
  const { board } = workbench;
  const { byState } = useTopic("rows", () => board.coverage);
  const { filter } = useTopic("view", () => board.view);
  const states = CLAIM_STATES.filter((state) => byState[state] > 0 || state === filter.state);
  return (
    <section>
      <h2>Show only</h2>
      <ul className={styles.filters}>
        {states.map((state) => (
          <li key={state}>
            <button
              type="button"
              aria-pressed={filter.state === state}
              onClick={() => narrow(workbench, { state: filter.state === state ? null : state })}
            >
              {CLAIM_STATE_LABELS[state]} <span>{byState[state]}</span>
            </button>
          </li>
        ))}
      </ul>
      <FilterFold />
    </section>
  );
}
