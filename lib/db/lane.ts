import type { Tx } from "./types.ts";

type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** How long a writer keeps trying while another process holds the database, in ms. Longer than any import here. */
const PATIENCE_MS = 30_000;

/** Pauses between tries, in ms: short first, since most writes take a few milliseconds. */
const PAUSES_MS = [1, 2, 5, 10, 20, 50];

/**
 * The write lane of SQLite: one transaction at a time, in order of arrival. The adapter has a single connection and
 * guards only `$transaction`; a plain write would run inside whichever transaction is open, and be lost with it
 * (docs/decisions/0003). So nothing but the lane ever touches the writing connection.
 *
 * `work` must lock the database with its first statement (commit() updates the log's head), so that a busy database is
 * met before anything was read, and the whole transaction can be tried again.
 */
export function lane(transact: Transact): Transact {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => patiently(() => transact(work)));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await new Promise((resume) => setTimeout(resume, PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]));
    }
  }
}

/** P1008 is what Prisma makes of SQLITE_BUSY. */
function isBusy(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  return ("code" in error && error.code === "P1008") || /SQLITE_BUSY|database is locked/.test(String(error));
}
