import { type Description, descriptionOf } from "./description.ts";
import type { Source } from "./model.ts";
import { renderTellers } from "./tellers.ts";

/** A description in the columns of its row. */
export type DescribedRow = {
  readonly [Column in Exclude<keyof Description, "reference" | "tellers">]: Description[Column] extends string
    ? string
    : Description[Column];
} & { readonly reference: string; readonly tellers: string };

/** The description of a source as its row holds it. */
export function rowOf({
  title,
  url,
  kind,
  tier,
  publisher,
  author,
  publishedOn,
  reference,
  tellers,
}: Description): DescribedRow {
  const written = { reference: JSON.stringify(reference), tellers: renderTellers(tellers) };
  return { title, url, kind, tier, publisher, author, publishedOn, ...written };
}

/** The description that a row holds. Its kind and tier were taken from the closed lists when it was written. */
export function descriptionIn(row: DescribedRow): Description {
  const { title, url, kind, tier, publisher, author, publishedOn, reference, tellers } = row;
  const words = { title, url, publisher, author, publishedOn, reference, tellers };
  return descriptionOf({ ...words, kind: kind as Source["kind"], tier: tier as Source["tier"] });
}
