import type { ElementKind } from "../../../../lib/elements/model.ts";
import type { CheckableElement, ClaimDetail } from "../../../../lib/reviews/model.ts";
import { MARK_LABELS, type Mark, type Tick } from "../../../../lib/ticks/model.ts";
import type { Workbench } from "./board-context.tsx";

/** One character for each mark: nothing is told by colour alone. */
export const MARK_GLYPHS: Readonly<Record<Mark, string>> = {
  ok: "✓",
  fix: "✎",
  "on-author": "A",
  "to-come": "…",
  "n/a": "–",
};

/** The words of the screen for each kind of element. */
export const ELEMENT_LABELS: Readonly<Record<ElementKind, string>> = {
  name: "Name",
  number: "Number",
  date: "Date",
  quotation: "Quotation",
  superlative: "Superlative",
  causal: "Cause",
  comparative: "Comparison",
  attribution: "Attribution",
  negation: "Negation",
};

/** The tick on an element of a claim. */
export function tickOn({ ticks }: Pick<ClaimDetail, "ticks">, { start, end }: CheckableElement): Tick | undefined {
  return ticks.find((tick) => tick.start === start && tick.end === end);
}

/** Says what became of an element, or takes it back with null: on the page at once, and sent in the background. */
export function setTick(
  { board, desk, personId }: Pick<Workbench, "board" | "desk" | "personId">,
  id: string,
  element: CheckableElement,
  mark: Mark | null,
  replacement = "",
): void {
  const { start, end, kind } = element;
  const detail = board.detail(id);
  if (detail) {
    const others = detail.ticks.filter((tick) => tick.start !== start || tick.end !== end);
    const by = { id: personId, name: "You" };
    const words = mark === "fix" && replacement !== "" ? replacement : null;
    const tick = mark && { start, end, kind, mark, replacement: words, by, at: new Date().toISOString(), revision: 1 };
    board.learn({ ...detail, ticks: tick ? [...others, tick] : others });
  }
  const body = { start, end, kind, mark, ...(mark === "fix" && replacement !== "" && { replacement }) };
  desk.errands.send("tick", id, { path: `/claims/${id}/ticks`, method: "PUT", body, about: `${start}-${end}` });
}

const NONE = "There is nothing in this sentence that is checked by itself.";
const NOT_YOURS = "Elements are ticked by reviewers and editors, and never in a text of one's own.";

/** Goes to the next element of the sentence under the hand, and round again. Answers what it is, for those who listen. */
export function walkElements({ board }: Pick<Workbench, "board">): string {
  const detail = board.detail(board.current);
  if (!detail || detail.elements.length === 0) return NONE;
  const at = (board.element + 1) % detail.elements.length;
  board.walkTo(at);
  const element = detail.elements[at];
  if (!element) return NONE;
  const tick = tickOn(detail, element);
  const standing = tick ? MARK_LABELS[tick.mark].toLowerCase() : "not ticked";
  return `${ELEMENT_LABELS[element.kind]}: ${detail.text.slice(element.start, element.end)}, ${standing}`;
}

/**
 * Ticks the element that is walked, and goes to the next; a fix asks first what it should read. Answers why it could
 * not be done, if so.
 */
export function tickWalked(workbench: Workbench, mark: Extract<Mark, "ok" | "fix" | "on-author">): string | null {
  const { board, may } = workbench;
  if (!may.tick) return NOT_YOURS;
  const detail = board.detail(board.current);
  const element = detail?.elements[Math.max(0, board.element)];
  if (!detail || !element) return NONE;
  if (mark === "fix") {
    board.walkTo(Math.max(0, board.element), true);
    return null;
  }
  setTick(workbench, board.current, element, mark);
  board.walkTo(Math.min(Math.max(0, board.element) + 1, detail.elements.length - 1));
  return null;
}
