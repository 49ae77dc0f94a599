import { expect, test } from "vitest";
import { describe as describeSource } from "../../../../lib/sources/description.ts";
import { identifierOf } from "../../../../lib/sources/lookups/identifier.ts";
import { NewSource } from "../../../../lib/sources/model.ts";

test.each([
  [{ doi: "doi:10.5555/A" }, "doi:10.5555/a"],
  [{ url: "https://dx.doi.org/10.5555/A" }, "doi:10.5555/a"],
  [{ url: "https://doi.org/10.5555%2Fa" }, "doi:10.5555/a"],
  [{ url: "https://doi.org/10.5555/a", doi: "10.5555/b" }, "doi:10.5555/b"],
  [{ isbn: "0306406152" }, "isbn:9780306406157"],
  [{ doi: "10.5555/a", isbn: "0306406152" }, "doi:10.5555/a"],
  [{ title: "A", reference: { type: "article-journal", DOI: "10.5555/a" } }, "doi:10.5555/a"],
  [{ title: "A", reference: { type: "book", ISBN: "0306406152" } }, "isbn:9780306406157"],
  [{ title: "A", reference: { type: "chapter", ISBN: "0306406152" } }, null],
  [{ title: "A", kind: "article", isbn: "0306406152" }, null],
  [{ doi: "10.5555/a", kind: "confidential" }, null],
  [{ url: "https://example.org/10.5555/a" }, null],
  [{ title: "A" }, null],
])("of %j a service is asked about %s", (input, identifier) => {
  expect(identifierOf(describeSource(NewSource.parse(input)))).toBe(identifier);
});
