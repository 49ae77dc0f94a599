import { z } from "zod";
import type { Grant } from "../../auth/grant.ts";
import { Notice } from "../../bibliography/notice.ts";
import { Reference } from "../../bibliography/reference.ts";
import type { Context } from "../../context.ts";
import { type Sql, sql } from "../../db/sql.ts";
import { identifierOf } from "../../sources/lookups/identifier.ts";
import type { Source } from "../../sources/model.ts";
import { sealedBefore } from "../sealed/read.ts";
import { gravestOf, type WorkNotice } from "./notice.ts";

const Notices = z.array(Notice);

type Row = {
  readonly sourceId: string;
  readonly identifier: string;
  readonly service: string;
  readonly notices: string;
  readonly kind: string;
  readonly url: string | null;
  readonly reference: string;
};

/**
 * What became of the works that some sources of a document are (their ids, or a query for them), as services told last of the DOIs they have now. A document
 * that is signed off keeps what was known when it was sealed.
 */
export async function findNotices(
  ctx: Context,
  { documentId }: Grant<"read">,
  sources: Sql,
): Promise<(sourceId: string) => WorkNotice | null> {
  const rows = await ctx.db.read.$queryRaw<Row[]>`
    SELECT l."sourceId", l."identifier", l."service", l."notices", s."kind", s."url", s."reference"
    FROM "Lookup" l JOIN "Source" s ON s."id" = l."sourceId"
    WHERE l."sourceId" IN (${sources}) AND l."service" IS NOT NULL
      AND NOT ${sealedBefore(sql`${documentId}`, sql`l."endedAt"`)}
    ORDER BY l."endedAt", l."id"`;
  const noticeOf = new Map(
    rows.flatMap(({ sourceId, identifier, service, notices, kind, url, reference }) => {
      const source = { kind: kind as Source["kind"], url, reference: Reference.parse(JSON.parse(reference)) };
      // What was told of a DOI that was mistyped is about another work.
      return identifier === identifierOf(source)
        ? [[sourceId, gravestOf(Notices.parse(JSON.parse(notices)), service)] as const]
        : [];
    }),
  );
  return (sourceId) => noticeOf.get(sourceId) ?? null;
}
