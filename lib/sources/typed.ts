import { parseDoi } from "../bibliography/doi.ts";
import { parseIsbn } from "../bibliography/isbn.ts";
import { type NewSource, WebAddress } from "./model.ts";

/** True for what a browser could follow. */
export function isAddress(text: string): boolean {
  return WebAddress.safeParse(text.trim()).success;
}

/** What somebody names a source by in a single line: its address, its DOI, its ISBN, or else its title. */
export function sourceTyped(line: string): Pick<NewSource, "url" | "doi" | "isbn" | "title"> {
  const typed = line.trim();
  if (isAddress(typed)) return { url: typed };
  if (parseDoi(typed) !== null) return { doi: typed };
  if (parseIsbn(typed) !== null) return { isbn: typed };
  return typed === "" ? {} : { title: typed };
}

/** Whether a source still goes by its number, since nobody has told its title yet. */
export function goesByNumber({ title }: { readonly title: string }): boolean {
  return parseDoi(title) === title || /^ISBN \d{13}$/.test(title);
}
