import { describe, expect, test } from "vitest";
import { parseNames } from "../../../lib/bibliography/bibtex/bibtex-names.ts";
import { namesOf } from "../../../lib/bibliography/bibtex/fields.ts";
import { decodeLatex, encodeLatex } from "../../../lib/bibliography/bibtex/latex.ts";
import { parseBibtex } from "../../../lib/bibliography/bibtex/parse-bibtex.ts";
import { renderBibtex } from "../../../lib/bibliography/bibtex/render-bibtex.ts";
import { REFERENCE_TYPES, type Reference, TEXT_FIELDS } from "../../../lib/bibliography/reference.ts";

test.each([
  ["{\\'e}t{\\'e}", "été"],
  ["\\'et\\'{e}", "été"],
  ['na\\"{\\i}ve', "naïve"],
  ["\\c{c}a, \\c ca, \\v Sa", "ça, ça, Ša"],
  ["G\\\"odel, Erd{\\H o}s, \\L{}ód\\'z, Stra{\\ss}e", "Gödel, Erdős, Łódź, Straße"],
  ["\\ss x, \\ss{} x, {\\o}", "ßx, ß x, ø"],
  ["R\\&D 5\\% \\$7 a\\_b \\#1 \\{x\\}", "R&D 5% $7 a_b #1 {x}"],
  ["1914--18 --- ``so'' it~was", "1914–18 — “so” it was"],
  ["\\emph{The {Quay}} \\textbf{x}", "The Quay x"],
  ["$\\alpha$-helix, H$_2$O", "α-helix, H_2O"],
  ["a\\-b\\/c\\ d\\\\e", "abc d e"],
  ["\\textbackslash{}x \\textasciitilde{}y", "\\x ~y"],
  ["\\'{}, \\'", "', '"],
  ["\\unknown{kept}", "kept"],
  ["x\\", "x"],
  ["\\😀", "😀"],
])("LaTeX %j is %j", (source, text) => {
  expect(decodeLatex(source)).toBe(text);
});

test.each([
  ["été", "{\\'e}t{\\'e}"],
  ["Erdős, Straße", "Erd{\\H{o}}s, Stra{\\ss}e"],
  ["R&D {5%} ~", "R\\&D \\textbraceleft{}5\\%\\textbraceright{} \\textasciitilde{}"],
  ["a--b ''c''", "a-{}-b '{}'c'{}'"],
  ["青木 – 1914—18", "青木 – 1914—18"],
])("%j is written %j", (text, source) => {
  expect(encodeLatex(text)).toBe(source);
});

test.each([
  ["Jane Doe", [{ family: "Doe", given: "Jane" }]],
  [
    "Doe, Jane and Berg, Jr., Jan",
    [
      { family: "Doe", given: "Jane" },
      { family: "Berg", given: "Jan", suffix: "Jr." },
    ],
  ],
  ["Jan van den Berg", [{ family: "van den Berg", given: "Jan" }]],
  ["Jane\n  AND\tJohn Doe", [{ literal: "Jane" }, { family: "Doe", given: "John" }]],
  ["{Harbour Board and Quay} and Doe, J.", [{ literal: "Harbour Board and Quay" }, { family: "Doe", given: "J." }]],
  ["{Barnes and Noble}, Inc.", [{ family: "Barnes and Noble", given: "Inc." }]],
  ['K. G{\\"o}del and others', [{ family: "Gödel", given: "K." }]],
  ["J.~Doe", [{ family: "Doe", given: "J." }]],
  ["{Plato}", [{ literal: "Plato" }]],
  ["von Last", [{ literal: "von Last" }]],
  [" and and , ", []],
])("the names %j", (value, names) => {
  expect(parseNames(value)).toEqual(names);
});

function only(text: string): Reference | undefined {
  const { entries, refusals } = parseBibtex(text);
  expect(refusals).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0]?.reference;
}

