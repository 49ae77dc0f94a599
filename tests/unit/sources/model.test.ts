import { expect, test } from "vitest";
import { NewSource, titleOfSource } from "../../../lib/sources/model.ts";

test.each(["https://example.org/a", "http://example.org", "https://пример.испытание/путь"])(
  "%s is an address",
  (url) => {
    expect(NewSource.safeParse({ url }).success).toBe(true);
  },
);

test.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "example.org",
  "ftp://x.org",
  "https://me:secret@example.org/",
  "https://me@example.org/",
  "",
])("%j is no address of a source", (url) => {
  expect(NewSource.safeParse({ url }).success).toBe(false);
});

test("a source needs a title or an address, and takes nothing else", () => {
  expect(NewSource.safeParse({}).success).toBe(false);
  expect(NewSource.safeParse({ title: "A law", addedById: "me" }).success).toBe(false);
  expect(NewSource.parse({ title: "A law" })).toEqual({ title: "A law", kind: "web-page", tier: "secondary" });
});

test.each([{ doi: "10.5555/a" }, { isbn: "0-306-40615-2" }])("%j alone is a source", (source) => {
  expect(NewSource.safeParse(source).success).toBe(true);
});

test("a source without a title is called by its address or its number", () => {
  expect(titleOfSource({ url: "https://doi.org/10.5555/a%3Fb" })).toBe("10.5555/a?b");
  expect(titleOfSource({ isbn: "9780306406157" })).toBe("ISBN 9780306406157");
  expect(titleOfSource({ url: "https://example.org/a/" })).toBe("example.org/a");
  expect(titleOfSource({ title: "A law", url: "https://example.org" })).toBe("A law");
});

test.each([
  ["2024", true],
  ["2024-03", true],
  ["2024-03-12", true],
  ["March 2024", false],
  ["2024-3-12", false],
])("published on %s", (publishedOn, accepted) => {
  expect(NewSource.safeParse({ title: "A law", publishedOn }).success).toBe(accepted);
});
