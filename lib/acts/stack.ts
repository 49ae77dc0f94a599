/**
 * The acts of one person in one document are a stack. Undo takes back the newest that stands; redo brings back the
 * oldest of those undone since. An act that is done after some were undone puts those out of reach for good: they are
 * below it, and are dropped when it is undone itself (`write.ts`), since nothing would tell them from acts that redo may
 * bring back.
 *
 * Both functions take the acts newest first.
 */
export type Stacked = { readonly undoneAt: Date | null };

/** The act that undo takes back; null when none stands. */
export function nextToUndo<A extends Stacked>(acts: readonly A[]): A | null {
  return acts.find(({ undoneAt }) => undoneAt === null) ?? null;
}

/** The act that redo brings back: the oldest above the newest that stands; null when there is none. */
export function nextToRedo<A extends Stacked>(acts: readonly A[]): A | null {
  const standing = acts.findIndex(({ undoneAt }) => undoneAt === null);
  const above = standing === -1 ? acts : acts.slice(0, standing);
  return above.at(-1) ?? null;
}
