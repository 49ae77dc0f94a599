import { LONGEST_REPEATED, type RawEntry } from "./scan-entries.ts";

/** An entry, and the one it names in `crossref`, such as a chapter's book. */
export type Entry = RawEntry & { readonly whole: RawEntry | undefined };

/** The entries with the wholes they name; one that is not in the file, or the entry itself, is none. */
export function withWholes(entries: readonly RawEntry[]): Entry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry] as const));
  return entries.map((entry) => {
    const named = entry.fields.get("crossref")?.trim();
    const whole = named === undefined || named === entry.key ? undefined : byKey.get(named);
    return { ...entry, whole };
  });
}

// What is a work's own.
const NOT_TAKEN: ReadonlySet<string> = new Set([
  "title",
  "shorttitle",
  "author",
  "pages",
  "doi",
  "url",
  "entrysubtype",
]);

/** The value of a field, which a part takes from its whole where it says nothing itself; the title as `booktitle`. */
export function valueIn({ fields, whole }: Entry, name: string): string | undefined {
  const own = fields.get(name);
  if (own !== undefined || whole === undefined || NOT_TAKEN.has(name)) return own;
  const taken = whole.fields.get(name === "booktitle" ? "title" : name);
  return taken === undefined || taken.length > LONGEST_REPEATED ? undefined : taken;
}
