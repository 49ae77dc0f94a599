import type { Readable } from "../../sources/snapshots/model.ts";
import { foldCopy, placeIn } from "../pins/pin.ts";

/** The ids of those quotes that do not stand word for word in a page as it is now, in the order given. */
export function lostIn(
  page: Pick<Readable, "text" | "blocks">,
  quotes: readonly { readonly id: string; readonly quote: string }[],
): string[] {
  if (quotes.length === 0) return [];
  const copy = foldCopy("", page);
  return quotes.filter(({ quote }) => placeIn(copy, quote) === null).map(({ id }) => id);
}
