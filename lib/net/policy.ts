import ipaddr from "ipaddr.js";
import { parseUrl } from "../parse-url.ts";
import { fail, ok, type Result } from "../result.ts";
import { type AllowList, hostOf, isAllowed, mayBeAllowed } from "./allow-list.ts";
import { readIpAddress } from "./ip-address.ts";
import { MAX_ADDRESS_LENGTH } from "./model.ts";
import { type FetchRefusal, refusal, sentOn } from "./refusal.ts";

/** What may be fetched at all. */
export type FetchRules = {
  /** Beside the public web: what the operator has opened up. */
  readonly allow: AllowList;
  /** Ports of the public web. */
  readonly ports: readonly number[];
};

/** The ports that http and https have of their own. Any other would make the fetcher a scanner of foreign machines. */
export const WEB_PORTS: readonly number[] = [80, 443];

/** The only part of IPv6 that is handed out to the public (RFC 4291, IANA's table of the address space). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to a machine on the public internet: not loopback, private, link-local, shared (CGNAT),
 * documentation, benchmark, multicast or reserved, and no IPv6 form that carries an IPv4 address on (mapped, translated,
 * 6to4, Teredo, NAT64). False for what is no address. Source: the special-purpose registries of IANA.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = readIpAddress(address);
  if (parsed === null) return false;
  // The library answers "unicast" for whatever no range of its own names, among it IPv4-compatible `::7f00:1`.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST)) return false;
  return parsed.range() === "unicast";
}

/**
 * Reads an address as a browser does and judges what can be told without asking for its name: scheme, credentials and
 * port. The answer has no fragment, which never leaves a browser either.
 */
export function judgeAddress(text: string, rules: FetchRules): Result<URL, FetchRefusal> {
  // Before it is parsed, and again behind it: each letter that is not ASCII becomes six characters or more.
  if (text.length > MAX_ADDRESS_LENGTH) return fail(refusal("too-long"));
  const url = parseUrl(text);
  if (!url) return fail(refusal("not-an-address"));
  if (url.href.length > MAX_ADDRESS_LENGTH) return fail(refusal("too-long"));
  if (url.protocol !== "http:" && url.protocol !== "https:") return fail(refusal("scheme", url.protocol.slice(0, 40)));
  if (url.username !== "" || url.password !== "") return fail(refusal("credentials"));
  const port = portOf(url);
  if (!rules.ports.includes(port) && !mayBeAllowed(rules.allow, hostOf(url), port))
    return fail(refusal("port", String(port)));
  url.hash = "";
  return ok(url);
}

/**
 * Judges the IP addresses that a host's name stands for. All of them must be allowed: with one that is not, whoever owns
 * the name decides which is used.
 */
export function judgeAnswers(url: URL, answers: readonly string[], rules: FetchRules): Result<null, FetchRefusal> {
  const host = hostOf(url);
  const port = portOf(url);
  if (answers.length === 0) return fail(refusal("no-such-host", host));
  for (const address of answers) {
    if (isAllowed(rules.allow, host, address, port)) continue;
    // The sentence names the host, never the address: what private names stand for is not for everybody.
    if (!isPublicAddress(address)) return fail(refusal("private", host));
    if (!rules.ports.includes(port)) return fail(refusal("port", String(port)));
  }
  return ok(null);
}

/**
 * Where a redirect leads, judged like an address that somebody typed. `taken` is how many were followed before it. From
 * https it must lead to https: a copy is worth what the way it came is worth.
 */
export function judgeRedirect(
  from: URL,
  location: string | null,
  rules: FetchRules,
  { taken, limit }: { readonly taken: number; readonly limit: number },
): Result<URL, FetchRefusal> {
  if (taken >= limit) return fail(refusal("too-many-redirects", String(limit)));
  const target = location === null ? null : parseUrl(location, from.href);
  if (!target) return fail(refusal("redirect-to-nowhere"));
  const judged = judgeAddress(target.href, rules);
  if (!judged.ok) return fail(sentOn(judged.reason));
  if (from.protocol === "https:" && judged.value.protocol === "http:")
    return fail(refusal("downgrade", judged.value.href));
  return judged;
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}
