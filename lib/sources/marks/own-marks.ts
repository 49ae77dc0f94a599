import { type Mark, marksOf } from "../../bibliography/sameness.ts";
import type { Description } from "../description.ts";

/**
 * What a source may be recognised by from its description: its DOI, its address, its ISBN. A confidential source has no
 * marks, since that it is like another may tell who it is. The ISBN on a page is that of a book which the page is about.
 */
export function ownMarks({ kind, url, reference }: Pick<Description, "kind" | "url" | "reference">): Mark[] {
  if (kind === "confidential") return [];
  const marks = marksOf({ addresses: url === null ? [] : [url], reference });
  return kind === "web-page" || kind === "article" ? marks.filter((mark) => !mark.startsWith("isbn:")) : marks;
}
