import { groupBy } from "../group-by.ts";
import type { Note } from "./model.ts";

/** Whether a note opened a thread that still waits. */
export function isOpenThread({ kind, replyTo, resolved }: Pick<Note, "kind" | "replyTo" | "resolved">): boolean {
  return kind === "comment" && replyTo === null && resolved === null;
}

/** The threads of notes, each begun by what opened it. They come oldest first, and threads and their replies stay so. */
export function threadsIn(notes: readonly Note[]): Note[][] {
  const openedBy = new Map<string, string>();
  for (const { id, replyTo } of notes) {
    // A reply to a reply, as they were written before there were threads, belongs to the thread of that.
    openedBy.set(id, (replyTo !== null && openedBy.get(replyTo)) || id);
  }
  return [...groupBy(notes, ({ id }) => openedBy.get(id)).values()];
}

/** Notes thread by thread: what opened one, then the replies to it. */
export function inThreads(notes: readonly Note[]): Note[] {
  return threadsIn(notes).flat();
}
