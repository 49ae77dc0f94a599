import { fieldOf, parseCsl, referenceOf } from "../bibliography/csl.ts";
import { doiAddress, parseDoi } from "../bibliography/doi.ts";
import { parseIsbn } from "../bibliography/isbn.ts";
import { personFrom, spoken } from "../bibliography/names.ts";
import { dateFrom, isoOf } from "../bibliography/partial-date.ts";
import { parseAddress, Reference, type ReferenceType } from "../bibliography/reference.ts";
import { kindOfType, typeOfKind } from "../bibliography/source-kinds.ts";
import { MAX_LINE, MAX_TITLE, type NewSource, type Source, type SourceChange, titleOfSource } from "./model.ts";

/** What the columns of a source say of it; its `reference` says the same, and more. */
export type Columns = Pick<Source, "title" | "url" | "kind" | "tier" | "publisher" | "author" | "publishedOn">;

/** A source as it is described: what screens show in columns, and all there is to cite it by. */
export type Description = Columns & { readonly reference: Reference };

/** A source as somebody described it. What they typed goes before what the reference beside it says. */
export function describe(input: NewSource): Description {
  const given = input.reference === undefined ? null : parseCsl(input.reference);
  const told = given && toldBy(given);
  const doi = (input.doi && parseDoi(input.doi)) ?? given?.DOI;
  const isbn = (input.isbn && parseIsbn(input.isbn)) ?? given?.ISBN;
  // A web page is what a source is when nobody says; a reference does, and so does the number of a book.
  const more = given ? kindOfType(given.type) : isbn === undefined ? input.kind : "book";
  const kind = input.kind === "web-page" ? more : input.kind;
  const url = input.url ?? told?.url ?? (doi === undefined ? null : doiAddress(doi));
  const columns: Columns = {
    title: input.title ?? told?.title ?? titleOfSource({ url: url ?? undefined }),
    url,
    kind,
    tier: input.tier,
    publisher: input.publisher ?? told?.publisher ?? null,
    author: input.author ?? told?.author ?? null,
    publishedOn: input.publishedOn ?? told?.publishedOn ?? null,
  };
  const known = { type: typeOfKind(kind), ...given, DOI: doi, ISBN: isbn };
  return { ...columns, reference: agreeing(columns, referenceOf(known)) };
}

/** A row as it is described. Of one that nobody looked at since references are kept, its columns are all that is known. */
export function descriptionOf({ reference, ...columns }: Columns & { readonly reference: string }): Description {
  const known = reference === NOTHING ? null : Reference.parse(JSON.parse(reference));
  return { ...columns, reference: known ?? agreeing(columns, { type: typeOfKind(columns.kind) }) };
}

/** What the column of the reference holds in a row that was there before the column. */
const NOTHING = "{}";

/** With what a page says of itself, where nobody said anything. */
export function completed({ reference, ...columns }: Description, page: Reference): Description {
  const told = toldBy(page);
  const full: Columns = {
    ...columns,
    title: isNamed(columns) ? columns.title : (told.title ?? columns.title),
    publisher: columns.publisher ?? told.publisher,
    author: columns.author ?? told.author,
    publishedOn: columns.publishedOn ?? told.publishedOn,
  };
  const type = reference.type === typeOfKind(columns.kind) ? page.type : reference.type;
  return { ...full, reference: agreeing(full, { ...page, ...reference, type }) };
}

/** As somebody describes it otherwise. */
export function mended({ reference, ...columns }: Description, change: SourceChange): Description {
  const { doi, isbn, ...said } = change;
  const { title, kind, tier, publisher, author, publishedOn } = said;
  const full: Columns = {
    url: columns.url,
    title: title ?? columns.title,
    kind: kind ?? columns.kind,
    tier: tier ?? columns.tier,
    publisher: publisher === undefined ? columns.publisher : publisher,
    author: author === undefined ? columns.author : author,
    publishedOn: publishedOn === undefined ? columns.publishedOn : publishedOn,
  };
  const known = referenceOf({
    ...reference,
    type: full.kind === columns.kind ? reference.type : typeOfKind(full.kind),
    DOI: doi === undefined ? reference.DOI : ((doi && parseDoi(doi)) ?? undefined),
    ISBN: isbn === undefined ? reference.ISBN : ((isbn && parseIsbn(isbn)) ?? undefined),
  });
  return { ...full, reference: agreeing(full, known) };
}

/** Whether somebody or something gave it a title of its own. */
function isNamed({ title, url }: Columns): boolean {
  return url === null || title !== titleOfSource({ url });
}

/** A reference that says what the columns say. Where both said it before, the fuller form in the reference stays. */
function agreeing(columns: Columns, known: Reference): Reference {
  const told = toldBy(known);
  const { title, url, publisher, author, publishedOn } = columns;
  const named = isNamed(columns) ? title : null;
  return referenceOf({
    ...known,
    ...(named !== told.title && { title: (named && fieldOf(named)) ?? undefined }),
    ...(author !== told.author && { author: namesFrom(author) }),
    ...(publisher !== told.publisher && publishedBy(known, publisher)),
    ...(publishedOn !== told.publishedOn && { issued: (publishedOn && dateFrom(publishedOn)) ?? undefined }),
    URL: (url && parseAddress(url)) ?? undefined,
  });
}

/** What a reference says of the columns; null where it says nothing. */
function toldBy(reference: Reference) {
  const { title, author, issued, URL: url } = reference;
  const [first, second] = placesOf(reference.type);
  return {
    title: title === undefined ? null : cut(title, MAX_TITLE),
    author: author === undefined ? null : cut(author.map(spoken).join("; "), MAX_LINE),
    publisher: cut(reference[first] ?? reference[second] ?? "", MAX_LINE) || null,
    publishedOn: issued === undefined ? null : isoOf(issued),
    url: url ?? null,
  };
}

/** What is published inside something is known by that: an article by its paper, and not by the house of the paper. */
const IN_A_WHOLE: ReadonlySet<ReferenceType> = new Set<ReferenceType>([
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "broadcast",
  "post",
  "post-weblog",
  "review",
  "review-book",
  "webpage",
]);

function placesOf(type: ReferenceType) {
  return IN_A_WHOLE.has(type)
    ? (["container-title", "publisher"] as const)
    : (["publisher", "container-title"] as const);
}

function publishedBy({ type }: Reference, publisher: string | null) {
  const [first, second] = placesOf(type);
  const words = (publisher && fieldOf(publisher)) ?? undefined;
  return words === undefined ? { [first]: undefined, [second]: undefined } : { [first]: words };
}

function namesFrom(author: string | null): Reference["author"] {
  const names = (author ?? "").split(";").flatMap((name) => personFrom(name) ?? []);
  return names.length > 0 ? names : undefined;
}

function cut(words: string, max: number): string {
  return words.length <= max ? words : `${words.slice(0, max - 1).replace(/\p{Cs}$/u, "")}…`;
}
