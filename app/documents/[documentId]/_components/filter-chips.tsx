"use client";

import { counted } from "../../../../lib/text/counts.ts";
import { Icon } from "../../../_ui/icon.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { isOpen } from "./filter.ts";
import { chipsOf } from "./filter-words.ts";
import { narrow, widen } from "./filtering.ts";
import styles from "./filters.module.css";
import { focusArticle } from "./focus.ts";
import { useColleagues } from "./use-colleagues.ts";

/** What the hand walks through at present, each part to be taken away by itself. */
export function FilterChips() {
  const workbench = useWorkbench();
  const { board } = workbench;
  const { filter } = useTopic("view", () => board.view);
  const shown = useTopic("rows", () => board.shown());
  const words = isOpen(filter) ? "" : `${counted(shown, "sentence")} of ${board.order.length}`;
  return (
    <>
      {/* It stands there from the start, or nobody hears it. */}
      <p className="unseen" role="status" aria-label="Shown">
        {words}
      </p>
      {words === "" ? null : (
        <section className={styles.chips} aria-label="Filter">
          <p>{words}</p>
          <Chips />
          <button
            type="button"
            className={styles.all}
            aria-keyshortcuts="Escape"
            onClick={() => {
              widen(workbench);
              focusArticle();
            }}
          >
            Show all
          </button>
        </section>
      )}
    </>
  );
}

function Chips() {
  const workbench = useWorkbench();
  const { board, personId } = workbench;
  const { filter } = useTopic("view", () => board.view);
  const people = useColleagues();
  const nameOf = (id: string) => (id === personId ? "me" : (people.find((one) => one.id === id)?.name ?? "somebody"));
  return (
    <ul>
      {chipsOf(filter, nameOf).map(({ label, without }) => (
        <li key={label}>
          <button
            type="button"
            aria-label={`Take away: ${label}`}
            onClick={() => {
              narrow(workbench, without);
              focusArticle();
            }}
          >
            <bdi>{label}</bdi>
            <Icon name="close" size={13} />
          </button>
        </li>
      ))}
    </ul>
  );
}
