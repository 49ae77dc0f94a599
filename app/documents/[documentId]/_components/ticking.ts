import type { CheckableElement, ClaimDetail } from "../../../../lib/reviews/model.ts";
import type { Mark, Tick } from "../../../../lib/ticks/model.ts";
import type { Workbench } from "./board-context.tsx";

/** One character for each mark: nothing is told by colour alone. */
export const MARK_GLYPHS: Readonly<Record<Mark, string>> = {
  ok: "✓",
  fix: "✎",
  "on-author": "A",
  "to-come": "…",
  "n/a": "–",
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
