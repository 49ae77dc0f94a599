import { fieldOf, parseCsl, referenceOf } from "../bibliography/csl.ts";
import { doiAddress, parseDoi } from "../bibliography/doi.ts";
import { parseIsbn } from "../bibliography/isbn.ts";
import { personFrom, spoken } from "../bibliography/names.ts";
import { dateFrom, isoOf } from "../bibliography/partial-date.ts";
import { parseAddress, Reference, type ReferenceType } from "../bibliography/reference.ts";
import { doiOfAddress } from "../bibliography/sameness.ts";
import { kindOfType, typeOfKind } from "../bibliography/source-kinds.ts";
import {
  addressInWords,
  MAX_LINE,
  MAX_TITLE,
  type NewSource,
  type Source,
  type SourceChange,
  titleOfSource,
} from "./model.ts";
import { type Field, PLACES, parseTellers, type Tellers } from "./tellers.ts";

/** What the columns of a source say of it; its `reference` says the same, and more. */
export type Columns = Pick<Source, "title" | "url" | "kind" | "tier" | "publisher" | "author" | "publishedOn">;

/** A source as it is described: what screens show in columns, all there is to cite it by, and who told what of that. */
export type Description = Columns & { readonly reference: Reference; readonly tellers: Tellers };

/** A source as somebody described it. What they typed goes before what the reference beside it says. */
export function describe(input: NewSource): Description {
  const given = input.reference === undefined ? null : parseCsl(input.reference);
  const told = given && toldBy(given);
  const doi = (input.doi && parseDoi(input.doi)) ?? given?.DOI ?? (input.url && doiOfAddress(input.url)) ?? undefined;
  const isbn = (input.isbn && parseIsbn(input.isbn)) ?? given?.ISBN;
  // A web page is what a source is when nobody says; a reference does, and so does the number of a book.
  const more = given ? kindOfType(given.type) : isbn === undefined ? input.kind : "book";
  const kind = input.kind === "web-page" ? more : input.kind;
  const url = input.url ?? told?.url ?? (doi === undefined ? null : doiAddress(doi));
  const columns: Columns = {
    title: input.title ?? told?.title ?? titleOfSource({ url: url ?? undefined, isbn }),
    url,
    kind,
    tier: input.tier,
    publisher: input.publisher ?? told?.publisher ?? null,
    author: input.author ?? told?.author ?? null,
    publishedOn: input.publishedOn ?? told?.publishedOn ?? null,
  };
  const known = { type: typeOfKind(kind), ...given, DOI: doi, ISBN: isbn };
  return { ...columns, reference: agreeing(columns, referenceOf(known)), tellers: {} };
}

/** A row as it is described. Of one that nobody looked at since references are kept, its columns are all that is known. */
export function descriptionOf({
  reference,
  tellers,
  ...columns
}: Columns & { readonly reference: string; readonly tellers: string }): Description {
  const known = reference === NOTHING ? null : Reference.parse(JSON.parse(reference));
  const full = known ?? agreeing(columns, { type: typeOfKind(columns.kind) });
  return { ...columns, reference: full, tellers: parseTellers(tellers) };
}

/** What the column of the reference holds in a row that was there before the column. */
const NOTHING = "{}";

/** As somebody describes it otherwise. What they say is theirs from then on, also that something is not known. */
export function mended(before: Description, change: SourceChange): Description {
  const { reference, tellers, ...columns } = before;
  const { doi, isbn, ...said } = change;
  const { title, kind, tier, publisher, author, publishedOn } = said;
  const known = referenceOf({
    ...reference,
    type: (kind ?? columns.kind) === columns.kind ? reference.type : typeOfKind(kind ?? columns.kind),
    DOI: doi === undefined ? reference.DOI : ((doi && parseDoi(doi)) ?? undefined),
    ISBN: isbn === undefined ? reference.ISBN : ((isbn && parseIsbn(isbn)) ?? undefined),
  });
  const full: Columns = {
    url: columns.url,
    title: title ?? (isNamed(before) ? columns.title : nameless(columns, known)),
    kind: kind ?? columns.kind,
    tier: tier ?? columns.tier,
    publisher: publisher === undefined ? columns.publisher : publisher,
    author: author === undefined ? columns.author : author,
    publishedOn: publishedOn === undefined ? columns.publishedOn : publishedOn,
  };
  const after = { ...full, reference: agreeing(full, known) };
  return { ...after, tellers: { ...tellers, ...sayings(before, after, change) } };
}

/** The fields of a reference that what a person may say is written down in. */
const SAID_IN = {
  title: ["title"],
  author: ["author"],
  publishedOn: ["issued"],
  publisher: PLACES,
  kind: ["type"],
  doi: ["DOI"],
  isbn: ["ISBN"],
} as const satisfies Partial<Record<keyof SourceChange, readonly Field[]>>;

/** What a change makes a person's: all that it names, but for what was theirs already and stays as it is. */
function sayings(before: Description, after: Omit<Description, "tellers">, change: SourceChange): Tellers {
  const columnOf = (one: object, name: string) => (Object.hasOwn(one, name) ? one[name as keyof typeof one] : null);
  const said: { -readonly [F in Field]?: "person" } = {};
  for (const name of Object.keys(SAID_IN) as (keyof typeof SAID_IN)[]) {
    if (change[name] === undefined) continue;
    for (const field of SAID_IN[name]) {
      const isOther = JSON.stringify(before.reference[field]) !== JSON.stringify(after.reference[field]);
      // That something is not known is said, too.
      if (
        isOther ||
        change[name] === null ||
        columnOf(before, name) !== columnOf(after, name) ||
        before.tellers[field] !== undefined
      )
        said[field] = "person";
    }
  }
  return said;
}

/** Whether somebody or something gave it a title of its own: without one it goes by its address or its number. */
export function isNamed({ title, url, reference }: Pick<Description, "title" | "url" | "reference">): boolean {
  const { ISBN: isbn } = reference;
  if (url === null && isbn === undefined) return true;
  // Sources at a DOI were called by the address before they were called by the DOI.
  return title !== titleOfSource({ url: url ?? undefined, isbn }) && (url === null || title !== addressInWords(url));
}

/** What a source without a title of its own is called; as before when nothing is left to call it by. */
function nameless({ title, url }: Columns, { ISBN: isbn }: Reference): string {
  return url === null && isbn === undefined ? title : titleOfSource({ url: url ?? undefined, isbn });
}

/** A reference that says what the columns say. Where both said it before, the fuller form in the reference stays. */
export function agreeing(columns: Columns, known: Reference): Reference {
  const told = toldBy(known);
  const { title, url, publisher, author, publishedOn } = columns;
  const named = isNamed({ ...columns, reference: known }) ? title : null;
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
export function toldBy(reference: Reference) {
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

/** The field that tells where something of a type is published, and the one that tells it without that. */
export function placesOf(type: ReferenceType) {
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
