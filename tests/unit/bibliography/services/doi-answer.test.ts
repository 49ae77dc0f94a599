import { describe, expect, test } from "vitest";
import { toldByDoi } from "../../../../lib/bibliography/services/doi-answer.ts";

const DOI = "10.5555/weirs";
const told = (answer: object) => toldByDoi(JSON.stringify(answer), DOI);
const reference = (answer: object) => {
  const result = told({ title: "Weirs", ...answer });
  if (!result.ok) throw new Error(result.reason);
  return result.value.reference;
};

/** What the registries send along and nobody cites by. */
const NOISE = {
  indexed: { "date-parts": [[2026, 1, 2]], "date-time": "2026-01-02T03:04:05Z", timestamp: 1767323045000 },
  "reference-count": 2,
  license: [{ URL: "https://creativecommons.org/licenses/by/4.0/", "delay-in-days": 0 }],
  reference: [{ key: "ref1", "doi-asserted-by": "crossref", DOI: "10.5555/other" }],
  score: 1,
  resource: { primary: { URL: "https://piers.example/weirs" } },
  relation: {},
  member: "297",
  prefix: "10.5555",
};

describe("what a registry answers for a DOI", () => {
  test.each([
    [
      "an article",
      {
        ...{
          type: "journal-article",
          title: "On weirs",
          "container-title": "Journal of Weirs",
          publisher: "Quay Press",
        },
        ...{ volume: "4", issue: "2", page: "14-19", ISSN: ["0317-8471"], language: "en" },
        issued: { "date-parts": [[2024, 3]] },
        author: [
          { given: "Jana", family: "Vitek", sequence: "first", affiliation: [{ name: "Lund" }] },
          { given: "Per", family: "Holm Lind", suffix: "Jr.", ORCID: "https://orcid.org/0000-0000-0000-0000" },
        ],
      },
      {
        ...{
          type: "article-journal",
          title: "On weirs",
          "container-title": "Journal of Weirs",
          publisher: "Quay Press",
        },
        ...{ volume: "4", issue: "2", page: "14-19", ISSN: "0317-8471", language: "en" },
        issued: { "date-parts": [[2024, 3]] },
        author: [
          { family: "Vitek", given: "Jana" },
          { family: "Holm Lind", given: "Per", suffix: "Jr." },
        ],
      },
    ],
    [
      "a book of an editor, with a place and a subtitle",
      {
        ...{ type: "edited-book", title: ["Weirs"], subtitle: ["A history"], "publisher-location": "Lund" },
        ...{
          publisher: "Quay Press",
          ISBN: ["978-0-306-40615-7", "9780306406158"],
          issued: { "date-parts": [[1998]] },
        },
        editor: [{ given: "Jana", family: "Vitek" }],
      },
      {
        ...{ type: "book", title: "Weirs: A history", publisher: "Quay Press", "publisher-place": "Lund" },
        ...{ ISBN: "9780306406157", issued: { "date-parts": [[1998]] }, editor: [{ family: "Vitek", given: "Jana" }] },
      },
    ],
    [
      "a chapter",
      { type: "book-chapter", title: "Locks", "container-title": ["Weirs"], page: "3-9", ISBN: ["9780306406157"] },
      { type: "chapter", title: "Locks", "container-title": "Weirs", page: "3-9", ISBN: "9780306406157" },
    ],
    [
      "a paper of a conference",
      { type: "proceedings-article", title: "Locks", event: { name: "Weirs ’24", location: "Lund" } },
      { type: "paper-conference", title: "Locks", "event-title": "Weirs ’24" },
    ],
    [
      "a data set, as DataCite writes it",
      {
        ...{ type: "dataset", id: "https://doi.org/10.5555/WEIRS", categories: [], publisher: "Dryad", version: "1" },
        ...{ title: "Data from: On weirs", abstract: "…", issued: { "date-parts": [[2011, 2, 9]] } },
        ...{ author: [{ family: "Vitek", given: "Jana" }, { literal: "Harbour Board" }], copyright: "CC0" },
      },
      {
        ...{ type: "dataset", publisher: "Dryad", version: "1", title: "Data from: On weirs" },
        ...{ author: [{ family: "Vitek", given: "Jana" }, { literal: "Harbour Board" }] },
        issued: { "date-parts": [[2011, 2, 9]] },
      },
    ],
    [
      "a preprint is known by its server",
      { type: "posted-content", title: "Weirs", publisher: "Quay Laboratory", institution: [{ name: "weirXiv" }] },
      { type: "article", title: "Weirs", publisher: "weirXiv" },
    ],
    [
      "a thesis by its university",
      { type: "dissertation", title: "Weirs", institution: { name: "University of Lund" } },
      { type: "thesis", title: "Weirs", publisher: "University of Lund" },
    ],
  ])("%s", (_, answer, expected) => {
    const answered = told({ ...NOISE, DOI: "10.5555/WEIRS", URL: "http://dx.doi.org/10.5555/weirs", ...answer });
    expect(answered).toEqual({ ok: true, value: { reference: { ...expected, DOI }, notices: [] } });
  });

  test.each([
    ["a year", { issued: { "date-parts": [[2024]] } }, { "date-parts": [[2024]] }],
    ["no date that is known", { issued: { "date-parts": [[null]] } }, undefined],
    [
      "a date elsewhere",
      { issued: { "date-parts": [[null]] }, "published-online": { "date-parts": [[2023, 5]] } },
      { "date-parts": [[2023, 5]] },
    ],
    ["a day that no calendar has", { issued: { "date-parts": [[2024, 2, 31]] } }, { "date-parts": [[2024, 2]] }],
    ["nonsense for a date", { issued: "soon", published: [[2]] }, undefined],
  ])("tells %s", (_, answer, issued) => {
    expect(reference(answer).issued).toEqual(issued);
  });

  test.each([
    ["a house", { name: "World Weir Organization" }, { literal: "World Weir Organization" }],
    ["a mononym", { family: "Aristotle" }, { literal: "Aristotle" }],
    [
      "a particle apart",
      { given: "Ludwig", family: "Beethoven", "non-dropping-particle": "van" },
      { family: "van Beethoven", given: "Ludwig" },
    ],
    ["a particle inside", { given: "Jane", family: "de la Cruz" }, { family: "de la Cruz", given: "Jane" }],
  ])("names %s", (_, written, name) => {
    expect(reference({ author: [written, { ORCID: "x" }, null, 7] }).author).toEqual([name]);
  });

  test.each([
    ["<i>Salmo trutta</i> in CO<sub>2</sub>", "Salmo trutta in CO2"],
    ["&lt;i&gt;Salmo&lt;/i&gt; &amp;amp; others", "Salmo & others"],
    ["Weirs&#8217;s &#x2019;tis &eacute; &bogus;", "Weirs’s ’tis &eacute; &bogus;"],
    ["p &lt; 0.05 and a < b", "p < 0.05 and a < b"],
    ['A <mml:math xmlns:mml="x"><mml:mi>β</mml:mi></mml:math> of weirs', "A β of weirs"],
    ["On\n   weirs", "On weirs"],
  ])("%j is the title %j", (title, words) => {
    expect(reference({ title }).title).toBe(words);
  });

  test.each([
    ["Weirs: A history", "A history", "Weirs: A history"],
    ["Why weirs?", "A history", "Why weirs? A history"],
    ["Weirs", "", "Weirs"],
  ])("%j with the subtitle %j is %j", (title, subtitle, full) => {
    expect(reference({ title, subtitle: subtitle === "" ? [] : [subtitle] }).title).toBe(full);
  });

  test.each([
    ["nothing", {}, "says-nothing"],
    ["an empty title", { title: [], type: "book" }, "says-nothing"],
    ["a title longer than any", { title: "w".repeat(2_000) }, "says-nothing"],
    ["a title that is none", { title: { text: "Weirs" } }, "says-nothing"],
    ["a list", [{ title: "Weirs" }], "unreadable"],
  ])("%s is a reason", (_, answer, reason) => {
    expect(told(answer)).toEqual({ ok: false, reason });
  });

  test.each([
    ["a page", "<!doctype html><title>Weirs</title>"],
    ["an answer cut off", '{"title": "Weirs"'],
    ["a word", "null"],
    ["nothing at all", ""],
    ["an answer without end", `{"title":"Weirs","note":"${"x".repeat(4_000_001)}"}`],
  ])("%s is a reason", (_, text) => {
    expect(toldByDoi(text, DOI)).toEqual({ ok: false, reason: "unreadable" });
  });

  test("of a thousand authors and of nonsense in every field what can be kept is, in no time", () => {
    const author = Array.from({ length: 3_000 }, (_, n) => ({ family: `Vitek${n}`, given: "J." }));
    const many = reference({ author });
    expect(many.author).toHaveLength(200);
    const deep = `${'{"a":['.repeat(2_000)}${"]}".repeat(2_000)}`;
    const answer = `{"title":"Weirs","type":[],"publisher":{},"author":"Jana","volume":{},"relation":${deep}}`;
    expect(toldByDoi(answer, DOI)).toMatchObject({ ok: true, value: { reference: { title: "Weirs", DOI } } });
  });

  test("the DOI that was asked about is the work's, also where it has another now", () => {
    expect(reference({ DOI: "10.5555/moved" }).DOI).toBe(DOI);
  });
});

