import { NO_CITATION, type ToldCitation } from "../model.ts";
import { isThing, listOf, meantBy, nameOf, namesOf, own, readThings, type Thing, textOf } from "./json-ld.ts";

const SCHEMA = /^https?:\/\/schema\.org\//;

// What is cited as itself, and what is cited when nothing better is on the page.
const WORK =
  /^(?:\w{0,30}Article|Report|BlogPosting|LiveBlogPosting|\w{0,20}MediaPosting|Book|Chapter|Dataset|Legislation|Thesis|Movie|VideoObject|AudioObject|Clip|\w{0,20}Episode|SoftwareSourceCode|Map|Photograph|PresentationDigitalDocument)$/;
const PAGE = /^(?:\w{0,20}Page|CreativeWork|DigitalDocument)$/;

const SERIES = /^(?:Periodical|Newspaper|Magazine|ComicSeries|\w{0,20}Series|Blog)$/;

// An issue in a volume in a journal in a collection: nothing real nests deeper.
const DEEPEST = 4;

/** What the JSON-LD of a page (schema.org) says of how its work was published; scripts are given as their texts. */
export function citedWork(scripts: readonly string[]): ToldCitation {
  const things = readThings(scripts);
  const typed = (pattern: RegExp) => things.find((thing) => typesOf(thing).some((type) => pattern.test(type)));
  const work = typed(WORK) ?? typed(PAGE);
  if (!work) return NO_CITATION;
  const whole = meantBy(things);
  const wholes = wholesOf(work, whole);
  const around = [work, ...wholes];
  const series = wholes.find((thing) => typesOf(thing).some((type) => SERIES.test(type)));
  const book = wholes.find((thing) => typesOf(thing).includes("Book"));
  const start = firstIn([work], ["pageStart"]);
  const end = firstIn([work], ["pageEnd"]);
  return {
    kinds: typesOf(work),
    journal: series ? nameOf(series) : null,
    conference: null,
    book: book ? nameOf(book) : null,
    institution: nameOf(whole(listOf(own(work, "sourceOrganization"))[0])),
    publisher: nameOf(whole(listOf(firstOwn(around, "publisher"))[0])),
    volume: firstIn(around, ["volumeNumber"]),
    issue: firstIn(around, ["issueNumber"]),
    pages: firstIn([work], ["pagination"]) ?? (start !== null && end !== null ? `${start}-${end}` : start),
    number: firstIn([work], ["reportNumber", "legislationIdentifier", "episodeNumber"]),
    // A DOI of the whole is not the work's; the number of its book or journal is told to be one.
    identifiers: [...identifiersOf(work), ...wholes.flatMap(numbersOf)],
  };
}

function typesOf(thing: Thing): string[] {
  return namesOf(own(thing, "@type")).map((type) => type.replace(SCHEMA, ""));
}

/** What the work is part of, from the nearest to the widest. */
function wholesOf(work: Thing, whole: (value: unknown) => unknown): Thing[] {
  const found: Thing[] = [];
  for (let here = work; found.length < DEEPEST; ) {
    const parts = ["isPartOf", "partOfSeries", "partOfSeason"].flatMap((key) => listOf(own(here, key)));
    // A page is part of its site, which is no series and no book.
    const next = parts
      .map(whole)
      .filter(isThing)
      .find((thing) => !typesOf(thing).some((type) => /Page$|^WebSite$/.test(type)));
    if (next === undefined) break;
    found.push(next);
    here = next;
  }
  return found;
}

function firstOwn(things: readonly Thing[], key: string): unknown {
  return things.map((thing) => own(thing, key)).find((value) => value !== undefined);
}

function firstIn(things: readonly Thing[], keys: readonly string[]): string | null {
  for (const thing of things) {
    for (const key of keys) {
      const value = listOf(own(thing, key))[0];
      const words = typeof value === "number" ? String(value) : textOf(value);
      if (words !== null) return words;
    }
  }
  return null;
}

function numbersOf(thing: Thing): string[] {
  return ["isbn", "issn"].flatMap((key) => namesOf(own(thing, key)).map((value) => `${key.toUpperCase()} ${value}`));
}

function identifiersOf(thing: Thing): string[] {
  const others = ["identifier", "sameAs", "@id", "doi"].flatMap((key) => listOf(own(thing, key)));
  return [...numbersOf(thing), ...others.flatMap((value) => propertyOf(value) ?? [])];
}

/** An identifier given as its words, or as a PropertyValue that names its scheme. */
function propertyOf(value: unknown): string | null {
  if (!isThing(value)) return textOf(value);
  const words = textOf(own(value, "value")) ?? textOf(own(value, "@id"));
  const scheme = textOf(own(value, "propertyID")) ?? "";
  return words !== null && /^(?:isbn|issn)/i.test(scheme) ? `${scheme.slice(0, 4).toUpperCase()} ${words}` : words;
}
