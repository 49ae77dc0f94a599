/**
 * Longest address that is fetched or followed, in characters of its ASCII form (WHATWG URL). Consent pages and sign-on
 * hang long parameters on theirs; servers take 8 KB.
 */
export const MAX_ADDRESS_LENGTH = 8192;

/** A step from one address to the next. */
export type Redirect = {
  /** 301, 302, 303, 307 or 308. */
  readonly status: number;
  readonly from: string;
  readonly to: string;
};

/** What is sent with a question to the one site that it is meant for. */
export type Sent = {
  /** Scheme, host and port. The headers may be an account's keys, and go nowhere else. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The fields of a form, sent by POST; null asks by GET. */
  readonly form: Readonly<Record<string, string>> | null;
};

/** A page as it came from the web, with everything an archive of it has to say. */
export type FetchedPage = {
  /** What was asked for, in the browser's own spelling, without a fragment. */
  readonly requestedUrl: string;
  /** Where the bytes came from in the end. */
  readonly url: string;
  /** In the order they were followed; empty when the first address answered. */
  readonly redirects: readonly Redirect[];
  /** 200 to 299. */
  readonly status: number;
  readonly statusText: string;
  /** As the site sent them, in its order and spelling; a name may come twice. */
  readonly headers: readonly Header[];
  /** IP address the bytes came from. */
  readonly remoteAddress: string;
  /** `type/subtype` in lower case; null when the site names none. */
  readonly mediaType: string | null;
  /** As the Content-Type header names it, in lower case; null when it names none. */
  readonly charset: string | null;
  /** The page itself: what the site packed (gzip, brotli, deflate) is unpacked. */
  readonly bytes: Uint8Array;
  /** RFC 3339, UTC, with milliseconds. */
  readonly fetchedAt: string;
};

export type Header = readonly [name: string, value: string];

/** What a fetch tells before somebody reads the clock: the process that fetches has none of its own. */
export type FetchedAnswer = Omit<FetchedPage, "fetchedAt">;

/** How much of the world's bad manners one fetch puts up with. */
export type FetchLimits = {
  /** From the question to the last byte, over all redirects. */
  readonly totalMs: number;
  /** Of the page, packed or not. */
  readonly bodyBytes: number;
  /** How many bytes one packed byte may become. */
  readonly ratio: number;
  /** Of all headers of one answer together. */
  readonly headerBytes: number;
  readonly redirects: number;
};

export const FETCH_LIMITS: FetchLimits = {
  // A person is waiting, and a site that needs longer for one page is down for them as well.
  totalMs: 15_000,
  // As much as a file may have that is uploaded.
  bodyBytes: 20 * 2 ** 20,
  // HTML packs to a twentieth at best; a bomb of zeros to a thousandth.
  ratio: 100,
  // Four times what Node.js takes by default: some papers send policies and cookies of 20 KB.
  headerBytes: 64 * 2 ** 10,
  // A link shortener, http to https, a bare name to www, a consent page, and one more.
  redirects: 5,
};

/** What there is a reader for. */
export const READABLE_TYPES: readonly string[] = [
  "text/html",
  "application/xhtml+xml",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/plain",
  "text/markdown",
  "text/x-markdown",
];

/** The Accept header of a question: what its caller can read, and a page's reader can read what it is not told of, too. */
export function acceptHeader(accepts: readonly string[]): string {
  return READABLE_TYPES.every((type) => accepts.includes(type)) ? PAGES : accepts.join(", ");
}

const PAGES = `${READABLE_TYPES.slice(0, 4).join(", ")}, text/plain;q=0.9, text/markdown;q=0.9, */*;q=0.1`;

/** What is sent with every question, beside its Accept header, and nothing else: no cookie, no referrer, no language. */
export const REQUEST_HEADERS: Readonly<Record<string, string>> = {
  "user-agent": "Mozilla/5.0 (compatible; Linecheck; fetches a page that an editor asked for)",
  "accept-encoding": "gzip, br, deflate",
};
