import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql } from "../db/sql.ts";
import { asId, type ClaimId, type EvidenceId } from "../ids.ts";
import { keptFrom } from "../sources/confidential.ts";
import type { Source } from "../sources/model.ts";
import { type SourceRow, sourceOf } from "../sources/read.ts";
import { findCopyStates } from "../sources/snapshots/read.ts";
import { withoutWords } from "./confidential.ts";
import { listLapses } from "./lapses/read.ts";
import type { Evidence, EvidencePin } from "./model.ts";
import { findNotices } from "./notices/read.ts";
import { readerLink } from "./reader-link.ts";
import { evidenceTagsIn } from "./tags.ts";

type EvidenceRow = Omit<SourceRow, "id" | "revision"> &
  PinColumns & {
    readonly id: string;
    readonly claimId: string;
    readonly sourceId: string;
    readonly sourceRevision: number;
    readonly quote: string;
    readonly locator: string | null;
    readonly stance: string;
    readonly tags: string;
    readonly attachedById: string;
    readonly attachedBy: string | null;
    readonly attachedAt: Date;
    readonly revision: number;
  };

/** Of `Pin` and its copy; null where there is none. */
type PinColumns =
  | { readonly snapshotId: null }
  | (Omit<EvidencePin, "how" | "pinnedAt" | "transcribed"> & {
      readonly how: string;
      readonly pinnedAt: Date;
      /** SQLite answers a number. */
      readonly transcribed: boolean | number;
    });

/**
 * The evidence of a document, or of one of its claims (which the caller found in it), oldest first; as the holder of the
 * grant may see it.
 */
export async function listEvidence(ctx: Context, grant: Grant<"read">, claimId?: string): Promise<Evidence[]> {
  const of = claimId === undefined ? sql`e."documentId" = ${grant.documentId}` : sql`e."claimId" = ${claimId}`;
  // One query where the client would send three: it is part of the answer to every save.
  const rows = await ctx.db.read.$queryRaw<EvidenceRow[]>`
    SELECT e."id", e."claimId", e."sourceId", e."quote", e."locator", e."stance", e."attachedById", e."attachedAt",
      e."tags", e."revision", u."name" AS "attachedBy", s."title", s."url", s."kind", s."tier", s."publisher",
      s."author", s."publishedOn", s."addedAt", s."addedById", s."revision" AS "sourceRevision",
      p."snapshotId", p."start", p."end", p."how", p."prefix", p."suffix", p."page", p."pinnedAt",
      k."transcribed"
    FROM "Evidence" e JOIN "Source" s ON s."id" = e."sourceId" LEFT JOIN "User" u ON u."id" = e."attachedById"
      LEFT JOIN "Pin" p ON p."evidenceId" = e."id" LEFT JOIN "Snapshot" k ON k."id" = p."snapshotId"
    WHERE ${of}
    ORDER BY e."attachedAt", e."id"`;
  if (rows.length === 0) return [];
  const sources = sql`SELECT e."sourceId" FROM "Evidence" e WHERE ${of}`;
  const [copyOf, lapses, noticeOf] = await Promise.all([
    findCopyStates(ctx, sources),
    listLapses(ctx, grant, claimId === undefined ? undefined : [claimId]),
    findNotices(ctx, grant, sources),
  ]);
  const lapseOf = new Map(lapses.map(({ evidenceId, lapse }) => [evidenceId, lapse]));
  return rows.map((row) => {
    const source = sourceOf({ ...row, id: row.sourceId, revision: row.sourceRevision }, copyOf(row.sourceId), grant);
    const piece = evidenceOf(row, source, { lapse: lapseOf.get(row.id) ?? null, notice: noticeOf(row.sourceId) });
    return source.withheld ? withoutWords(piece) : piece;
  });
}

function evidenceOf(row: EvidenceRow, source: Source, since: Pick<Evidence, "lapse" | "notice">): Evidence {
  const pin = pinOf(row);
  return {
    id: row.id,
    claimId: row.claimId,
    source,
    quote: row.quote,
    locator: row.locator,
    stance: row.stance as Evidence["stance"],
    tags: evidenceTagsIn(row.tags),
    found: pin !== null,
    pin,
    readerLink: readerLink(source.url, row.quote, pin),
    ...since,
    attachedBy: bylineOf(row.attachedById, row.attachedBy),
    attachedAt: row.attachedAt.toISOString(),
    revision: row.revision,
  };
}

function pinOf(row: PinColumns): EvidencePin | null {
  if (row.snapshotId === null) return null;
  const { snapshotId, start, end, prefix, suffix, page } = row;
  const how = row.how as EvidencePin["how"];
  const transcribed = Boolean(row.transcribed);
  return { snapshotId, start, end, how, prefix, suffix, transcribed, page, pinnedAt: row.pinnedAt.toISOString() };
}

/** The ids of the evidence of a document whose words are kept from the holder of the grant. */
export async function listKeptEvidence(ctx: Context, { documentId, holder }: Grant<"read">): Promise<Set<string>> {
  const source = keptFrom(holder);
  if (!source) return new Set();
  const rows = await ctx.db.read.evidence.findMany({ where: { documentId, source }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** The claim that a piece of evidence is attached to, or null. */
export async function claimOfEvidence(ctx: Context, id: EvidenceId): Promise<ClaimId | null> {
  const row = await ctx.db.read.evidence.findUnique({ where: { id }, select: { claimId: true } });
  return row && asId<ClaimId>(row.claimId);
}
