import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import { fieldOf, referenceOf } from "../csl.ts";
import type { Told } from "../lookup.ts";
import { personFrom } from "../names.ts";
import { dateFrom } from "../partial-date.ts";
import { MOST_NAMES } from "../reference.ts";
import { fullTitle, jsonOf, plainWords, type Unusable } from "./answer.ts";

const words = z.string().catch("").transform(plainWords);
const Named = z.object({ name: z.string() });
/** Names, without what has none. */
const Names = z
  .array(z.unknown())
  .catch([])
  .transform((all) => all.flatMap((one) => Named.safeParse(one).data?.name ?? []));

const Book = z.object({
  title: words,
  subtitle: words,
  authors: Names,
  publishers: Names,
  publish_places: Names,
  publish_date: words,
});

/**
 * What Open Library answers for an ISBN: an object with one book under the number as it was asked, and an empty one when
 * it knows none (`unknown`). Dates come as somebody typed them, and only what can be told of them is kept.
 *
 * Source: openlibrary.org/dev/docs/api/books (`jscmd=data`).
 */
export function toldByIsbn(text: string, isbn: string): Result<Told, Unusable> {
  const json = jsonOf(text);
  if (!json.ok) return json;
  const books = z.record(z.string(), z.unknown()).safeParse(json.value);
  if (!books.success) return fail("unreadable");
  const key = `ISBN:${isbn}`;
  if (!Object.hasOwn(books.data, key)) return fail("unknown");
  const book = Book.safeParse(books.data[key]);
  if (!book.success) return fail("unreadable");
  const { title, subtitle, authors, publishers, publish_places: places, publish_date: date } = book.data;
  const full = fieldOf(fullTitle(title, subtitle));
  if (full === undefined) return fail("says-nothing");
  const names = authors.slice(0, MOST_NAMES).flatMap((name) => personFrom(name) ?? []);
  const reference = referenceOf({
    type: "book",
    author: names.length > 0 ? names : undefined,
    title: full,
    publisher: fieldOf(plainWords(publishers[0] ?? "")),
    "publisher-place": fieldOf(plainWords(places[0] ?? "")),
    issued: dateFrom(date) ?? undefined,
    ISBN: isbn,
  });
  return ok({ reference, notices: [] });
}
