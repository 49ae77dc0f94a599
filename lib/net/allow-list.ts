import ipaddr from "ipaddr.js";
import { parseUrl } from "../parse-url.ts";
import { fail, ok, type Result } from "../result.ts";
import { readIpAddress } from "./ip-address.ts";

/**
 * What may be fetched although it is private or behind an unusual port: a host by its name, or every address in a range.
 * `port` null stands for every port.
 */
export type AllowEntry =
  | { readonly host: string; readonly port: number | null }
  | { readonly range: string; readonly port: number | null };
export type AllowList = readonly AllowEntry[];

/** `name`, `name:port`, `[IPv6]` or `[IPv6]:port`. */
const NAMED = /^(\[[0-9a-f:.]{2,45}\]|[^\s/@?#:*[\]\\]{1,253})(?::(\d{1,5}))?$/i;

const HIGHEST_PORT = 65_535;

/**
 * Reads a list such as `wiki.example.org, intranet:8080, 10.20.0.0/16, [::1]:3000`, parted by commas or white space; an
 * empty text is an empty list. A host is meant exactly: no name below it. The refusal is the end of a sentence that
 * begins with the variable's name.
 */
export function parseAllowList(text: string): Result<AllowList, string> {
  const entries: AllowEntry[] = [];
  for (const word of text.split(/[\s,]+/)) {
    if (word === "") continue;
    const entry = readEntry(word);
    if (entry === null)
      return fail(
        `must list hosts (wiki.example.org, intranet:8080) or ranges of addresses (10.20.0.0/16), and ${word.slice(0, 100)} is neither`,
      );
    entries.push(entry);
  }
  return ok(entries);
}

/** Whether the list lets this host through at this address; an entry for a range asks nothing of the name. */
export function isAllowed(list: AllowList, host: string, address: string, port: number): boolean {
  return list.some((entry) => {
    if (entry.port !== null && entry.port !== port) return false;
    return "host" in entry ? entry.host === host : isInRange(address, entry.range);
  });
}

/** Whether the list could let this host through: at some address, which is not known yet. */
export function mayBeAllowed(list: AllowList, host: string, port: number): boolean {
  return list.some(
    (entry) => (entry.port === null || entry.port === port) && (!("host" in entry) || entry.host === host),
  );
}

function readEntry(word: string): AllowEntry | null {
  if (word.includes("/")) return isRange(word) ? { range: word, port: null } : null;
  // An IPv6 address needs no brackets where no port follows.
  if (ipaddr.IPv6.isValid(word)) return { range: `${word}/128`, port: null };
  const [, name = "", digits] = NAMED.exec(word) ?? [];
  // The browser's own reading of a host, so that an entry equals what an address will be compared with.
  const url = name === "" ? null : parseUrl(`http://${name}/`);
  if (!url) return null;
  const port = digits === undefined ? null : Number(digits);
  if (port !== null && (port < 1 || port > HIGHEST_PORT)) return null;
  const host = hostOf(url);
  return ipaddr.isValid(host) ? { range: singleOf(host), port } : { host, port };
}

/** The host of an address as lists and answers name it: an IPv6 address without brackets, a name without its last dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

function isRange(word: string): boolean {
  // ipaddr.js reads `10/8` as 0.0.0.10/8, which nobody means.
  const [network = ""] = word.split("/");
  return ipaddr.isValidCIDR(word) && (network.includes(":") || ipaddr.IPv4.isValidFourPartDecimal(network));
}

function singleOf(address: string): string {
  return `${address}/${ipaddr.parse(address).kind() === "ipv4" ? 32 : 128}`;
}

function isInRange(address: string, range: string): boolean {
  const parsed = readIpAddress(address);
  const [network, bits] = ipaddr.parseCIDR(range);
  return parsed !== null && parsed.kind() === network.kind() && parsed.match(network, bits);
}