describe("what Crossref says of a retraction", () => {
  const notices = (answer: object) => {
    const result = told({ title: "Weirs", ...answer });
    return result.ok && result.value.notices;
  };
  const on = { "date-parts": [[2024, 3, 12]], "date-time": "2024-03-12T00:00:00Z", timestamp: 1710201600000 };
  const retraction = { type: "retraction", DOI: "10.5555/NOTICE", updated: on, source: "retraction-watch" };
  const said = { kind: "retraction", on: "2024-03-12", isOfAnother: false, doi: "10.5555/notice" };

  test.each([
    ["is told with its day and its notice", { "updated-by": [retraction] }, [said]],
    ["is told once", { "updated-by": [retraction, { ...retraction, source: "publisher" }] }, [said]],
    ["of which no day is told", { "updated-by": [{ ...retraction, updated: {} }] }, [{ ...said, on: null }]],
    ["may be the work itself", { "update-to": [{ ...retraction, DOI: "10.5555/Weirs" }] }, [{ ...said, doi: null }]],
    ["is of another where the work is its notice", { "update-to": [retraction] }, [{ ...said, isOfAnother: true }]],
    [
      "goes before a doubt",
      { "updated-by": [{ type: "expression_of_concern", DOI: "10.5555/doubt" }, retraction] },
      [said, { kind: "concern", on: null, isOfAnother: false, doi: "10.5555/doubt" }],
    ],
    ["is no correction", { "updated-by": [{ ...retraction, type: "correction" }, { type: "new_version" }] }, []],
    ["is not made of nonsense", { "updated-by": [null, "retraction", { type: 7 }], "update-to": {} }, []],
  ])("%s", (_, answer, expected) => {
    expect(notices(answer)).toEqual(expected);
  });
});
