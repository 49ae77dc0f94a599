import type { CopyState } from "../model.ts";

/** A kept copy and a try to get one, as far as they tell how things stand. */
export type KeptCopy = { readonly id: string; readonly takenAt: Date };
export type Tried = { readonly askedAt: Date; readonly endedAt: Date | null; readonly failure: string | null };

/** How things stand with the copies of a source, from its newest copy, its newest try, and its newest copy elsewhere. */
export function copyStateOf(
  kept: KeptCopy | undefined,
  tried: Tried | undefined,
  archivedUrl: string | null,
): CopyState {
  const copy = { snapshotId: kept?.id ?? null, takenAt: kept?.takenAt.toISOString() ?? null, archivedUrl };
  if (tried && tried.endedAt === null) return { state: "waiting", ...copy, failure: null };
  // A file that somebody brought after the try makes up for it.
  const isMadeUp = kept && tried && kept.takenAt > tried.askedAt;
  if (tried?.failure && !isMadeUp) return { state: "failed", ...copy, failure: tried.failure };
  return { state: kept ? "kept" : "none", ...copy, failure: null };
}
