import { expect, test } from "vitest";
import { describe as describeSource } from "../../../lib/sources/description.ts";
import { ownMarks } from "../../../lib/sources/marks/own-marks.ts";
import { NewSource } from "../../../lib/sources/model.ts";

const URL = "https://www.example.org/a/?utm_source=x";

test.each([
  [{ url: URL }, ["url:https://example.org/a"]],
  [{ url: URL, doi: "10.5555/A" }, ["doi:10.5555/a", "url:https://example.org/a"]],
  [{ title: "A", isbn: "0306406152" }, ["isbn:9780306406157"]],
  // A shop's page of a book is not the book, and an article on it is not either.
  [{ url: URL, kind: "article", isbn: "0306406152" }, ["url:https://example.org/a"]],
  [{ title: "A", reference: { type: "chapter", ISBN: "0306406152" } }, []],
  [{ url: URL, doi: "10.5555/A", kind: "confidential" }, []],
  [{ title: "An interview", kind: "interview" }, []],
])("%j is known by %j", (input, marks) => {
  expect(ownMarks(describeSource(NewSource.parse(input)))).toEqual(marks);
});
