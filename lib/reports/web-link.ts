import { parseUrl } from "../parse-url.ts";

/** An address a reader may follow, and the host it really leads to. */
export type WebLink = { readonly href: string; readonly host: string };

/**
 * Reads an address as a browser will. Only http and https become links; null for every other scheme and for what is no
 * address. The address is the browser's own spelling of it, so no space, double quote, angle bracket or control
 * character is left in it, and a look-alike host shows as `xn--…`.
 */
export function webLink(address: string | null): WebLink | null {
  const url = address === null ? null : parseUrl(address);
  if (url?.protocol !== "http:" && url?.protocol !== "https:") return null;
  return { href: url.href, host: url.host };
}
