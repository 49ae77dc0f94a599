import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";

/**
 * Makes a file that nobody but its owner may read, unless there is one: written aside, and moved into place when it is whole
 * and on the disk. Call it under the lock of the data folder: of two that are made one is lost.
 */
export function writeOnce(file: string, made: () => string): void {
  if (existsSync(file)) return;
  const aside = `${file}.part`;
  const target = openSync(aside, "w", 0o600);
  try {
    writeSync(target, made());
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
  renameSync(aside, file);
}
