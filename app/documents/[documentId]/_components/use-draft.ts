import { useDetail, useTopic, useWorkbench } from "./board-context.tsx";
import { type Draft, edited, ownVerdict } from "./draft.ts";

/** One's own verdict on a claim as its fields show it: the server's, under what was edited since. */
export function useDraft(id: string): Draft {
  const { board, desk, personId } = useWorkbench();
  const detail = useDetail(id);
  const edits = useTopic(`claim:${id}`, () => desk.edits(id));
  const shown = useTopic(`claim:${id}`, () => (board.row(id).mine ? board.row(id).shownVerdict : null));
  const draft = edited(ownVerdict(detail, personId), edits);
  // Until the details are here, the row already tells which verdict it is.
  return detail || edits?.code !== undefined ? draft : { ...draft, code: shown };
}
