import { describe, expect, test } from "vitest";
import { parseCsl, renderCsl } from "../../../lib/bibliography/csl.ts";
import { Reference } from "../../../lib/bibliography/reference.ts";
import { type CitedKind, typeOfKind } from "../../../lib/bibliography/source-kinds.ts";
import { SOURCE_KINDS } from "../../../lib/sources/model.ts";

const FULL: Reference = {
  type: "article-journal",
  author: [{ family: "Lovatt", given: "Ann", suffix: "Jr." }, { literal: "Harbour Board" }],
  title: "Scour",
  "container-title": "Piers",
  volume: "12",
  page: "14-19",
  issued: { "date-parts": [[2021, 7, 3]] },
  accessed: { "date-parts": [[2026]] },
  DOI: "10.1000/xyz",
  ISBN: "9780306406157",
  ISSN: "0317-8471",
  URL: "https://quay.example/a",
};

test("what is written is read as it was, and its id is its key", () => {
  const written = renderCsl({ key: "lovatt2021", reference: FULL });
  expect(written.id).toBe("lovatt2021");
  expect(parseCsl(JSON.parse(JSON.stringify(written)))).toEqual(FULL);
});

describe("of what others write", () => {
  test.each([
    ["foreign fields are dropped", { score: 1, abstract: "…", __proto__: { title: "x" } }, {}],
    ["an unknown type is a document", { type: "journal-article" }, { type: "document" }],
    ["numbers become words", { volume: 12, issue: 3 }, { volume: "12", issue: "3" }],
    ["lists of titles give their first", { title: ["Scour", "Other"], "container-title": [] }, { title: "Scour" }],
    ["markup is taken out", { title: "<i>Scour</i> at a<b and CO<sub>2</sub>" }, { title: "Scour at a<b and CO2" }],
    ["lines become one", { title: " Scour\n at  sea " }, { title: "Scour at sea" }],
    ["empty words say nothing", { title: "", note: " ", publisher: null, page: {} }, {}],
    ["dates may be words", { issued: { "date-parts": [["2021", "7"]] } }, { issued: { "date-parts": [[2021, 7]] } }],
    ["dates may be raw", { issued: { raw: "3 July 2021" } }, { issued: { "date-parts": [[2021, 7, 3]] } }],
    [
      "a day no calendar has is its month",
      { issued: { "date-parts": [[2021, 2, 30]] } },
      { issued: { "date-parts": [[2021, 2]] } },
    ],
    ["dates may be strings", { issued: "2021-07-03" }, { issued: { "date-parts": [[2021, 7, 3]] } }],
    [
      "older names are known",
      { event: "Piers 21", shortTitle: "Scour" },
      { "event-title": "Piers 21", "title-short": "Scour" },
    ],
    ["a date of nothing is none", { issued: { "date-parts": [[null]] }, accessed: "today" }, {}],
    [
      "particles belong to the family",
      { author: [{ given: "Jan", family: "Berg", "non-dropping-particle": "van den" }] },
      { author: [{ given: "Jan", family: "van den Berg" }] },
    ],
    [
      "a name without one of its parts is kept whole",
      { author: [{ family: "Plato" }, { name: "Harbour Board" }, { given: "Bo" }, {}, 7] },
      { author: [{ literal: "Plato" }, { literal: "Harbour Board" }, { literal: "Bo" }] },
    ],
    [
      "a suffix behind a comma",
      {
        author: [
          { family: "Lovatt", given: "Ann, Jr." },
          { family: "A, B", given: "C" },
        ],
      },
      { author: [{ family: "Lovatt", given: "Ann", suffix: "Jr." }, { literal: "C A, B" }] },
    ],
    ["the first ISBN that is one", { ISBN: ["x", "0-306-40615-2"] }, { ISBN: "9780306406157" }],
    ["several ISSNs in a line", { ISSN: "1234-0000, 0317-8471" }, { ISSN: "0317-8471" }],
    ["an address of another scheme is none", { URL: "javascript:alert(1)" }, {}],
    ["an address is spelt out", { URL: "HTTPS://Quay.example/{a} b" }, { URL: "https://quay.example/%7Ba%7D%20b" }],
  ])("%s", (_rule, raw, expected) => {
    const reference = parseCsl(raw);
    expect(reference).toEqual({ type: "document", ...expected });
    expect(parseCsl(reference)).toEqual(reference);
  });

  test.each([null, "a", 7, [], undefined])("%j is no entry", (raw) => {
    expect(parseCsl(raw)).toBeNull();
  });
});

test.each([
  ["a foreign field", { ...FULL, score: 1 }],
  ["two lines", { ...FULL, title: "a\nb" }],
  ["a person with a comma", { ...FULL, author: [{ family: "a, b", given: "c" }] }],
  ["no names", { ...FULL, author: [] }],
  ["a day no calendar has", { ...FULL, issued: { "date-parts": [[2023, 2, 29]] } }],
  ["an ISBN of ten digits", { ...FULL, ISBN: "0306406152" }],
  ["a DOI in capitals", { ...FULL, DOI: "10.1000/XYZ" }],
  ["a script", { ...FULL, URL: "javascript:alert(1)" }],
])("a reference with %s is not written", (_what, reference) => {
  expect(Reference.safeParse(FULL).success).toBe(true);
  expect(Reference.safeParse(reference).success).toBe(false);
});

test("every kind of source has a type", () => {
  // Does not compile when the kinds of lib/sources are not those of the table.
  const kinds: readonly CitedKind[] = SOURCE_KINDS;
  expect(kinds.map(typeOfKind)).not.toContain(undefined);
});