describe("an entry is read", () => {
  test.each<readonly [string, string, Reference]>([
    ["with braces", "@book{k, title = {On {Piers}}}", { type: "book", title: "On Piers" }],
    ["with quotes", '@book{k, title = "On {"}Piers{"}"}', { type: "book", title: 'On "Piers"' }],
    ["in parentheses", "@book(k, title = {On (all) Piers})", { type: "book", title: "On (all) Piers" }],
    ["without a key", "@book{title = {On Piers},}", { type: "book", title: "On Piers" }],
    [
      "with capitals and without spaces",
      "@BOOK{k,TITLE={On Piers},YEAR=2021}",
      {
        type: "book",
        title: "On Piers",
        issued: { "date-parts": [[2021]] },
      },
    ],
    [
      "with macros",
      '@string{qp = "Quay"} @book{k, publisher = qp # { Press}}',
      { type: "book", publisher: "Quay Press" },
    ],
    [
      "with a macro nobody defined",
      "@article{k, journal = piers}",
      { type: "article-journal", "container-title": "piers" },
    ],
    [
      "with a month and a day",
      "@misc{k, year = 2021, month = jul # { 3}}",
      {
        type: "document",
        issued: { "date-parts": [[2021, 7, 3]] },
      },
    ],
    [
      "with a day before its month",
      "@misc{k, year = 2021, month = {3~July}}",
      {
        type: "document",
        issued: { "date-parts": [[2021, 7, 3]] },
      },
    ],
    [
      "with a month in figures",
      "@misc{k, year = {(2021)}, month = 7}",
      { type: "document", issued: { "date-parts": [[2021, 7]] } },
    ],
    [
      "with a range of dates",
      "@misc{k, date = {2021-07-03/2021-07-09}}",
      {
        type: "document",
        issued: { "date-parts": [[2021, 7, 3]] },
      },
    ],
    ["of an unknown type", "@podcast{k, title = {Low Water}}", { type: "document", title: "Low Water" }],
    [
      "with an address in its place",
      "@misc{k, howpublished = {\\url{https://quay.example/a\\_b\\%20c}}}",
      {
        type: "webpage",
        URL: "https://quay.example/a_b%20c",
      },
    ],
    ["with another way of publishing", "@misc{k, howpublished = {Leaflet}}", { type: "document", medium: "Leaflet" }],
    [
      "of a newspaper",
      "@article{k, entrysubtype = {newspaper}, number = 3}",
      { type: "article-newspaper", issue: "3" },
    ],
    ["of a thesis", "@phdthesis{k, school = {Quay}}", { type: "thesis", publisher: "Quay", genre: "PhD thesis" }],
    ["of a thesis of another kind", "@thesis{k, type = {mathesis}}", { type: "thesis", genre: "Master’s thesis" }],
    ["with a key that is words", "@thesis{k, type = {{mathesis}}}", { type: "thesis", genre: "mathesis" }],
    [
      "with an address that is words",
      "@misc{k, howpublished = {{https://a.example/}}}",
      { type: "document", medium: "https://a.example/" },
    ],
    [
      "in a series",
      "@book{k, series = {Piers}, number = 7}",
      { type: "book", "collection-title": "Piers", "collection-number": "7" },
    ],
    [
      "with numbers and pages",
      "@article{k, pages = {14 -- 19}, doi = {https://doi.org/10.1000/X\\_Y}, isbn = {0-306-40615-2}}",
      {
        type: "article-journal",
        page: "14-19",
        DOI: "10.1000/x_y",
        ISBN: "9780306406157",
      },
    ],
    ["in its language", "@book{k, language = {ngerman}}", { type: "book", language: "de" }],
    ["the first of two fields", "@book{k, title = {One}, title = {Two}}", { type: "book", title: "One" }],
    [
      "after a comment and an address",
      '%a@b.example\n@comment{@book{x}} @preamble{"y"}\n@book{k, title = {On Piers}}',
      {
        type: "book",
        title: "On Piers",
      },
    ],
    [
      "with keys of the language itself",
      "@constructor{__proto__, constructor = {x}, title = {y}}",
      { type: "document", title: "y" },
    ],
  ])("%s", (_what, text, reference) => {
    expect(only(text)).toEqual(reference);
  });
});

test("a part takes from its whole what it does not say itself", () => {
  const { entries } = parseBibtex(`
    @incollection{a, title = {Scour}, author = {Doe, Jane}, crossref = {b}, year = 2022}
    @collection{b, title = {On Piers}, editor = {Berg, Jan}, year = 2021, publisher = {Quay Press}, doi = {10.1000/xyz}}
    @incollection{c, crossref = {nowhere}, title = {Nine}}
    @incollection{d, crossref = {d}, title = {Itself}}
    @xdata{e, title = {Left out}}`);
  expect(entries.map(({ key }) => key)).toEqual(["a", "b", "c", "d"]);
  expect(entries[0]?.reference).toEqual({
    type: "chapter",
    title: "Scour",
    author: [{ family: "Doe", given: "Jane" }],
    editor: [{ family: "Berg", given: "Jan" }],
    "container-title": "On Piers",
    publisher: "Quay Press",
    issued: { "date-parts": [[2022]] },
  });
  expect(entries[3]?.reference).toEqual({ type: "chapter", title: "Itself" });
});

