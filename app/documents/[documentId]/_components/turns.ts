import { z } from "zod";
import { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { call, freshKey } from "../../../_client/api.ts";
import type { Workbench } from "./board-context.tsx";

export type Way = "undo" | "redo";

const Turned = z.object({ label: z.string(), claims: z.array(ClaimDetail) });

const DONE: Readonly<Record<Way, string>> = { undo: "Undone", redo: "Done again" };

/** Keys of turns whose answer was lost: asked again under it, the same turn is not made twice. */
const unanswered = new Map<string, string>();

/**
 * Takes back what this person did last in the document, or does it again. What waits to be saved is saved first, or
 * something older would be taken back in its place. Answers what there is to say of it.
 */
export async function turn({ board, desk, bulk, documentId }: Workbench, way: Way): Promise<string> {
  if (!(await bulk.settle())) return "Something you did is not saved yet. It is kept here, and has to be saved first.";
  const slot = `${way} ${documentId}`;
  const key = unanswered.get(slot) ?? freshKey();
  unanswered.set(slot, key);
  const answer = await call(`/documents/${documentId}/${way}`, Turned, { method: "POST", key });
  const isOpen = !answer.ok && (answer.reason.kind === "offline" || answer.reason.kind === "busy");
  if (!isOpen) unanswered.delete(slot);
  if (!answer.ok) return answer.reason.detail;
  const { label, claims } = answer.value;
  for (const claim of claims) if (board.has(claim.id)) desk.learn(claim);
  board.goTo(claims[0]?.id);
  return `${DONE[way]}: ${label}.`;
}
