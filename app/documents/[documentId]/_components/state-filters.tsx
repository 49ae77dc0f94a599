"use client";

import { CLAIM_STATE_LABELS, CLAIM_STATES, type ClaimState } from "../../../../lib/reviews/model.ts";
import { useTopic, useWorkbench } from "./board-context.tsx";
import styles from "./map.module.css";

/** The states that occur, with their counts. Each is a filter: the hand then walks through these sentences only. */
export function StateFilters() {
  const { board } = useWorkbench();
  const { byState } = useTopic("rows", () => board.coverage);
  const { filter } = useTopic("view", () => board.view);
  const states = CLAIM_STATES.filter((state) => byState[state] > 0 || state === filter.state);
  const toggle = (state: ClaimState) => {
    board.look({ filter: { ...filter, state: filter.state === state ? null : state } });
    // The hand goes to where the filter is: a key pressed next should not lead out of it.
    if (board.face(board.current).dim) board.goTo(board.beside(1) ?? board.beside(-1));
  };
  return (
    <section>
      <h2>Show only</h2>
      <ul className={styles.filters}>
        {states.map((state) => (
          <li key={state}>
            <button type="button" aria-pressed={filter.state === state} onClick={() => toggle(state)}>
              {CLAIM_STATE_LABELS[state]} <span>{byState[state]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