describe("an entry is refused, with its line, and the next is read", () => {
  test.each([
    ["@book{k, title = {On Piers", "is not closed: a brace is missing"],
    ["@book{k, title = {On} Piers}", "a comma is missing behind title"],
    ["@book{k, title {On}}", '"{On}} @book{next,…" stands where a field is expected'],
    ['@book{k, title = "On}', "the value of title is not closed"],
    ["@book{k, title = }", "the value of title is not closed, or there is none"],
    ["@book(k, title = {On}", "a comma is missing behind title"],
  ])("%s", (text, sentence) => {
    const { entries, refusals } = parseBibtex(`\n${text}\n@book{next, title = {Next}}\n`);
    expect(entries.map(({ key }) => key)).toEqual(["next"]);
    expect(refusals).toEqual([{ line: 2, sentence: expect.stringContaining(sentence) }]);
  });

  test("the last of a file that was cut off", () => {
    expect(parseBibtex("@book{a, title = {A}}\n@book(b, title = {B}")).toMatchObject({
      entries: [{ key: "a" }],
      refusals: [{ line: 2, sentence: "The entry @book that begins here is not closed." }],
    });
  });
});

describe("what was made to be slow or large is read to its end", () => {
  const MB = 1 << 20;
  test.each([
    ["a megabyte of opening braces", "{".repeat(MB), 0, 0],
    ["opening braces in a value", `@a{k, t = ${"{".repeat(MB)}`, 0, 1],
    ["nested braces in a title", `@book{k, title = ${"{".repeat(MB / 2)}x${"}".repeat(MB / 2)}}`, 1, 0],
    ["entries that are not closed", "@a{k, t = {".repeat(MB / 11), 0, 101],
    ["quotes that are not closed", '@a(k, t = "{\n'.repeat(MB / 16) + "}".repeat(MB / 16), 0, 1],
    ["at signs", "@".repeat(MB), 0, 0],
    ["heads", "@a {".repeat(MB / 4), 0, 101],
    ["backslashes", `@book{k, title = {${"\\".repeat(MB / 16)}}}`, 1, 0],
    ["accents", `@book{k, title = {${"\\'{".repeat(9_000)}${"}".repeat(9_000)}}}`, 1, 0],
    ["names", `@book{k, author = {${"a and ".repeat(MB / 6)}}}`, 1, 0],
    ["commas", `@book{k, ${",".repeat(MB)}}`, 1, 0],
    [
      "a macro of macros",
      `${Array.from({ length: 60 }, (_, n) => `@string{a${n + 1} = a${n} # a${n}}`).join("\n")}@book{k, title = a60}`,
      1,
      0,
    ],
    [
      "a book of many parts",
      `@book{b, title = {${"x".repeat(MB)}}}${"@inbook{c, crossref=b}".repeat(1_000)}`,
      1_001,
      0,
    ],
    ["a file that is too long", " ".repeat(5_000_001), 0, 1],
  ])("%s", (_what, text, entries, refusals) => {
    const read = parseBibtex(text);
    expect([read.entries.length, read.refusals.length]).toEqual([entries, refusals]);
  });
});

test("entries are written as BibTeX has them", () => {
  const reference: Reference = {
    type: "article-newspaper",
    author: [{ family: "Lovatt", given: "Ann" }, { literal: "Harbour Board" }],
    title: "Bridge & ferry",
    "container-title": "Quay Lantern",
    issue: "7",
    page: "14-19",
    issued: { "date-parts": [[2026, 3, 4]] },
    URL: "https://quay.example/a_b",
  };
  expect(
    renderBibtex([
      { key: "lovatt 2026", reference },
      { key: "lovatt-2026", reference: { type: "book" } },
    ]),
  ).toBe(
    `@article{lovatt-2026,
  author = {Lovatt, Ann and {Harbour Board}},
  title = {{Bridge \\& ferry}},
  journal = {Quay Lantern},
  number = {7},
  pages = {14--19},
  year = {2026},
  month = mar,
  day = {4},
  url = {https://quay.example/a_b},
  entrysubtype = {article-newspaper}
}

@book{lovatt-2026-2
}
`,
  );
});

test.each(REFERENCE_TYPES)("of type %s no two variables are written in one field, or read from another's", (type) => {
  const entryType = /@(\w+)/.exec(renderBibtex([{ key: "k", reference: { type } }]))?.[1] ?? "";
  const written = TEXT_FIELDS.map((field) => namesOf(entryType, field)[0]);
  expect(new Set(written).size).toBe(written.length);
  for (const field of TEXT_FIELDS) {
    const [own, ...others] = namesOf(entryType, field);
    expect(others.filter((name) => name !== own && written.includes(name))).toEqual([]);
  }
});
