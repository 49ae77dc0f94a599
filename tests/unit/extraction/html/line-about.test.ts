import { expect, test } from "vitest";
import { partsOfLine } from "../../../../lib/extraction/html/line-about.ts";
import { outlineWithin } from "./outline.ts";

const LINES: readonly (readonly [line: string, parts: readonly string[] | null])[] = [
  ["By Ann Poe | 12 June 2026 | 6 min read", ["byline: By Ann Poe", "dateline: 12 June 2026", "furniture: 6 min read"]],
  [
    "By Ann Poe and Bob van Roe • Updated June 12, 2026 at 10:30 GMT",
    ["byline: By Ann Poe and Bob van Roe", "dateline: Updated June 12, 2026 at 10:30 GMT"],
  ],
  [
    "By Ann Poe 12 June 2026 Reading Time: 6 minutes",
    ["byline: By Ann Poe", "dateline: 12 June 2026", "furniture: Reading Time: 6 minutes"],
  ],
  ["12 June 2026 · 6 min read", ["dateline: 12 June 2026", "furniture: 6 min read"]],
  ["By Ann Poe", null],
  ["By Ann Poe | Our reporter in the north | 12 June 2026", null],
  ["By the sea | 12 June 2026", null],
  ["By Ann Poe | 31 June 2026", null],
  ["The council met on 12 June 2026", null],
];

test.each(LINES)("%s", (line, parts) => {
  expect(partsOfLine(line)?.map(({ kind, text }) => `${kind}: ${text}`) ?? null).toEqual(parts);
});

test("spans of one line below the title are blocks of their own", () => {
  const line = "<span>By Ann Poe</span> | <time>12 June 2026</time> <i></i><span>6 min read</span>";
  expect(outlineWithin(`<div class="meta">${line}</div>`)).toEqual([
    "byline: By Ann Poe",
    "dateline: 12 June 2026",
    "furniture: 6 min read",
  ]);
});
