import type { WorkspaceGrant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import type { SourceId } from "../../ids.ts";
import { type Guarded, seesWhole } from "../../sources/confidential.ts";
import type { Stance } from "../model.ts";

/** Where a source is quoted. */
export type Quoted = {
  readonly evidenceId: string;
  /** Empty where the source is kept from whoever asks; then there is no pin either. */
  readonly quote: string;
  readonly stance: Stance;
  readonly document: { readonly id: string; readonly title: string; readonly lang: string };
  readonly claim: { readonly id: string; readonly ordinal: number; readonly text: string };
  /** Where it stands in a kept copy; null when it was found in none. */
  readonly pin: { readonly snapshotId: string; readonly start: number; readonly end: number } | null;
};

type Row = {
  readonly evidenceId: string;
  readonly quote: string;
  readonly stance: string;
  readonly documentId: string;
  readonly title: string;
  readonly lang: string;
  readonly claimId: string;
  readonly text: string;
  readonly before: bigint | number;
  readonly snapshotId: string | null;
  readonly start: number | null;
  readonly end: number | null;
} & Guarded;

/** Where a source is quoted, on claims that stand; by document, in reading order. */
export async function listQuoted(
  ctx: Context,
  { holder }: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<Quoted[]> {
  const rows = await ctx.db.read.$queryRaw<Row[]>`
    SELECT e."id" AS "evidenceId", e."quote", e."stance", d."id" AS "documentId", d."title", d."lang",
      c."id" AS "claimId", c."text", p."snapshotId", p."start", p."end", s."kind", s."addedById",
      (SELECT COUNT(*) FROM "Claim" b WHERE b."documentId" = c."documentId" AND b."supersededAt" IS NULL
        AND b."start" <= c."start") AS "before"
    FROM "Evidence" e JOIN "Claim" c ON c."id" = e."claimId" JOIN "Document" d ON d."id" = e."documentId"
      JOIN "Source" s ON s."id" = e."sourceId" LEFT JOIN "Pin" p ON p."evidenceId" = e."id"
    WHERE e."sourceId" = ${sourceId} AND c."supersededAt" IS NULL
    ORDER BY d."importedAt", d."id", c."start", e."attachedAt", e."id"`;
  return rows.map((row) => ({
    evidenceId: row.evidenceId,
    stance: row.stance as Stance,
    document: { id: row.documentId, title: row.title, lang: row.lang },
    claim: { id: row.claimId, ordinal: Number(row.before), text: row.text },
    ...(seesWhole(holder, row) ? { quote: row.quote, pin: pinOf(row) } : { quote: "", pin: null }),
  }));
}

function pinOf({ snapshotId, start, end }: Row): Quoted["pin"] {
  return snapshotId === null || start === null || end === null ? null : { snapshotId, start, end };
}
