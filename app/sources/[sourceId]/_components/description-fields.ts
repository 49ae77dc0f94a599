import type { SourceChange } from "../../../../lib/sources/model.ts";
import type { SourceDetail } from "../../../../lib/sources/snapshots/model.ts";

/** What the form for a source's description holds; a line that is empty says nothing. */
export type Fields = Pick<SourceDetail, "title" | "kind" | "tier"> & {
  readonly author: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly doi: string;
  readonly isbn: string;
};

/** The form as a source fills it. */
export function fieldsOf({ title, kind, tier, author, publisher, publishedOn, reference }: SourceDetail): Fields {
  const { DOI: doi = "", ISBN: isbn = "" } = reference;
  const lines = { author: author ?? "", publisher: publisher ?? "", publishedOn: publishedOn ?? "", doi, isbn };
  return { title, kind, tier, ...lines };
}

/** What is another than it stood, as the call has it: an empty line is null, but for the title, which a source needs. */
export function changeOf(standing: Fields, typed: Partial<Fields>): SourceChange {
  const changed = Object.entries({ ...standing, ...typed }).filter(
    ([name, value]) => value.trim() !== standing[name as keyof Fields],
  );
  return Object.fromEntries(
    changed.map(([name, value]) => [name, value.trim() === "" && name !== "title" ? null : value.trim()]),
  );
}
