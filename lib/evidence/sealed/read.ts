import { type Sql, sql } from "../../db/sql.ts";

/**
 * A condition of a query: the document is signed off, and was before this moment. What was seen or told later is not known
 * to it: a sealed document keeps what was known when it was sealed.
 */
export function sealedBefore(documentId: Sql, moment: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM "DocumentSignOff" o
    WHERE o."documentId" = ${documentId} AND o."reopenedAt" IS NULL AND o."signedAt" < ${moment})`;
}
