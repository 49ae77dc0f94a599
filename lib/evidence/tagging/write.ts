import type { Grant } from "../../auth/grant.ts";
import { findClaimText } from "../../claims/read.ts";
import type { Context } from "../../context.ts";
import type { EvidenceId } from "../../ids.ts";
import type { CommitRefusal } from "../../provenance/model.ts";
import { commit } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { GUARDED, seesWhole } from "../../sources/confidential.ts";
import type { EvidenceChange } from "../model.ts";
import { columnOfEvidenceTags, inEvidenceTagOrder } from "../tags.ts";

type Tagging = EvidenceChange & {
  readonly evidenceId: EvidenceId;
  /** The revision the caller had before them, or null when they did not say. */
  readonly seen: number | null;
};

type TagRefusal = "no-such-quotation" | "confidential" | "changed-since";

/** Says what speaks against a piece of evidence: all its tags from now on. Nobody judges words that are kept from them. */
export async function tagEvidence(
  ctx: Context,
  grant: Grant<"attach">,
  { evidenceId, seen, ...change }: Tagging,
): Promise<Result<EvidenceId, TagRefusal | CommitRefusal>> {
  const tags = columnOfEvidenceTags(inEvidenceTagOrder(change.tags));
  const done = await commit<EvidenceId, TagRefusal | "nothing-to-change">(ctx, grant, async (tx, record) => {
    const { documentId, holder } = grant;
    const row = await tx.evidence.findFirst({
      where: { id: evidenceId, documentId },
      select: { claimId: true, tags: true, revision: true, source: { select: GUARDED } },
    });
    const claim = row && (await findClaimText(tx, documentId, row.claimId));
    if (!row || !claim) return fail("no-such-quotation");
    if (!seesWhole(holder, row.source)) return fail("confidential");
    if (seen !== null && seen !== row.revision) return fail("changed-since");
    if (tags === row.tags) return fail("nothing-to-change");
    await tx.evidence.update({ where: { id: evidenceId }, data: { tags, revision: row.revision + 1 } });
    record({
      kind: "evidence.tagged",
      documentId,
      docRev: claim.docRev,
      claimId: claim.id,
      base: row.revision,
      data: { evidenceId, tags },
    });
    return ok(evidenceId);
  });
  if (done.ok) return done;
  return done.reason === "nothing-to-change" ? ok(evidenceId) : fail(done.reason);
}
