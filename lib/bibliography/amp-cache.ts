import { parseUrl } from "../parse-url.ts";
/**
 * The page that an address of an AMP cache shows, in full; null for every other address. `/c/` is a page, `/v/` one in
 * a viewer, and `s/` says that it is on https ("AMP cache URL format and request handling").
 *
 * @param address as `canonicalUrl` writes addresses, so that a host and a path are spelt in one way
 */
export function cachedPage(address: string): string | null {
  const url = new URL(address);
  const path = pathIn(url);
  if (path === null) return null;
  const page = `${path[1] === undefined ? "http" : "https"}://${path[2]}${url.search}${url.hash}`;
  return parseUrl(page) ? page : null;
}

// Behind the prefix stands a host with a full stop in it; what stands there else is a script of the cache's own.
function pathIn({ hostname, pathname }: URL): RegExpExecArray | null {
  if (hostname === "cdn.ampproject.org" || hostname.endsWith(".cdn.ampproject.org"))
    return /^\/[cv]\/(s\/)?([^/.]+\.[^/]+(?:\/.*)?)$/.exec(pathname);
  return hostname === "google.com" ? /^\/amp\/(s\/)?([^/.]+\.[^/]+(?:\/.*)?)$/.exec(pathname) : null;
}
