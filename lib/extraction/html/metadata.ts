import type { Metadata } from "../model.ts";
import { authorsAmong } from "./authors.ts";
import { attribute } from "./dom.ts";
import { fullDateIn } from "./full-date.ts";
import { type ArticleData, readJsonLd } from "./json-ld.ts";
import { firstOf, sameWords } from "./said-words.ts";

/** What a page says of itself, and the summary it gives of its article, by which a standfirst is known. */
export type PageData = { readonly metadata: Metadata; readonly description: string | null };

// A page names its own facts in its first tags; a page with more of them than this is made to be slow.
const MOST_TAGS = 500;
const LONGEST_TITLE = 500;
const LONGEST_NAME = 120;
const LONGEST_DESCRIPTION = 2_000;
const LONGEST_ADDRESS = 2_048;
const LONGEST_SCRIPT = 1_000_000;

/**
 * Reads what a page says of itself: JSON-LD (schema.org), the `citation_` names of Google Scholar, Dublin Core, Open
 * Graph, plain `meta` names, and the first dates and names marked as such in the page. The sources are asked in that
 * order; a value that cannot be read is as if it were not there. The page is not changed.
 *
 * @param url where the page was fetched from; relative addresses are resolved against its `base` and this
 */
export function readPageData(page: Document, url: string | undefined): PageData {
  const meta = metaOf(page);
  const data = readJsonLd(scriptsOf(page));
  const publisher = name(
    data?.publisher,
    ...meta.all("og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "application-name"),
  );
  const description = firstOf(LONGEST_DESCRIPTION, data?.description, ...meta.all("og:description", "description"));
  return {
    description,
    metadata: {
      title: titleOf(page, meta, data, publisher),
      authors: authorsOf(page, meta, data, publisher),
      publisher,
      publishedOn: firstDate(publishedIn(page, meta, data)),
      modifiedOn: firstDate([
        data?.modified,
        ...meta.all(
          "article:modified_time",
          "og:updated_time",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
        ),
        ...marked(page, '[itemprop~="dateModified"]').map(dateText),
      ]),
      canonicalUrl: canonicalOf(page, meta, data, url),
      lang: langOf(page, meta, data),
    },
  };
}

export type Meta = { readonly all: (...names: readonly string[]) => readonly string[] };

/** The `meta` tags by name, property or itemprop in small letters. */
export function metaOf(page: Document): Meta {
  const values = new Map<string, string[]>();
  for (const tag of [...page.querySelectorAll("meta")].slice(0, MOST_TAGS)) {
    const content = attribute(tag, "content").slice(0, LONGEST_DESCRIPTION);
    const key = ["property", "name", "itemprop", "http-equiv"].map((from) => attribute(tag, from)).find(Boolean);
    if (key === undefined || content.trim() === "") continue;
    const small = key.toLowerCase();
    values.set(small, [...(values.get(small) ?? []), content]);
  }
  return { all: (...names) => names.flatMap((key) => values.get(key) ?? []) };
}

/** The texts of the JSON-LD scripts that are not made to be slow. */
export function scriptsOf(page: Document): string[] {
  return [...page.querySelectorAll("script")]
    .filter((script) => attribute(script, "type").toLowerCase().startsWith("application/ld+json"))
    .slice(0, MOST_TAGS)
    .map((script) => script.textContent ?? "")
    .filter((text) => text.length <= LONGEST_SCRIPT);
}

function marked(page: Document, selector: string): readonly Element[] {
  return [...page.querySelectorAll(selector)].slice(0, MOST_TAGS);
}

function titleOf(page: Document, meta: Meta, data: ArticleData | null, publisher: string | null): string | null {
  const given = firstOf(
    LONGEST_TITLE,
    ...meta.all("citation_title"),
    data?.title,
    ...meta.all("og:title", "dc.title", "dcterms.title", "twitter:title"),
    page.querySelector("title")?.textContent,
  );
  return given === null ? null : withoutSite(given, publisher);
}

/** "Bridge to close | The Daily Wharf" without the site's name; only a name the page gives is taken off. */
function withoutSite(title: string, publisher: string | null): string {
  if (publisher === null) return title;
  for (const mark of [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « "]) {
    const at = title.lastIndexOf(mark);
    if (at <= 0) continue;
    if (sameWords(title.slice(at + mark.length), publisher)) return title.slice(0, at).trim();
    const first = title.indexOf(mark);
    if (sameWords(title.slice(0, first), publisher)) return title.slice(first + mark.length).trim();
  }
  return title;
}

/** The first source that names somebody. */
function authorsOf(page: Document, meta: Meta, data: ArticleData | null, publisher: string | null): string[] {
  const sources: readonly (() => readonly string[])[] = [
    () => meta.all("citation_author", "citation_authors"),
    () => data?.authors ?? [],
    () =>
      meta.all("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author"),
    () => marked(page, '[itemprop~="author"] [itemprop~="name"]').map(shown),
    () => marked(page, '[rel~="author"], [itemprop~="author"]').map(shown),
  ];
  for (const source of sources) {
    const names = authorsAmong(source(), publisher);
    if (names.length > 0) return names;
  }
  return [];
}

function shown(element: Element): string {
  return (element.textContent ?? "").slice(0, LONGEST_DESCRIPTION);
}

function publishedIn(page: Document, meta: Meta, data: ArticleData | null): readonly (string | null | undefined)[] {
  return [
    ...meta.all("citation_publication_date", "citation_online_date", "citation_date"),
    data?.published,
    ...meta.all(
      "article:published_time",
      "og:published_time",
      "datepublished",
      "dcterms.issued",
      "dcterms.created",
      "dc.date.issued",
      "dc.date",
      "dcterms.date",
      "parsely-pub-date",
      "sailthru.date",
      "pubdate",
      "publish-date",
      "date",
    ),
    ...marked(page, '[itemprop~="datePublished"]').map(dateText),
    ...marked(page, "time[pubdate]").map(dateText),
    // The first time on a page that has an article is when that was published; on a front page it says nothing.
    ...marked(page, "article time, main time").slice(0, 1).map(dateText),
  ];
}

function dateText(element: Element): string {
  return attribute(element, "datetime") || attribute(element, "content") || shown(element);
}

function firstDate(written: readonly (string | null | undefined)[]): string | null {
  for (const date of written) {
    const day = date ? fullDateIn(date) : null;
    if (day !== null) return day;
  }
  return null;
}

function canonicalOf(page: Document, meta: Meta, data: ArticleData | null, url: string | undefined): string | null {
  const base = resolved(attribute(page.querySelector("base") ?? page.documentElement, "href"), url) ?? url;
  const links = marked(page, "link").filter((link) => /(?:^|\s)canonical(?:\s|$)/i.test(attribute(link, "rel")));
  for (const given of [...links.map((link) => attribute(link, "href")), ...meta.all("og:url"), data?.url]) {
    const address = given ? resolved(given, base) : null;
    if (address !== null) return address;
  }
  return null;
}

/** An http or https address in full and without a fragment; null for everything else. */
function resolved(given: string, base: string | undefined): string | null {
  if (given.trim() === "" || given.length > LONGEST_ADDRESS) return null;
  try {
    const address = new URL(given.trim(), base);
    if (!/^https?:$/.test(address.protocol) || address.username !== "" || address.password !== "") return null;
    address.hash = "";
    return address.href;
  } catch (error) {
    // TypeError is how URL says "no address"; anything else is ours to hear about.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function langOf(page: Document, meta: Meta, data: ArticleData | null): string | null {
  const root = page.querySelector("html[lang], html[LANG], html[xml\\:lang]") ?? page.documentElement;
  const given = [
    attribute(root, "lang") || attribute(root, "xml:lang"),
    data?.lang,
    ...meta.all("content-language", "og:locale", "dc.language", "citation_language"),
  ];
  const tags = given.map((tag) => (tag ?? "").trim().replaceAll("_", "-"));
  return tags.find((tag) => LANGUAGE_TAG.test(tag)) ?? null;
}

/** The shape of a BCP 47 tag (RFC 5646), without the grandfathered ones. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i;

function name(...given: readonly (string | null | undefined)[]): string | null {
  return firstOf(LONGEST_NAME, ...given);
}
