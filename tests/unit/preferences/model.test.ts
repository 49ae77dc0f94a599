import { expect, test } from "vitest";
import { NewPreferences } from "../../../lib/preferences/model.ts";

const actions = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`action-${n}`, ["j"]]));

test.each([
  ["none", {}, true],
  ["no key for an action", { help: [] }, true],
  ["a hundred actions", actions(100), true],
  ["one more", actions(101), false],
  ["five keys", { next: ["a", "b", "c", "d", "e"] }, true],
  ["one more", { next: ["a", "b", "c", "d", "e", "f"] }, false],
  ["a key of twenty characters", { next: ["x".repeat(20)] }, true],
  ["one more", { next: ["x".repeat(21)] }, false],
  ["an empty key", { next: [""] }, false],
  ["keys that are no list", { next: "j" }, false],
])("keys: %s", (_name, keys, taken) => {
  expect(NewPreferences.safeParse({ singleKeys: true, mail: true, keys }).success).toBe(taken);
});

test("all preferences are said at once", () => {
  expect(NewPreferences.safeParse({ singleKeys: true, keys: {} }).success).toBe(false);
  expect(NewPreferences.safeParse({ singleKeys: true, keys: {}, mail: true, revision: 1 }).success).toBe(false);
});
