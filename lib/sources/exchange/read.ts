import type { WorkspaceGrant } from "../../auth/grant.ts";
import { citeKey } from "../../bibliography/cite-key.ts";
import type { KeyedReference } from "../../bibliography/csl.ts";
import type { Context } from "../../context.ts";
import { descriptionIn } from "../row.ts";

/** The references of a library, and how many of its sources are confidential and so not among them. */
export type Library = { readonly entries: readonly KeyedReference[]; readonly confidential: number };

/**
 * The references of all sources, oldest first. Under their ids, by which programs know them again, or under keys that a
 * person can type.
 */
export async function listReferences(
  ctx: Context,
  _grant: WorkspaceGrant<"read">,
  keys: "ids" | "words",
): Promise<Library> {
  const rows = await ctx.db.read.source.findMany({ orderBy: [{ addedAt: "asc" }, { id: "asc" }] });
  const open = rows.filter(({ kind }) => kind !== "confidential");
  const entries = open.map((row) => {
    const { reference } = descriptionIn(row);
    return { key: keys === "ids" ? row.id : citeKey(reference), reference };
  });
  return { entries, confidential: rows.length - open.length };
}
