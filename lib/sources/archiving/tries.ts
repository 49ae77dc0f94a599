/** Tries before an archiving has failed. */
export const MOST_TRIES = 3;

const MINUTE_MS = 60_000;

/** How long the archive may be at one page, in ms; it gives up within some minutes itself. */
const LONGEST_TRY_MS = 15 * MINUTE_MS;

/** An archiving as far as it tells what is to be done for it. */
type Waiting = { readonly tries: number; readonly triedAt: Date | null; readonly job: string | null };

/** How long the archive is left alone after so many tries that failed, in ms: 5 minutes, then 25. */
export function pauseAfter(failures: number): number {
  return 5 ** failures * MINUTE_MS;
}

/**
 * What an archiving needs now: to be begun, to be asked about, to be given up as a try that takes too long; or nothing, while
 * the archive is left alone.
 */
export function stepFor({ tries, triedAt, job }: Waiting, now: Date): "begin" | "ask" | "give-up" | "wait" {
  const since = triedAt === null ? Number.POSITIVE_INFINITY : now.getTime() - triedAt.getTime();
  if (job !== null) return since > LONGEST_TRY_MS ? "give-up" : "ask";
  return tries === 0 || since >= pauseAfter(tries) ? "begin" : "wait";
}
