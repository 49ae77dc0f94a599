import { existsSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Memory that looks like a disk, on Linux. */
const MEMORY = "/dev/shm";

// A run's databases come to some hundred megabytes.
const ENOUGH_BYTES = 2 * 2 ** 30;

/**
 * A new folder for the databases of a run, which removes it. In memory where there is room: the engines sync each commit
 * as in production, and on a disk the tests would wait for that a third of their time.
 */
export function newScratchFolder(name: string): string {
  return mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), `linecheck-${name}-`));
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ENOUGH_BYTES;
}
