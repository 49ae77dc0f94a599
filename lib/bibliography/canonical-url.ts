import { parseUrl } from "../parse-url.ts";
import { cachedPage } from "./amp-cache.ts";
import { addressOfWork, knownHost } from "./same-site.ts";
import { isTracking } from "./tracking-parameters.ts";

// What browsers and servers take at the most; the encoding of a longer address would cost and tell nothing.
const LONGEST = 8_192;

// What servers give for a folder that is asked for without a file.
const INDEX_FILES: ReadonlySet<string> = new Set([
  ...["index.html", "index.htm", "index.shtml", "index.xhtml", "index.php", "index.asp", "index.aspx", "index.jsp"],
  ...["default.html", "default.htm", "default.asp", "default.aspx", "Default.aspx"],
]);

/**
 * The address that stands for all addresses of one page: two addresses with the same answer are one source. It is a key
 * and need not open. Null for what is no http or https address, carries credentials or is too long to be one.
 *
 * Taken to be the same are: http and https; the host in any case, with `www.`, with its telephone's name where the site
 * is known (`same-site.ts`); percent-encodings of the same character (RFC 3986, 6.2.2); a path with a slash at its end
 * or an index file; parameters in another order, with those left out that only track (`tracking-parameters.ts`); any
 * fragment but one that names a page of its own (`#!…`, `#/…`); a page and its copy in an AMP cache; a DOI at its
 * resolvers; and what `addressOfWork` knows. In doubt two addresses are two pages.
 *
 * Idempotent. O(n log n) in the length of the address, for the order of its parameters.
 */
export function canonicalUrl(address: string): string | null {
  const url = canonicalOf(address);
  const page = url && cachedPage(url);
  const behind = page === null ? null : canonicalOf(page);
  // A cache of a cache is made up, and stays as it is.
  return behind === null || cachedPage(behind) !== null ? url : behind;
}

function canonicalOf(address: string): string | null {
  const url = parsed(address);
  return url && canonical(url);
}

function parsed(address: string): URL | null {
  const typed = address.trim();
  const url = typed.length > LONGEST ? null : parseUrl(typed);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  return url.href.length > LONGEST ? null : url;
}

function canonical(url: URL): string {
  const host = knownHost(url.hostname);
  const path = canonicalPath(url.pathname);
  const query = canonicalQuery(url.search.slice(1), host);
  // Neither a port that http has by default on https nor the other way round is ever another page.
  const port = url.port === "" || url.port === "443" || url.port === "80" ? "" : `:${url.port}`;
  const work = port === "" ? addressOfWork(host, path, query) : null;
  return work ?? `https://${host}${port}${path}${query === "" ? "" : `?${query}`}${ownFragment(url.hash)}`;
}

function canonicalPath(path: string): string {
  const plain = unencoded(path);
  // Without a session's id a segment may be "." or "..", which the parser takes out.
  const lasting = plain.replace(/;jsessionid=[^/;]*/gi, "");
  const whole = lasting === plain ? plain : unencoded(new URL(`https://host${lasting}`).pathname);
  const file = whole.slice(whole.lastIndexOf("/") + 1);
  const folder = whole.slice(0, whole.length - file.length);
  if (file !== "" && !INDEX_FILES.has(file)) return whole;
  // One slash is taken off, and none where that would bring out another slash or an index file: those are made up.
  const bare = folder.slice(0, -1);
  const last = bare.slice(bare.lastIndexOf("/") + 1);
  if (bare === "") return "/";
  return last === "" || INDEX_FILES.has(last) ? whole : bare;
}

/** Sorted by name; parameters of one name keep their order, which may mean something. */
function canonicalQuery(query: string, host: string): string {
  const pairs = unencoded(query)
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => ({ pair, name: pair.split("=", 1)[0] ?? "" }))
    .filter(({ name }) => !isTracking(name, host));
  pairs.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return pairs.map(({ pair }) => pair).join("&");
}

/** A fragment by which a page that draws itself knows what to show; directives (`:~:text=`) only point into it. */
function ownFragment(hash: string): string {
  const fragment = unencoded(hash.slice(1).split(":~:", 1)[0] ?? "");
  return /^[!/]./.test(fragment) ? `#${fragment}` : "";
}

/** Escapes in capitals, and none for what needs none (RFC 3986, 2.3); a percent sign that begins no escape is one. */
function unencoded(part: string): string {
  return part.replace(/%([0-9a-f]{2})?/gi, (_escape, hex?: string) => {
    if (hex === undefined) return "%25";
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(sign) ? sign : `%${hex.toUpperCase()}`;
  });
}
