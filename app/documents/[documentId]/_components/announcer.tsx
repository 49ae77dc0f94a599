"use client";

import { useCurrent, useRow, useWorkbench } from "./board-context.tsx";

/** Says where the hand is, and what became of the sentence, to those who listen. */
export function Announcer() {
  const { board } = useWorkbench();
  const id = useCurrent();
  useRow(id);
  return (
    <p className="unseen" role="status" aria-label="Current claim">
      {board.spoken(id)}
    </p>
  );
}
