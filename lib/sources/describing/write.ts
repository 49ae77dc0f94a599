import { doer, type WorkspaceGrant } from "../../auth/grant.ts";
import type { Identifier } from "../../bibliography/lookup.ts";
import type { Reference } from "../../bibliography/reference.ts";
import { marksOf } from "../../bibliography/sameness.ts";
import { referenceToldBy } from "../../bibliography/told-by-page.ts";
import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import type { SourceId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit, type Record } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { giveUpArchivings } from "../archiving/write.ts";
import { completed } from "../completed.ts";
import { seesWhole } from "../confidential.ts";
import { type Description, mended } from "../description.ts";
import { identifierOf } from "../lookups/identifier.ts";
import { askFirstLookup, giveUpLookups } from "../lookups/write.ts";
import { addMarks, changeMarks } from "../marks/write.ts";
import type { SourceChange } from "../model.ts";
import { type DescribedRow, descriptionIn, rowOf } from "../row.ts";
import { giveUpCaptures, type Stored } from "../snapshots/write.ts";
import { mayPageTell } from "../tellers.ts";

/**
 * Describes a source otherwise. `seen` is the revision the person had before them, when they told. Who may not see a
 * source does not describe it: to call it an article would lay it open.
 */
export async function mendSource(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  input: { readonly sourceId: SourceId; readonly change: SourceChange; readonly seen: number | null },
): Promise<Result<SourceId, MendRefusal | CommitRefusal>> {
  const { sourceId, change, seen } = input;
  const done = await commit<SourceId, MendRefusal | "nothing-to-change">(ctx, grant, async (tx, record) => {
    const row = await tx.source.findUnique({ where: { id: sourceId } });
    if (!row) return fail("no-such-source");
    if (!seesWhole(grant.holder, row)) return fail("confidential");
    if (seen !== null && seen !== row.revision) return fail("changed-since");
    const before = descriptionIn(row);
    const after = mended(before, change);
    if (!(await redescribe(tx, record, row, after, "person"))) return fail("nothing-to-change");
    // What was on its way would ask for the address of somebody who must not be known.
    if (after.kind === "confidential") {
      await giveUpCaptures(ctx, tx, record, { sourceId }, NOT_TO_BE_KNOWN);
      await giveUpArchivings(ctx, tx, record, sourceId, NOT_TO_BE_KNOWN);
      await giveUpLookups(ctx, tx, record, { sourceId }, NOT_TO_BE_ASKED);
    } else if (identifierOf(after) !== identifierOf(before))
      await askFirstLookup(ctx, tx, record, { sourceId, askedById: doer(grant) });
    return ok(sourceId);
  });
  if (done.ok) return done;
  return done.reason === "nothing-to-change" ? ok(sourceId) : fail(done.reason);
}

type MendRefusal = "no-such-source" | "confidential" | "changed-since";

const NOT_TO_BE_KNOWN = "The source is confidential, and its address is not asked for.";
const NOT_TO_BE_ASKED = "The source is confidential, and nobody is asked about it.";

/**
 * Learns what a kept copy tells of its source, inside a transaction that does more: what it is known by, and what its page
 * says of itself where nobody said anything. Nothing is described a second time: what a person mended, a page leaves.
 */
export async function learnFromCopy(
  ctx: Context,
  tx: Tx,
  record: Record,
  stored: Stored,
  { sourceId, takenById }: { readonly sourceId: SourceId; readonly takenById: string },
): Promise<void> {
  const row = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
  const description = descriptionIn(row);
  if (description.kind === "confidential") return;
  const { original, readable } = stored;
  const told = referenceToldBy(readable.metadata, {
    kind: description.kind,
    ...(original.page && { address: original.page.url, accessedOn: original.page.fetchedAt.slice(0, 10) }),
  });
  // A file tells less of itself than a page: its author is whose machine it was made on.
  const full =
    original.page && mayPageTell({ tellers: description.tellers, revision: row.revision })
      ? completed(description, told, "page")
      : description;
  await redescribe(tx, record, row, full, "copy");
  // The page may have told its DOI.
  await askFirstLookup(ctx, tx, record, { sourceId, askedById: takenById });
  const { DOI: own } = full.reference;
  const reference = own === undefined ? told : { ...told, DOI: own };
  await addMarks(tx, sourceId, marksOf({ reference, contentHashes: [stored.sha256] }));
}

/**
 * Learns what a service tells of a source, inside a transaction that does more, unless it is known by another number by
 * now: what a person said stays, and the service goes before the page.
 */
export async function learnFromService(
  tx: Tx,
  record: Record,
  sourceId: SourceId,
  asked: Identifier,
  told: Reference,
): Promise<void> {
  const row = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
  const description = descriptionIn(row);
  if (identifierOf(description) !== asked) return;
  await redescribe(tx, record, row, completed(description, told, "service"), "service");
}

/** Writes a description in the place of another; false when it says the same. */
async function redescribe(
  tx: Tx,
  record: Record,
  row: DescribedRow & { readonly id: string; readonly revision: number },
  after: Description,
  by: "copy" | "person" | "service",
): Promise<boolean> {
  const before = descriptionIn(row);
  const [was, is] = [rowOf(before), rowOf(after)];
  const columns = Object.keys(is) as (keyof DescribedRow)[];
  if (columns.every((name) => was[name] === is[name])) return false;
  // Of what the row itself holds: the reference of an older one is written with the first change.
  const changes = Object.fromEntries(columns.filter((name) => row[name] !== is[name]).map((name) => [name, is[name]]));
  await tx.source.update({ where: { id: row.id }, data: { ...is, revision: row.revision + 1 } });
  await changeMarks(tx, row.id, before, after);
  record({ kind: "source.described", base: row.revision, data: { sourceId: row.id, changes, by } });
  return true;
}
