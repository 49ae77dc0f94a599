import type { Identifier } from "../../bibliography/lookup.ts";
import type { Mark } from "../../bibliography/sameness.ts";
import type { Description } from "../description.ts";
import { ownMarks } from "../marks/own-marks.ts";

/**
 * What a service can be asked about a source: its DOI, or else its ISBN. Null where it has neither of its own: the ISBN on
 * a page is that of a book which the page is about, the ISBN of a chapter that of the whole, and the number of a
 * confidential source is told to nobody.
 */
export function identifierOf(source: Pick<Description, "kind" | "url" | "reference">): Identifier | null {
  const own = ownMarks(source).filter(isIdentifier);
  // The address may still be that of a DOI which was mistyped.
  return own.find((identifier) => identifier === `doi:${source.reference.DOI}`) ?? own[0] ?? null;
}

function isIdentifier(mark: Mark): mark is Identifier {
  return mark.startsWith("doi:") || mark.startsWith("isbn:");
}
