import { describe, expect, test } from "vitest";
import { dateIn } from "../../../lib/documents/dates.ts";
import { originOf, titleOf } from "../../../lib/documents/origin.ts";
import { segment } from "../../../lib/documents/segment.ts";

const originIn = (line: string) => {
  const text = `A title\n\n${line}\n\nThe council met. It voted.`;
  return originOf(text, segment(text, { lang: "en" }).segments);
};

test.each([
  ["Originally published on Instagram on November 25th, 2022", "Instagram", "2022-11-25"],
  ["Originally published November 25, 2022 on The Example Blog", "The Example Blog", "2022-11-25"],
  ["First published in The Example Gazette, 3 March 2021.", "The Example Gazette", "2021-03-03"],
  ["This article was originally published by Example News on 2020-01-02.", "Example News", "2020-01-02"],
  ["This post first appeared on Example Weekly.", "Example Weekly", null],
  ["Reprinted from Example Press under licence", "Example Press", null],
  ["Originally published on May 2022", null, null],
  ["Originally published on [Example Log](https://example.org/log), 2022-11-25", "Example Log", "2022-11-25"],
])("%s", (line, publisher, publishedOn) => {
  expect(originIn(line)).toMatchObject({ publisher, publishedOn });
});

test("the address of an origin line is read without the stop behind it", () => {
  expect(originIn("Originally published at https://example.org/a_(b)?c=1.").url).toBe("https://example.org/a_(b)?c=1");
});

test("a text without an origin line has an origin of which nothing is known", () => {
  expect(originIn("It was published by a press in Ohio.")).toEqual({ publisher: null, url: null, publishedOn: null });
});

describe("a date in a line", () => {
  test.each([
    ["November 25th, 2022", "2022-11-25"],
    ["Nov. 5 2022", "2022-11-05"],
    ["the 1st of May 1999", "1999-05-01"],
    ["25 Sept 2022", "2022-09-25"],
    ["2022-11-25", "2022-11-25"],
    ["31 June 2022", null],
    ["29 February 2023", null],
    ["11/12/2022", null],
    ["May 2022", null],
    ["12022-11-253", null],
    ["Mayor 5, 2022", null],
  ])("%s", (line, day) => {
    expect(dateIn(line)?.day ?? null).toBe(day);
  });
});

describe("the title of a text", () => {
  const titleIn = (text: string, type: "text" | "markdown") =>
    titleOf(text, segment(text, { lang: "en", type }).segments, "the file");
  test.each([
    ["# The *long* `way` home #\n\nIt is so.", "markdown", "The long way home"],
    ["The way\nhome\n====\n\nIt is so.", "markdown", "The way home"],
    ["M*A*S*H at fifty\n\nIt is so.", "text", "M*A*S*H at fifty"],
    ["It is so. It stays so.", "text", "the file"],
  ] as const)("%j", (text, type, title) => {
    expect(titleIn(text, type)).toBe(title);
  });

  test("is cut at 500 units, and never through a character", () => {
    expect(titleOf("", [], `${"x".repeat(499)}😀`)).toBe("x".repeat(499));
    expect(titleOf("", [], "x".repeat(600))).toHaveLength(500);
  });
});
