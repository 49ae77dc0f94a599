import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Installation } from "./installation.ts";
import { LOCK_FILE } from "./lock.ts";

/** Where earlier backups are kept: a backup of backups would double with each. */
const BACKUPS = "backups/";

/** The files to copy from the data folder, without the database, which is copied in another way. Forward slashes. */
export function filesOf({ dataFolder, databaseFile }: Installation): string[] {
  if (!existsSync(dataFolder)) return [];
  const database = databaseFile === null ? [] : ["", "-wal", "-shm", "-journal"].map((suffix) => databaseFile + suffix);
  return readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !database.includes(path))
    .map((path) => relative(dataFolder, path).split(sep).join("/"))
    .filter((name) => !name.startsWith(BACKUPS) && name !== LOCK_FILE)
    .sort();
}
