import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import { type SourceRow, sourceOf } from "../sources/read.ts";
import { findCopyStates } from "../sources/snapshots/read.ts";
import type { Evidence, EvidencePin } from "./model.ts";

type EvidenceRow = Omit<SourceRow, "id" | "revision"> &
  PinColumns & {
    readonly id: string;
    readonly claimId: string;
    readonly sourceId: string;
    readonly sourceRevision: number;
    readonly quote: string;
    readonly locator: string | null;
    readonly stance: string;
    readonly attachedById: string;
    readonly attachedBy: string | null;
    readonly attachedAt: Date;
    readonly revision: number;
  };

/** Of `Pin`; null where there is none. */
type PinColumns =
  | { readonly snapshotId: null }
  | (Omit<EvidencePin, "how" | "pinnedAt"> & { readonly how: string; readonly pinnedAt: Date });

/** The evidence of a document, or of one of its claims (which the caller found in it), oldest first. */
export async function listEvidence(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Evidence[]> {
  const of = claimId === undefined ? sql`e."documentId" = ${grant.documentId}` : sql`e."claimId" = ${claimId}`;
  // One query where the client would send three: it is part of the answer to every save.
  const rows = await ctx.db.read.$queryRaw<EvidenceRow[]>`
    SELECT e."id", e."claimId", e."sourceId", e."quote", e."locator", e."stance", e."attachedById", e."attachedAt",
      e."revision", u."name" AS "attachedBy", s."title", s."url", s."kind", s."tier", s."publisher", s."author",
      s."publishedOn", s."addedAt", s."revision" AS "sourceRevision",
      p."snapshotId", p."start", p."end", p."how", p."prefix", p."suffix", p."page", p."pinnedAt"
    FROM "Evidence" e JOIN "Source" s ON s."id" = e."sourceId" LEFT JOIN "User" u ON u."id" = e."attachedById"
      LEFT JOIN "Pin" p ON p."evidenceId" = e."id"
    WHERE ${of}
    ORDER BY e."attachedAt", e."id"`;
  if (rows.length === 0) return [];
  const copyOf = await findCopyStates(
    ctx,
    rows.map(({ sourceId }) => sourceId),
  );
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claimId,
    source: sourceOf({ ...row, id: row.sourceId, revision: row.sourceRevision }, copyOf(row.sourceId)),
    quote: row.quote,
    locator: row.locator,
    stance: row.stance as Evidence["stance"],
    pin: pinOf(row),
    attachedBy: bylineOf(row.attachedById, row.attachedBy),
    attachedAt: row.attachedAt.toISOString(),
    revision: row.revision,
  }));
}

function pinOf(row: PinColumns): EvidencePin | null {
  if (row.snapshotId === null) return null;
  const { snapshotId, start, end, how, prefix, suffix, page, pinnedAt } = row;
  const at = pinnedAt.toISOString();
  return { snapshotId, start, end, how: how as EvidencePin["how"], prefix, suffix, page, pinnedAt: at };
}
