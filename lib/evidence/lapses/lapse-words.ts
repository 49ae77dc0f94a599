import type { Lapse, LapseKind } from "./lapse.ts";

/** What has lapsed, as the beginning of a sentence. */
export const LAPSE_WORDS: Readonly<Record<LapseKind, string>> = {
  drifted: "The page no longer says this",
  "dead-link": "The page is gone",
};

/**
 * A lapse in words: "The page no longer says this, seen on 3 December 2026. The kept copy of 12 November 2026 does."
 * `dayOf` says a day in words.
 */
export function lapseInWords({ kind, seenAt, keptAt }: Lapse, dayOf: (instant: string) => string): string {
  const seen = `${LAPSE_WORDS[kind]}, seen on ${dayOf(seenAt)}.`;
  if (keptAt === null) return seen;
  return `${seen} The kept copy of ${dayOf(keptAt)} ${kind === "drifted" ? "does" : "holds what is quoted"}.`;
}
