import { describe, expect, test } from "vitest";
import type { Block, BlockKind } from "../../../lib/extraction/block.ts";
import { compose } from "../../../lib/extraction/compose.ts";
import { admitExtract, MAX_BLOCKS, MAX_EXTRACT_LENGTH } from "../../../lib/extraction/law.ts";
import { type Extract, NO_CITATION, NO_METADATA } from "../../../lib/extraction/model.ts";

function extractOf(text: string, blocks: readonly Block[], more: Partial<Extract> = {}): Extract {
  return { text, blocks, metadata: NO_METADATA, notes: [], ...more };
}

function block(start: number, end: number, kind: BlockKind = "paragraph", level = 0, lines = 1): Block {
  return { start, end, kind, level, lines };
}

const TEXT = "One two.\n\nThree.";

test("blocks laid by compose are lawful, and come out as they went in", () => {
  const { text, blocks } = compose([
    { kind: "heading", level: 1, text: "Bread" },
    { kind: "list-item", text: "one" },
    { kind: "list-item", text: "two" },
  ]);
  const given = extractOf(text, blocks);
  expect(admitExtract(given)).toEqual({ ok: true, value: given });
});

describe("blocks that do not tile the text are a fault of ours", () => {
  test.each<[string, readonly Block[]]>([
    ["words before", [block(4, 8), block(10, 16)]],
    ["words between", [block(0, 7), block(10, 16)]],
    ["words after", [block(0, 8)]],
    ["out of order", [block(10, 16), block(0, 8)]],
    ["one over the other", [block(0, 8), block(7, 16)]],
    ["an empty one", [block(0, 0), block(0, 8), block(10, 16)]],
    ["one beyond the end", [block(0, 8), block(10, 17)]],
    ["white space at a start", [block(0, 8), block(9, 16)]],
    ["white space at an end", [block(0, 9), block(10, 16)]],
    ["half a place", [block(0, 8.5), block(10, 16)]],
    ["no place", [block(Number.NaN, 8), block(10, 16)]],
    ["a heading without a level", [block(0, 8, "heading", 0), block(10, 16)]],
    ["a paragraph with a level", [block(0, 8, "paragraph", 2), block(10, 16)]],
    ["no lines", [block(0, 8, "paragraph", 0, 0), block(10, 16)]],
  ])("%s", (_what, blocks) => {
    expect(() => admitExtract(extractOf(TEXT, blocks))).toThrow(/block/);
  });

  test("CR in the text", () => {
    expect(() => admitExtract(extractOf("a\r\nb", [block(0, 1), block(3, 4)]))).toThrow("LF");
  });
});

describe("what a file may do to its text is refused with the remedy", () => {
  test.each<[string, Extract]>([
    ["no text", extractOf("", [])],
    ["no letter", extractOf("…", [block(0, 1)])],
    ["too long", extractOf("a".repeat(MAX_EXTRACT_LENGTH + 1), [block(0, MAX_EXTRACT_LENGTH + 1)])],
    [
      "too many blocks",
      extractOf(
        "a",
        Array.from({ length: MAX_BLOCKS + 1 }, () => block(0, 1)),
      ),
    ],
    ["NUL", extractOf("a\0b", [block(0, 3)])],
    ["half a character", extractOf("a\ud83d", [block(0, 2)])],
  ])("%s", (_what, given) => {
    const admitted = admitExtract(given);
    expect(admitted).toMatchObject({ ok: false, reason: expect.stringMatching(/^[A-Z].+(;).+\.$/) });
  });
});

test("of what a file says of itself only that is believed which has the promised form", () => {
  const metadata = {
    title: "a\u0000b",
    authors: ["Ada", "", " ", "Bo\ud800"],
    publisher: "\ud800",
    publishedOn: "2023-02-01",
    modifiedOn: "yesterday",
    canonicalUrl: "javascript:alert(1)",
    lang: "en-GB",
  };
  const admitted = admitExtract(extractOf("a", [block(0, 1)], { metadata, notes: ["Kept.", "a\nb"] }));
  expect(admitted).toMatchObject({
    value: {
      metadata: { ...NO_METADATA, authors: ["Ada"], publishedOn: "2023-02-01", lang: "en-GB" },
      notes: ["Kept."],
    },
  });
});

describe("what a file says of itself is cut where it is long", () => {
  const said = {
    ...NO_METADATA,
    title: `${"a".repeat(499)}😀`,
    authors: ["x".repeat(3000), "", ...Array.from({ length: 4999 }, (_, n) => `Author ${n}`)],
    publisher: `${"y".repeat(199)} ${"y".repeat(100)}`,
    canonicalUrl: `https://example.org/${"a".repeat(3000)}`,
  };
  const given = extractOf("a", [block(0, 1)], { metadata: said, notes: Array.from({ length: 200 }, () => "A note.") });

  test("at a character, with a note for each", () => {
    const admitted = admitExtract(given);
    if (!admitted.ok) throw new Error(admitted.reason);
    const { metadata, notes } = admitted.value;
    expect(metadata.title).toBe("a".repeat(499));
    expect(metadata.publisher).toBe("y".repeat(199));
    expect(metadata.authors).toHaveLength(50);
    expect(metadata.authors.slice(0, 2)).toEqual(["x".repeat(200), "Author 0"]);
    expect(metadata.canonicalUrl).toBeNull();
    expect(notes).toHaveLength(100);
    expect(notes.slice(95)).toEqual([
      "A note.",
      "The title the file gives itself was cut to 500 characters.",
      "The publisher's name was cut to 200 characters.",
      "Names of authors were cut to 200 characters.",
      "The file names 5,000 authors; the first 50 were kept.",
    ]);
  });

  test("once: the second time nothing is left to cut", () => {
    const once = admitExtract(given);
    if (!once.ok) throw new Error(once.reason);
    expect(admitExtract(once.value)).toEqual(once);
  });
});

test("a citation is kept as far as it can be believed", () => {
  const citation = {
    ...NO_CITATION,
    kinds: ["Book", "a\nb", ...Array.from({ length: 30 }, () => "Book")],
    journal: "\ud800",
    publisher: "x".repeat(300),
    identifiers: ["doi:10.1000/xyz", ""],
  };
  const admitted = admitExtract(extractOf("a", [block(0, 1)], { metadata: { ...NO_METADATA, citation } }));
  if (!admitted.ok) throw new Error(admitted.reason);
  expect(admitted.value.metadata.citation).toEqual({
    ...NO_CITATION,
    kinds: Array.from({ length: 20 }, () => "Book"),
    publisher: "x".repeat(200),
    identifiers: ["doi:10.1000/xyz"],
  });
  expect(admitExtract(admitted.value)).toEqual(admitted);
});
