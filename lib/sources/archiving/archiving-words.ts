import type { Archiving } from "./model.ts";

/** How far the web archive has come with a page; no words where it has it. */
export function archivingInWords({ endedAt, archivedUrl, failure }: Archiving): {
  readonly words: string | null;
  readonly isFailed: boolean;
} {
  if (archivedUrl !== null) return { words: null, isFailed: false };
  if (endedAt !== null) return { words: `The web archive has no copy. ${failure ?? ""}`.trimEnd(), isFailed: true };
  if (failure !== null) return { words: `${failure} It is asked again in a while.`, isFailed: false };
  return { words: "A web archive is asked to keep the page.", isFailed: false };
}
