import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { fail, type Result } from "../lib/result.ts";

/** The file in the data folder that is locked; it stays empty. */
export const LOCK_FILE = "start.lock";

/** How long to wait for another start, in ms. A first start takes a few seconds. */
const PATIENCE_MS = 60_000;

/** How long between two looks, in ms: too short to be noticed, too long to keep a core busy. */
const PAUSE_MS = 50;

/**
 * Runs `work` while nobody else does in this data folder; who comes second waits. The lock is SQLite's own, on an empty
 * file: the system lets go of it when its process ends, however it ends, so that none is ever left behind.
 */
export async function alone<T>(
  dataFolder: string,
  work: () => Promise<Result<T, string>>,
  patienceMs = PATIENCE_MS,
): Promise<Result<T, string>> {
  const lock = new Sqlite(join(dataFolder, LOCK_FILE), { timeout: 0 });
  const until = performance.now() + patienceMs;
  try {
    while (!taken(lock)) {
      if (performance.now() > until)
        return fail(`Another start is at work in ${dataFolder}: wait until it is done, or stop it, and start again.`);
      await pause(PAUSE_MS);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function taken(lock: Sqlite.Database): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === "SQLITE_BUSY") return false;
    throw error;
  }
}
