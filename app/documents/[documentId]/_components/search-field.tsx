"use client";

import type { KeyboardEvent } from "react";
import { Icon } from "../../../_ui/icon.tsx";
import { useTopic, useWorkbench } from "./board-context.tsx";
import { narrow } from "./filtering.ts";
import styles from "./map.module.css";

/** Finds words in the article: sentences without them are dimmed, Enter goes to the next one that has them. */
export function SearchField() {
  const workbench = useWorkbench();
  const { board, loader } = workbench;
  const { filter } = useTopic("view", () => board.view);
  const found = filter.words === "" ? "" : foundInWords(board.shown(), loader.missing > 0);
  const walk = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    board.goTo(board.beside(event.shiftKey ? -1 : 1));
  };
  return (
    <search className={styles.search}>
      <Icon name="search" size={16} />
      <input
        id="search"
        type="search"
        aria-label="Search the article"
        aria-keyshortcuts="/"
        placeholder="Search the article"
        autoComplete="off"
        value={filter.words}
        onChange={(event) => narrow(workbench, { words: event.target.value })}
        onKeyDown={walk}
      />
      <p role="status">{found}</p>
    </search>
  );
}

function foundInWords(count: number, isComing: boolean): string {
  if (isComing) return "Searching";
  if (count === 0) return "No sentence has these words";
  return count === 1 ? "1 sentence, Enter goes to it" : `${count} sentences, Enter goes to the next`;
}
