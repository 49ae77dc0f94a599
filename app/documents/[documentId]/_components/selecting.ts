import type { KeyAction } from "../../../_keys/registry.ts";
import type { Workbench } from "./board-context.tsx";
import type { Doing } from "./doings.ts";
import { focusFirst } from "./focus.ts";
import type { Say } from "./notice.tsx";

type Selecting = Extract<KeyAction, "select" | "select-next" | "select-previous" | "assign">;

// The bar comes in by itself once something is picked; a person who pressed its key waits for it no longer than this.
const BAR_MS = 2_000;

/** What the keys of the selection do. */
export function selecting({ board, may }: Workbench, say: Say): Record<Selecting, () => void> {
  return {
    select: () => board.selection.toggle(board.current),
    "select-next": () => {
      if (!board.extendTo(board.beside(1))) say("There is no sentence after this one to select.");
    },
    "select-previous": () => {
      if (!board.extendTo(board.beside(-1))) say("There is no sentence before this one to select.");
    },
    assign: () => {
      if (!may.triage) return say("Sentences are assigned by reviewers and editors.");
      if (board.selection.size === 0) board.selection.toggle(board.current);
      void focusOnceThere("#assign");
    },
  };
}

/** Does something to all that is picked; says why when it is not even tried. */
export function doToSelected({ bulk }: Workbench, say: Say, { change, paint }: Doing): void {
  const refusal = bulk.change(change, paint);
  if (refusal) say(refusal);
}

async function focusOnceThere(selector: string): Promise<void> {
  const until = performance.now() + BAR_MS;
  while (!document.querySelector(selector) && performance.now() < until)
    await new Promise((resume) => requestAnimationFrame(resume));
  focusFirst(selector);
}
