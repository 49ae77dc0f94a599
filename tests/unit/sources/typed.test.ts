import { expect, test } from "vitest";
import { goesByNumber, sourceTyped } from "../../../lib/sources/typed.ts";

test.each([
  [" https://example.org/a ", { url: "https://example.org/a" }],
  ["https://doi.org/10.5555/a", { url: "https://doi.org/10.5555/a" }],
  ["10.5555/a", { doi: "10.5555/a" }],
  ["doi:10.5555/A.", { doi: "doi:10.5555/A." }],
  ["doi.org/10.5555/a", { doi: "doi.org/10.5555/a" }],
  ["978-0-306-40615-7", { isbn: "978-0-306-40615-7" }],
  ["ISBN 0306406152", { isbn: "ISBN 0306406152" }],
  ["978-0-306-40615-8", { title: "978-0-306-40615-8" }],
  ["On 10.5555/a", { title: "On 10.5555/a" }],
  ["javascript:alert(1)", { title: "javascript:alert(1)" }],
  ["  ", {}],
])("%j names %j", (line, source) => {
  expect(sourceTyped(line)).toEqual(source);
});

test.each([
  ["10.5555/a", true],
  ["ISBN 9780306406157", true],
  ["10.5555/A", false],
  ["On 10.5555/a", false],
  ["A book about ISBN 9780306406157", false],
])("a source called %j goes by its number: %s", (title, isSo) => {
  expect(goesByNumber({ title })).toBe(isSo);
});
