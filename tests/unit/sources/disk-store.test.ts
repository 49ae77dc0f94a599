import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { diskStore } from "../../../lib/sources/snapshots/adapters/disk-store.ts";
import { sha256 } from "../../../lib/text/sha256.ts";

const BYTES = new TextEncoder().encode("412 million crowns");
const NAME = sha256(BYTES);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "linecheck-copies-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test("what was put comes back, and the same bytes twice are one file", async () => {
  const there = folder();
  const store = diskStore(join(there, "snapshots"));
  expect(await store.put(BYTES)).toBe(NAME);
  expect(await store.put(BYTES)).toBe(NAME);
  expect(Buffer.from((await store.get(NAME)) ?? [])).toEqual(Buffer.from(BYTES));
  const files = readdirSync(there, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name)).toEqual([NAME.slice(2)]);
});

test("of what was never put there is nothing, whatever its name leads to", async () => {
  const there = folder();
  writeFileSync(join(there, "secret"), "the secret");
  const store = diskStore(join(there, "snapshots"));
  expect(await store.get(NAME)).toBeNull();
  expect(await store.get("../secret")).toBeNull();
  expect(await store.get("")).toBeNull();
});

test("a file that was changed on the disk is not handed out", async () => {
  const there = folder();
  const store = diskStore(there);
  await store.put(BYTES);
  writeFileSync(join(there, NAME.slice(0, 2), NAME.slice(2)), "413 million crowns");
  await expect(store.get(NAME)).rejects.toThrow(/no longer has the bytes/);
});
