import type { Holder } from "../auth/grant.ts";
import { typeOfKind } from "../bibliography/source-kinds.ts";
import { SOURCE_KIND_LABELS, type Source } from "./model.ts";

/** What of a source decides who may see it whole, as its row holds it. */
export type Guarded = { readonly kind: string; readonly addedById: string };

/** The same as columns to be selected. */
export const GUARDED = { kind: true, addedById: true } as const;

/**
 * Whether somebody may see a source whole. Of a confidential one only whoever added it and editors do. The installation
 * itself does as well: it fetches and compares, and what it reads it shows to nobody.
 */
export function seesWhole(holder: Holder, { kind, addedById }: Guarded): boolean {
  return kind !== "confidential" || seesAll(holder) || holder?.userId === addedById;
}

/** The same as a condition on rows of sources. */
export function seenWholeBy(holder: Holder) {
  if (holder === null || seesAll(holder)) return {};
  return { OR: [{ kind: { not: "confidential" } }, { addedById: holder.userId }] };
}

/** A condition on rows of sources that are kept from somebody; null for those from whom none is. */
export function keptFrom(holder: Holder) {
  if (holder === null || seesAll(holder)) return null;
  return { kind: "confidential", addedById: { not: holder.userId } };
}

function seesAll(holder: Holder): boolean {
  return holder === null || holder.roles.has("editor");
}

/**
 * A source as those see it who may not see it whole: that it is there, that it is confidential, its tier, and when it was
 * added. A source that is not confidential is answered as it is (docs/decisions/0033).
 */
export function redacted(source: Source): Source {
  if (source.kind !== "confidential") return source;
  const { id, kind, tier, addedAt, revision } = source;
  return { ...NOTHING_KNOWN, id, kind, tier, addedAt, revision };
}

const NOTHING_KNOWN = {
  title: SOURCE_KIND_LABELS.confidential,
  url: null,
  publisher: null,
  author: null,
  publishedOn: null,
  copy: { state: "none", snapshotId: null, takenAt: null, failure: null, archivedUrl: null },
  withheld: true,
} as const;

/** All there is to cite such a source by. */
export const UNNAMED_REFERENCE = { type: typeOfKind("confidential") };
