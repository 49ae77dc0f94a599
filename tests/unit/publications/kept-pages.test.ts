import { expect, test } from "vitest";
import { KeptPages } from "../../../lib/publications/visiting/kept-pages.ts";
import type { PublicPage } from "../../../lib/publications/visiting/model.ts";

/** Room for a hundred bytes, and work that counts how often it was done for each page. */
function shelf() {
  const kept = new KeptPages(100);
  const made: string[] = [];
  const ask = (id: string, version = "1", size = 40) =>
    kept.of(id, version, async (): Promise<PublicPage> => {
      made.push(id + version);
      return { bytes: new Uint8Array(size), sha256: id + version };
    });
  return { kept, made, ask };
}

test("a crowd is served by one making, while it goes on and after it", async () => {
  const { made, ask } = shelf();
  const pages = await Promise.all([ask("a"), ask("a"), ask("a")]);
  expect(new Set(pages).size).toBe(1);
  expect(await ask("a")).toBe(pages[0]);
  expect(made).toEqual(["a1"]);
});

test("another version of a page takes the place of the one before", async () => {
  const { made, ask } = shelf();
  await ask("a", "1");
  expect(await ask("a", "2")).toMatchObject({ sha256: "a2" });
  await ask("a", "2");
  expect(made).toEqual(["a1", "a2"]);
});

test("what was asked for longest ago makes room, and no more than is needed", async () => {
  const { made, ask } = shelf();
  for (const id of ["a", "b", "a", "c"]) await ask(id);
  expect(made).toEqual(["a1", "b1", "c1"]);
  await ask("a");
  await ask("c");
  expect(made).toEqual(["a1", "b1", "c1"]);
  await ask("b");
  expect(made).toEqual(["a1", "b1", "c1", "b1"]);
});

test("a page that is larger than the room is handed out, and not kept", async () => {
  const { made, ask } = shelf();
  expect((await ask("a", "1", 101))?.bytes).toHaveLength(101);
  await ask("a", "1", 101);
  expect(made).toEqual(["a1", "a1"]);
});

test("what failed, or was no page, is tried again", async () => {
  const { kept, made, ask } = shelf();
  await expect(kept.of("a", "1", () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
  expect(await kept.of("a", "1", async () => null)).toBeNull();
  await ask("a");
  expect(made).toEqual(["a1"]);
});
