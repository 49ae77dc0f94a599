import { describe, expect, test } from "vitest";
import { bindingId, clashOf, personalKeys } from "../../../app/_keys/personal.ts";
import { bindingOf, capsOf, KEYS, opensPair, spell, worksIn } from "../../../app/_keys/registry.ts";
import { VERDICT_CODES, VERDICTS } from "../../../lib/reviews/verdict-kinds.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test("no key does two things", () => {
  const keys = KEYS.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test("no key that opens a pair does anything alone", () => {
  const openers = KEYS.flatMap((binding) => binding.keys).flatMap((keys) =>
    keys.includes(" ") ? [keys.split(" ")[0]] : [],
  );
  expect(openers.length).toBeGreaterThan(0);
  for (const opener of openers) expect(bindingOf(opener ?? "")).toBeUndefined();
});

test.each(VERDICT_CODES)("the key printed on %s files it", (code) => {
  expect(bindingOf(VERDICTS[code].key)?.action).toBe(`verdict:${code}`);
});

test.each([
  ["a letter", { ...plain, key: "j" }, null, "j"],
  ["the second of a pair", { ...plain, key: "d" }, "g", "g d"],
  ["Control and Enter", { ...plain, key: "Enter", ctrlKey: true }, null, "Mod+Enter"],
  ["Command and Enter", { ...plain, key: "Enter", metaKey: true }, null, "Mod+Enter"],
  ["a bracket typed with AltGr", { ...plain, key: "]", ctrlKey: true, altKey: true }, null, "]"],
  ["Alt and a letter, which belongs to the browser", { ...plain, key: "d", altKey: true }, null, null],
  ["Control and a letter, which the table does not have", { ...plain, key: "s", ctrlKey: true }, null, "Mod+s"],
])("%s is spelt as in the table", (_what, pressed, before, spelt) => {
  expect(spell(pressed, before)).toBe(spelt);
});

test("only g opens a pair", () => {
  expect(["g", "j", "1", "d"].filter((key) => opensPair(key))).toEqual(["g"]);
});

test.each([
  ["g d", ["g", "d"]],
  ["Mod+Enter", ["Ctrl / ⌘", "Enter"]],
  ["ArrowDown", ["↓"]],
  ["J", ["Shift", "j"]],
  ["Mod+Z", ["Ctrl / ⌘", "Shift", "z"]],
])("%s is printed as caps", (keys, caps) => {
  expect(capsOf(keys)).toEqual(caps);
});

describe("where the focus is decides which keys work", () => {
  const press = (key: string) => KEYS.find(({ keys }) => keys.includes(key)) ?? expect.fail(`no key ${key}`);

  test.each(["j", "1", "Backspace", "s", "Enter", "Escape", "Mod+Enter"])("%s works on the page", (key) => {
    expect(worksIn("open", press(key))).toBe(true);
  });

  test("among the verdicts only their own keys file, and the ways out lead out", () => {
    const working = KEYS.filter((binding) => worksIn("verdicts", binding)).map(({ action }) => action);
    expect(working).toEqual([...VERDICT_CODES.map((code) => `verdict:${code}`), "leave", "save-next", "palette"]);
  });

  test("in a field, or on any other control of the panel, nothing but the ways out works", () => {
    const working = KEYS.filter((binding) => worksIn("field", binding)).map(({ action }) => action);
    expect(working).toEqual(["leave", "save-next", "palette"]);
  });
});

describe("a person's own keys", () => {
  test("take the place of the table's, each for its binding alone", () => {
    const keys = personalKeys({ next: ["l"], "save-next/fields": ["Mod+s"] });
    expect(bindingOf("l", keys)?.action).toBe("next");
    expect(bindingOf("j", keys)).toBeUndefined();
    expect(bindingOf("]", keys)?.action).toBe("save-next");
    expect(bindingOf("Mod+s", keys)?.inFields).toBe(true);
    expect(bindingOf("Mod+Enter", keys)).toBeUndefined();
  });

  test("every binding has a name of its own, and one the server takes", () => {
    const ids = KEYS.map(bindingId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(60);
  });

  test.each<[string, string, string | null]>([
    ["next", "l", null],
    ["next", "j", null],
    ["next", "Mod+j", null],
    ["next", "k", "k already does this: Previous sentence in the filter. Give that another key first."],
    ["next", "g", "g begins g d, which does this: Go to the documents."],
    ["next", "Escape", "Esc is needed as it is: choose another key."],
    ["next", "Z", "Shift + z already does this: Do it again. Give that another key first."],
  ])("%s with %s: %s", (id, key, clash) => {
    expect(clashOf(KEYS, id, key)).toBe(clash);
  });

  test("a key that was given away is free", () => {
    const keys = personalKeys({ next: ["l"] });
    expect(clashOf(keys, "previous", "j")).toBeNull();
    expect(clashOf(keys, "previous", "l")).toMatch(/^l already does this/);
  });
});
