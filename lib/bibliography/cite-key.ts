import type { Reference } from "./reference.ts";

/** A key by which a writer knows a source again: "vitek2024weirs". Not unique; "source" when nothing is known. */
export function citeKey({ author, editor, title, issued, ...reference }: Reference): string {
  const [name] = author ?? editor ?? [];
  const who = name === undefined ? (reference["container-title"] ?? reference.publisher ?? "") : familyOf(name);
  const year = issued === undefined ? "" : String(issued["date-parts"][0][0]);
  // Articles and prepositions tell nothing, and are short.
  const word =
    (title ?? "")
      .split(/\s/)
      .map(plain)
      .find(({ length }) => length > 3) ?? "";
  return `${plain(who)}${year}${word}` || "source";
}

function familyOf(name: NonNullable<Reference["author"]>[number]): string {
  return "literal" in name ? name.literal : name.family;
}

/** In small letters without accents, at most twenty; of another script nothing is left. */
function plain(words: string): string {
  return words
    .slice(0, 60)
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 20);
}
