import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../../../text/sha256.ts";
import type { CopyStore } from "../model.ts";

/**
 * Keeps files in a folder, each at `ab/cdef…` by its SHA-256. A file is written beside its place, synced and moved
 * there, and its folder synced too: one that is there is whole, whatever happened to the machine.
 */
export function diskStore(folder: string): CopyStore {
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name.slice(2));
  return {
    async put(bytes) {
      const name = sha256(bytes);
      if ((await readIfThere(pathOf(name))) !== null) return name;
      const part = join(folder, `part-${randomBytes(8).toString("hex")}`);
      await mkdir(dirname(pathOf(name)), { recursive: true });
      try {
        await writeSynced(part, bytes);
        await rename(part, pathOf(name));
      } finally {
        await rm(part, { force: true });
      }
      await syncFolder(dirname(pathOf(name)));
      await syncFolder(folder);
      return name;
    },
    async get(name) {
      // No name of ours leads out of the folder.
      if (!/^[0-9a-f]{64}$/.test(name)) return null;
      const bytes = await readIfThere(pathOf(name));
      if (bytes !== null && sha256(bytes) !== name)
        throw new Error(`${pathOf(name)} no longer has the bytes it was kept with: restore it from a backup`);
      return bytes;
    },
  };
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
