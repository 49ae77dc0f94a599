import type { Grant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { type BulkColumn, insertRows } from "../db/bulk.ts";
import type { Engine, Tx } from "../db/types.ts";
import type { ClaimId } from "../ids.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import type { ClaimChange, RaisedClaim } from "./model.ts";

const COLUMNS: readonly BulkColumn[] = [
  { name: "id", type: "text" },
  { name: "documentId", type: "text" },
  { name: "versionId", type: "text" },
  { name: "ordinal", type: "integer" },
  { name: "start", type: "integer" },
  { name: "end", type: "integer" },
  { name: "text", type: "text" },
  { name: "block", type: "integer" },
  { name: "role", type: "text" },
  { name: "roleReason", type: "text" },
  { name: "checkability", type: "text" },
];

/** Writes the claims of a new version, inside the transaction that makes the version. */
export async function raiseClaims(
  tx: Tx,
  engine: Engine,
  at: { readonly documentId: string; readonly versionId: string },
  claims: readonly RaisedClaim[],
): Promise<void> {
  const rows = claims.map((claim) => [
    claim.id,
    at.documentId,
    at.versionId,
    claim.ordinal,
    claim.start,
    claim.end,
    claim.text,
    claim.block,
    claim.role,
    claim.roleReason,
    claim.checkability,
  ]);
  await insertRows(tx, engine, "Claim", COLUMNS, rows);
}

/** Says whether a claim can be checked. `seen` is the revision the person had before them, when they told. */
export async function triageClaim(
  ctx: Context,
  grant: Grant<"triage">,
  input: ClaimChange & { readonly claimId: ClaimId; readonly seen: number | null },
): Promise<Result<ClaimId, "no-such-claim" | "changed-since" | "key-used-otherwise">> {
  return commit(ctx, grant, async (tx, record) => {
    const { claimId, checkability, seen } = input;
    const claim = await tx.claim.findFirst({ where: { id: claimId, documentId: grant.documentId } });
    if (!claim) return fail("no-such-claim");
    if (seen !== null && seen !== claim.revision) return fail("changed-since");
    await tx.claim.update({ where: { id: claimId }, data: { checkability, revision: { increment: 1 } } });
    record({
      kind: "claim.triaged",
      documentId: grant.documentId,
      claimId,
      base: claim.revision,
      data: { checkability },
    });
    return ok(claimId);
  });
}
