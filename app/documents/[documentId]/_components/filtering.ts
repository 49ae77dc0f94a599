import { ElementClaims } from "../../../../lib/reviews/findings/model.ts";
import { call } from "../../../_client/api.ts";
import type { Workbench } from "./board-context.tsx";
import { type Filter, NO_FILTER } from "./filter.ts";

/** Narrows or widens what is shown, and brings in what it takes to tell. The hand goes to where the filter is. */
export function narrow(workbench: Workbench, change: Partial<Filter>): void {
  const { board } = workbench;
  look(workbench, { ...board.view.filter, ...change });
  // A key pressed next should not lead out of the filter.
  if (change.words === undefined && board.face(board.current).dim) board.goTo(board.beside(1) ?? board.beside(-1));
}

/** Shows all again. */
export function widen({ board }: Workbench): void {
  board.look({ filter: NO_FILTER });
}

/** Filters without moving the hand. */
export function look(workbench: Workbench, filter: Filter): void {
  const { board, loader } = workbench;
  board.look({ filter });
  // What has not come in cannot be searched.
  if (filter.words !== "") void loader.fill();
  if (filter.kind !== null && !board.knowsKinds) void learnKinds(workbench);
}

async function learnKinds({ board, documentId }: Workbench): Promise<void> {
  const answer = await call(`/documents/${documentId}/elements`, ElementClaims);
  if (!answer.ok) return;
  const kindsOf = new Map(board.order.map((id) => [id, new Set<ElementClaims["kinds"][number]["kind"]>()]));
  for (const { kind, ordinals } of answer.value.kinds)
    for (const ordinal of ordinals) kindsOf.get(board.at(ordinal) ?? "")?.add(kind);
  board.learnKinds(kindsOf);
}
