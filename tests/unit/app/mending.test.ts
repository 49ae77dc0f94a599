import { expect, test } from "vitest";
import { wordsOf } from "../../../app/_split/words.ts";
import { joinNext, setRole, splitAt, undo, untouched } from "../../../app/documents/new/_components/mending.ts";
import { mend } from "../../../lib/documents/mend.ts";
import { readText } from "../../../lib/documents/read-text.ts";
import { sha256 } from "../../../lib/text/sha256.ts";

const TEXT = "The bridge\n\nIt opened in 2016, and it cost much. Nobody minded.";

function begin() {
  const read = readText(TEXT, {});
  if (!read.ok) throw new Error(read.reason);
  const { segments, ...rest } = read.value;
  const preview = { ...rest, notes: [], segments: [...segments], sha256: sha256(TEXT), fetched: null };
  return { read: read.value, mending: untouched(preview) };
}

const words = ({ segments }: ReturnType<typeof undo>) => segments.map(({ start, end }) => TEXT.slice(start, end));

test("a segment is joined with the next, split, named, and every step is taken back", () => {
  const { mending } = begin();
  const joined = joinNext(mending, 1);
  expect(words(joined)).toEqual(["The bridge", "It opened in 2016, and it cost much. Nobody minded."]);
  const divided = splitAt(joined, TEXT, 1, TEXT.indexOf("and it"));
  expect(words(divided)).toEqual(["The bridge", "It opened in 2016,", "and it cost much. Nobody minded."]);
  const named = setRole(divided, 2, "quote");
  expect(named.segments[2]).toMatchObject({ role: "quote", reason: "set by hand", block: 2 });
  expect(words(undo(undo(undo(named))))).toEqual(words(mending));
  expect(undo(mending)).toBe(mending);
});

test("there is one title: what was it before becomes a heading", () => {
  const named = setRole(begin().mending, 1, "title");
  expect(named.segments.map(({ role }) => role)).toEqual(["heading", "title", "body"]);
});

test("what cannot be done changes nothing", () => {
  const { mending } = begin();
  expect(joinNext(mending, 2)).toBe(mending);
  expect(splitAt(mending, TEXT, 0, 0)).toBe(mending);
  expect(splitAt(mending, TEXT, 9, 3)).toBe(mending);
  expect(setRole(mending, 0, "title")).toBe(mending);
});

test("the server takes whatever was mended", () => {
  const { read, mending } = begin();
  const mended = setRole(splitAt(joinNext(mending, 1), TEXT, 1, TEXT.indexOf("and it")), 0, "heading");
  const segments = mended.segments.map(({ start, end, role }) => ({ start, end, role }));
  const taken = mend(read, { sha256: sha256(TEXT), segments }, false);
  expect(taken.ok && taken.value.segments).toMatchObject(segments);
});

test.each([
  ["It cost 412 million.", ["It", "cost", "412", "million."]],
  ["  Two\n lines ", ["Two", "lines"]],
  ["桥于2016年开通，耗资甚巨。", ["桥于2016年开通，", "耗资甚巨。"]],
  ["", []],
])("the words of %j", (sentence, expected) => {
  const found = wordsOf(sentence);
  expect(found.map(({ word }) => word)).toEqual(expected);
  expect(found.every(({ start, word }) => sentence.startsWith(word, start))).toBe(true);
});
