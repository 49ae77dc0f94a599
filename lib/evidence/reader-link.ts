import { fragmentOfPin } from "../quotes/text-fragment.ts";
import type { EvidencePin } from "./model.ts";

/**
 * The address of a source with what leads a browser to a quote of it: the page of a file that has pages, else a text
 * fragment. A name inside the page that stands in the address already stays there. Null without an address or a pin.
 */
export function readerLink(url: string | null, quote: string, pin: EvidencePin | null): string | null {
  if (url === null || pin === null) return null;
  const [address = ""] = url.split(":~:");
  const [page, place = ""] = address.split("#");
  if (pin.page !== null) return `${page}#page=${pin.page}`;
  return `${page}#${place}${fragmentOfPin({ ...pin, quote }).slice(1)}`;
}
