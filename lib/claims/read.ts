import type { Tx } from "../db/types.ts";

/** A claim's words and their place, read in a transaction: what a write about the claim is filed on. */
export type ClaimText = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** SHA-256 (hex) of the version's text. */
  readonly docRev: string;
};

/** Finds a claim of a document with its present words, or null. */
export async function findClaimText(tx: Tx, documentId: string, claimId: string): Promise<ClaimText | null> {
  const [claim] = await tx.$queryRaw<ClaimText[]>`
    SELECT c."id", c."start", c."end", c."text", v."sha256" AS "docRev"
    FROM "Claim" c JOIN "Version" v ON v."id" = c."versionId"
    WHERE c."id" = ${claimId} AND c."documentId" = ${documentId}`;
  return claim ?? null;
}
