import type { Grant } from "../../auth/grant.ts";
import { bylineOf } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import { sql, sqlList } from "../../db/sql.ts";
import { groupBy } from "../../group-by.ts";
import type { VerdictCode } from "../verdict-kinds.ts";
import type { CorrectionKind, ExceptableGate, Outcome } from "./model.ts";
import { NOTHING_RECORDED, type Recorded } from "./recorded.ts";

/** A claim with what there is one of at most; null is all that is not there. */
type Row = {
  readonly claimId: string;
  readonly outcome: string | null;
  readonly verdictId: string | null;
  readonly decidedCode: string | null;
  readonly decisionReason: string;
  readonly decisionSettles: string;
  readonly decidedAt: Date;
  readonly decidedById: string;
  readonly decidedBy: string | null;
  readonly waiverReason: string | null;
  readonly waivedAt: Date;
  readonly waivedById: string;
  readonly waivedBy: string | null;
  readonly signedCode: string | null;
  readonly signOffSettles: string;
  readonly signedAt: Date;
  readonly signedById: string;
  readonly signedBy: string | null;
};

type ExceptionRow = {
  readonly claimId: string;
  readonly gate: string;
  readonly reason: string;
  readonly editorId: string;
  readonly editor: string | null;
  readonly writtenAt: Date;
};

type CorrectionRow = {
  readonly id: string;
  readonly claimId: string;
  readonly kind: string;
  readonly note: string;
  readonly replacement: string | null;
  readonly editorId: string;
  readonly editor: string | null;
  readonly correctedAt: Date;
};

/**
 * What editors decided about the claims of a document, or about some of them (which the caller found in it): three
 * statements, whatever their number. Whoever shows it asks `recorded.ts` what may be shown.
 */
export async function listRecorded(
  ctx: Context,
  { documentId }: Grant<"read">,
  claimIds?: readonly string[],
): Promise<(claimId: string) => Recorded> {
  const those = claimIds ? sql`"claimId" IN (${sqlList([...claimIds])})` : sql`"documentId" = ${documentId}`;
  const [rows, exceptions, corrections] = await Promise.all([
    // Begun at what was decided, which is little, and not at the claims.
    ctx.db.read.$queryRaw<Row[]>`
      SELECT d."claimId", a."outcome", a."verdictId", a."code" AS "decidedCode", a."reason" AS "decisionReason",
        a."settles" AS "decisionSettles", a."decidedAt", a."editorId" AS "decidedById", ua."name" AS "decidedBy",
        w."reason" AS "waiverReason", w."waivedAt", w."editorId" AS "waivedById", uw."name" AS "waivedBy",
        s."code" AS "signedCode", s."settles" AS "signOffSettles", s."signedAt", s."editorId" AS "signedById",
        us."name" AS "signedBy"
      FROM (SELECT "claimId" FROM "Adjudication" WHERE ${those} UNION SELECT "claimId" FROM "Waiver" WHERE ${those}
          UNION SELECT "claimId" FROM "SignOff" WHERE ${those}) d
        LEFT JOIN "Adjudication" a ON a."claimId" = d."claimId" LEFT JOIN "User" ua ON ua."id" = a."editorId"
        LEFT JOIN "Waiver" w ON w."claimId" = d."claimId" LEFT JOIN "User" uw ON uw."id" = w."editorId"
        LEFT JOIN "SignOff" s ON s."claimId" = d."claimId" LEFT JOIN "User" us ON us."id" = s."editorId"`,
    ctx.db.read.$queryRaw<ExceptionRow[]>`
      SELECT x."claimId", x."gate", x."reason", x."editorId", u."name" AS "editor", x."writtenAt"
      FROM "GateException" x LEFT JOIN "User" u ON u."id" = x."editorId" WHERE ${those} ORDER BY x."gate"`,
    ctx.db.read.$queryRaw<CorrectionRow[]>`
      SELECT k."id", k."claimId", k."kind", k."note", k."replacement", k."editorId", u."name" AS "editor", k."correctedAt"
      FROM "Correction" k LEFT JOIN "User" u ON u."id" = k."editorId" WHERE ${those} ORDER BY k."correctedAt", k."id"`,
  ]);
  const row = new Map(rows.map((each) => [each.claimId, each]));
  const exceptionsOn = groupBy(exceptions, ({ claimId }) => claimId);
  const correctionsOn = groupBy(corrections, ({ claimId }) => claimId);
  const decidedOn = new Set([...row.keys(), ...exceptionsOn.keys(), ...correctionsOn.keys()]);
  const recorded = (claimId: string): Recorded => ({
    ...recordedIn(row.get(claimId)),
    exceptions: (exceptionsOn.get(claimId) ?? []).map(({ gate, reason, editorId, editor, writtenAt }) => ({
      gate: gate as ExceptableGate,
      reason,
      editor: bylineOf(editorId, editor),
      writtenAt: writtenAt.toISOString(),
    })),
    corrections: (correctionsOn.get(claimId) ?? []).map(({ claimId: _, editorId, editor, correctedAt, ...said }) => ({
      ...said,
      kind: said.kind as CorrectionKind,
      editor: bylineOf(editorId, editor),
      correctedAt: correctedAt.toISOString(),
    })),
  });
  // Of most claims there is nothing, and a document has thousands.
  return (claimId) => (decidedOn.has(claimId) ? recorded(claimId) : NOTHING_RECORDED);
}

function recordedIn(row: Row | undefined): Recorded {
  if (!row) return NOTHING_RECORDED;
  return {
    ...NOTHING_RECORDED,
    adjudication:
      row.outcome === null
        ? null
        : {
            outcome: row.outcome as Outcome,
            verdictId: row.verdictId,
            code: row.decidedCode as VerdictCode | null,
            reason: row.decisionReason,
            editor: bylineOf(row.decidedById, row.decidedBy),
            decidedAt: row.decidedAt.toISOString(),
            settles: row.decisionSettles,
          },
    waiver:
      row.waiverReason === null
        ? null
        : {
            reason: row.waiverReason,
            editor: bylineOf(row.waivedById, row.waivedBy),
            waivedAt: row.waivedAt.toISOString(),
          },
    signOff:
      row.signedCode === null
        ? null
        : {
            code: row.signedCode as VerdictCode,
            editor: bylineOf(row.signedById, row.signedBy),
            signedAt: row.signedAt.toISOString(),
            settles: row.signOffSettles,
          },
  };
}
