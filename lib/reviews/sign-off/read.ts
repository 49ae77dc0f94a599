import type { Grant } from "../../auth/grant.ts";
import { findBylines } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import { listReviewedClaims } from "../read.ts";
import type { SignOffStanding } from "./model.ts";
import { countBlockers } from "./standing.ts";

/** What stands between a document and its sign-off, as the holder of the grant may see it. */
export async function readSignOff(ctx: Context, grant: Grant<"read">): Promise<SignOffStanding> {
  const [claims, rows] = await Promise.all([
    listReviewedClaims(ctx, grant),
    ctx.db.read.documentSignOff.findMany({
      where: { documentId: grant.documentId },
      orderBy: [{ signedAt: "desc" }, { id: "desc" }],
    }),
  ]);
  const byline = await findBylines(
    ctx,
    rows.flatMap(({ editorId, reopenedById }) => [editorId, reopenedById ?? []].flat()),
  );
  const standing = rows.find(({ reopenedAt }) => reopenedAt === null);
  return {
    signedOff: standing ? { at: standing.signedAt.toISOString(), by: byline(standing.editorId) } : null,
    ...countBlockers(claims),
    reopenings: rows.flatMap(({ reopenedAt, reopenedById, reason }) =>
      reopenedAt ? { at: reopenedAt.toISOString(), by: byline(reopenedById ?? ""), reason: reason ?? "" } : [],
    ),
  };
}
