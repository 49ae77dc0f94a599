import { describe, expect, test } from "vitest";
import { toldByIsbn } from "../../../../lib/bibliography/services/open-library.ts";

const ISBN = "9780306406157";
const told = (book: unknown) => toldByIsbn(JSON.stringify({ [`ISBN:${ISBN}`]: book }), ISBN);

describe("what Open Library answers for an ISBN", () => {
  test.each([
    [
      "a book",
      {
        ...{
          url: "https://openlibrary.org/books/OL1M/Weirs",
          key: "/books/OL1M",
          title: "Weirs",
          subtitle: "A history",
        },
        authors: [
          { url: "https://openlibrary.org/authors/OL1A/Jana_Vitek", name: "Jana Vitek" },
          { name: "Per van Holm" },
        ],
        ...{ publishers: [{ name: "Quay Press" }], publish_places: [{ name: "Lund" }], publish_date: "March 1998" },
        ...{
          number_of_pages: 412,
          identifiers: { isbn_13: [ISBN] },
          cover: { small: "https://covers.openlibrary.org/1" },
        },
      },
      {
        ...{ title: "Weirs: A history", publisher: "Quay Press", "publisher-place": "Lund" },
        author: [
          { family: "Vitek", given: "Jana" },
          { family: "van Holm", given: "Per" },
        ],
        issued: { "date-parts": [[1998, 3]] },
      },
    ],
    ["a title alone", { title: "Weirs" }, { title: "Weirs" }],
    [
      "a year in words, a house for an author",
      { title: "Weirs &amp; locks", publish_date: "c1987.", authors: [{ name: "Harbour Board" }] },
      { title: "Weirs & locks", issued: { "date-parts": [[1987]] }, author: [{ literal: "Harbour Board" }] },
    ],
    [
      "nonsense in every field but one",
      { title: "Weirs", authors: "Jana", publishers: [7, null], publish_places: {}, publish_date: 1998 },
      { title: "Weirs" },
    ],
  ])("%s", (_, book, expected) => {
    const reference = { type: "book", ISBN, ...expected };
    expect(told(book)).toEqual({ ok: true, value: { reference, notices: [] } });
  });

  test.each([
    ["it has no such book", "{}", "unknown"],
    ["it tells of another book", '{"ISBN:9780000000000":{"title":"Other"}}', "unknown"],
    ["the book has no title", `{"ISBN:${ISBN}":{}}`, "says-nothing"],
    ["there is no book in it", `{"ISBN:${ISBN}":"Weirs"}`, "unreadable"],
    ["it is a page", "<html>", "unreadable"],
    ["it is a list", "[]", "unreadable"],
  ])("%s", (_, text, reason) => {
    expect(toldByIsbn(text, ISBN)).toEqual({ ok: false, reason });
  });
});
