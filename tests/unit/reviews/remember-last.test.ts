import { expect, test } from "vitest";
import { rememberLast } from "../../../lib/reviews/remember-last.ts";

/** A memory of two answers, and work that numbers its answers. */
function asking() {
  const remember = rememberLast<string>(2);
  let worked = 0;
  return (key: string) =>
    remember(key, async () => {
      worked += 1;
      return `${key}${worked}`;
    });
}

test("two who ask at once share the work, and who asks later has its answer", async () => {
  const ask = asking();
  expect(await Promise.all([ask("a"), ask("a")])).toEqual(["a1", "a1"]);
  expect(await ask("a")).toBe("a1");
});

test("what was asked for longest ago is forgotten first", async () => {
  const ask = asking();
  expect([await ask("a"), await ask("b"), await ask("a"), await ask("c")]).toEqual(["a1", "b2", "a1", "c3"]);
  expect([await ask("a"), await ask("b")]).toEqual(["a1", "b4"]);
});

test("work that failed is tried again", async () => {
  const remember = rememberLast<string>(2);
  await expect(remember("a", () => Promise.reject(new Error("no luck")))).rejects.toThrow("no luck");
  expect(await remember("a", async () => "luck")).toBe("luck");
});
