import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../db/types.ts";
import type { Acts } from "./model.ts";
import { nextToRedo, nextToUndo } from "./stack.ts";

/** How far back undo reaches, in acts. What is undone in a row is never more, so this many tell the whole stack. */
const DEPTH = 200;

/** The newest acts of a grant's holder in its document, newest first, without what they changed. */
export async function listActs({ act }: Pick<Reader, "act">, { holder, documentId }: Grant<"read">) {
  if (!holder) return [];
  return act.findMany({
    where: { userId: holder.userId, documentId },
    orderBy: { number: "desc" },
    take: DEPTH,
    omit: { steps: true },
  });
}

/** What the holder can undo and redo in the document. */
export async function findActs(ctx: Context, grant: Grant<"read">): Promise<Acts> {
  const acts = await listActs(ctx.db.read, grant);
  const [undo, redo] = [nextToUndo(acts), nextToRedo(acts)];
  return {
    undo: undo && { label: undo.label, doneAt: undo.doneAt.toISOString() },
    redo: redo && { label: redo.label },
  };
}
