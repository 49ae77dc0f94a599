import { describe, expect, test } from "vitest";
import { mend } from "../../../lib/documents/mend.ts";
import { MAX_SEGMENTS, NewDocument, type ReadText } from "../../../lib/documents/model.ts";
import { readText } from "../../../lib/documents/read-text.ts";
import { sha256 } from "../../../lib/text/sha256.ts";

const TEXT = "The bridge\n\nIt opened in 2016, and it cost much. 😀 Nobody minded.\n\nSimilar Posts";

function read(): ReadText {
  const found = readText(TEXT, {});
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

/** The machine's segments, and these words in the place of those that cover the same stretch. */
function splitAs(...words: readonly (readonly [words: string, role?: ReadText["segments"][number]["role"]])[]) {
  let from = 0;
  return words.map(([piece, role = "body"]) => {
    const start = TEXT.indexOf(piece, from);
    from = start + piece.length;
    return { start, end: from, role };
  });
}

const of = sha256(TEXT);
const WHOLE = [["The bridge", "title"], ["It opened in 2016, and it cost much."], ["😀 Nobody minded."]] as const;

test("the machine's own split comes back as it was", () => {
  const machine = read();
  const segments = machine.segments.map(({ start, end, role }) => ({ start, end, role }));
  expect(mend(machine, { sha256: of, segments }, false)).toEqual({ ok: true, value: machine });
});

test("a split sentence keeps its block and its reason, a new role says who set it", () => {
  const segments = splitAs(
    ["The bridge", "title"],
    ["It opened in 2016,"],
    ["and it cost much. 😀 Nobody minded.", "quote"],
    ["Similar Posts", "furniture"],
  );
  const mended = mend(read(), { sha256: of, segments }, false);
  expect(mended.ok && mended.value.segments.map(({ role, reason, block }) => [role, reason, block])).toEqual([
    ["title", "the first line, with no full stop", 1],
    ["body", "a paragraph of the text", 2],
    ["quote", "set by hand", 2],
    ["furniture", "heads a list of other articles", 3],
  ]);
});

test("lines of two blocks can be joined, and stand in the first", () => {
  const segments = splitAs(
    ["The bridge\n\nIt opened in 2016, and it cost much.", "title"],
    ["😀 Nobody minded."],
    ["Similar Posts", "furniture"],
  );
  const mended = mend(read(), { sha256: of, segments }, false);
  expect(mended.ok && mended.value.segments.map(({ block }) => block)).toEqual([1, 2, 3]);
});

test("the title a person set names the document, unless it was named otherwise", () => {
  const segments = splitAs(
    ["The bridge", "heading"],
    ["It opened in 2016, and it cost much.", "title"],
    ["😀 Nobody minded."],
    ["Similar Posts", "furniture"],
  );
  const titleOf = (isTitled: boolean) => {
    const mended = mend(read(), { sha256: of, segments }, isTitled);
    return mended.ok && mended.value.title;
  };
  expect(titleOf(false)).toBe("It opened in 2016, and it cost much.");
  expect(titleOf(true)).toBe("The bridge");
});

test.each([
  ["leaves words out", splitAs(...WHOLE)],
  [
    "doubles words",
    splitAs(...WHOLE, ["Similar Posts", "furniture"]).toSpliced(2, 0, { start: 12, end: 20, role: "body" }),
  ],
  ["begins with white space", splitAs(["The bridge", "title"], ["\nIt opened"])],
  ["ends with white space", splitAs(["The bridge\n", "title"], ["It opened"])],
  ["cuts a character", [...splitAs(...WHOLE.slice(0, 2)), { start: 49, end: 50, role: "body" as const }]],
  ["goes beyond the end", [...splitAs(...WHOLE), { start: TEXT.indexOf("Similar"), end: 900, role: "body" as const }]],
  ["is empty", []],
])("a split that %s is refused", (_, segments) => {
  expect(mend(read(), { sha256: of, segments }, false)).toEqual({ ok: false, reason: "not-a-tiling" });
});

test("a split of another text is refused", () => {
  expect(mend(read(), { sha256: sha256("Another."), segments: [] }, false)).toEqual({
    ok: false,
    reason: "other-text",
  });
});

test("a split may leave out which text it speaks of: whoever takes it asks before", () => {
  const machine = read();
  const segments = machine.segments.map(({ start, end, role }) => ({ start, end, role }));
  expect(mend(machine, { segments }, false)).toEqual({ ok: true, value: machine });
  const said = (more: object) => NewDocument.safeParse({ text: TEXT, ...more }).success;
  expect([said({ mended: { segments } }), said({ mended: { segments }, previewed: of })]).toEqual([false, true]);
  expect(said({ mended: { sha256: of, segments } })).toBe(true);
});

describe("there is a bound on segments", () => {
  const text = "It is. ".repeat(MAX_SEGMENTS + 1).trim();
  const longest = text.slice(0, -7);

  test("of the machine's split", () => {
    expect(readText(text, { lang: "en" })).toEqual({ ok: false, reason: expect.stringMatching(/more than 50,000/) });
    const most = readText(longest, { lang: "en" });
    expect(most.ok && most.value.segments.length).toBe(MAX_SEGMENTS);
  });

  test("of a mended one", () => {
    const most = readText(longest, { lang: "en" });
    if (!most.ok) throw new Error(most.reason);
    const last = longest.lastIndexOf("It is.");
    const segments = most.value.segments.slice(0, -1).map(({ start, end, role }) => ({ start, end, role }));
    segments.push({ start: last, end: last + 2, role: "body" }, { start: last + 3, end: last + 6, role: "body" });
    expect(mend(most.value, { segments }, false)).toEqual({ ok: false, reason: "too-many" });
    const told = { text: "a", previewed: "", mended: { segments } };
    expect(NewDocument.safeParse(told).error?.issues[0]?.message).toMatch(/more than the 50,000/);
  });
});
