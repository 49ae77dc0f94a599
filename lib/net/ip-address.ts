import ipaddr from "ipaddr.js";
import { parseUrl } from "../parse-url.ts";

export type IpAddress = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Reads an IP address as systems write it: four decimal parts, or IPv6 without a zone. An IPv4 address mapped into IPv6
 * is read as the IPv4 address that will be called; null for everything else, a zone included.
 */
export function readIpAddress(text: string): IpAddress | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes(":") || !ipaddr.IPv6.isValid(text)) return null;
  const url = parseUrl(`http://[${text}]/`);
  if (!url) return null;
  // In hexadecimal: the library takes `::1.2.3.4` for a mapped address, and systems call what is written.
  return ipaddr.process(url.hostname.slice(1, -1));
}
