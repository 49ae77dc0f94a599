import type { Person } from "../../lib/auth/model.ts";
import { changeClaim } from "../../lib/claims/write.ts";
import type { Context } from "../../lib/context.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { asId, type ClaimId, type DocumentId } from "../../lib/ids.ts";
import { listClaims } from "../../lib/reviews/read.ts";
import { signOff, signOffDocument } from "../../lib/reviews/sign-off/write.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { allow, keepQuoted, must } from "./newsroom.ts";

/** Signs a claim off as supported: two reviewers quote a primary source each and agree, and an editor signs. */
export async function signedOff(
  ctx: Context,
  { reviewers, editor }: { readonly reviewers: readonly Person[]; readonly editor: Person },
  documentId: DocumentId,
  claimId: ClaimId,
): Promise<void> {
  for (const reviewer of reviewers) {
    const evidence = must(
      await attachEvidence(ctx, await allow(ctx, reviewer, "attach", documentId), {
        claimId,
        source: { title: `What ${reviewer.name} found`, kind: "document", tier: "primary" },
        quote: `${reviewer.name} read that it is so`,
        stance: "supports",
      }),
    );
    await keepQuoted(ctx, reviewer, evidence);
  }
  for (const reviewer of reviewers) {
    const grant = await allow(ctx, reviewer, "review", documentId);
    must(await fileVerdict(ctx, grant, { code: "supported", rationale: "It is there.", claimId, seen: null }));
  }
  must(await signOff(ctx, await allow(ctx, editor, "decide", documentId), { claimId }));
}

/** Seals a document of which one claim is signed off: of the others it is said that they are opinions. */
export async function sealed(ctx: Context, reviewer: Person, editor: Person, documentId: DocumentId): Promise<void> {
  const triage = await allow(ctx, reviewer, "triage", documentId);
  for (const { id, state } of await listClaims(ctx, triage))
    if (state === "untriaged")
      must(await changeClaim(ctx, triage, { claimId: asId<ClaimId>(id), checkability: "opinion", seen: null }));
  must(await signOffDocument(ctx, await allow(ctx, editor, "decide", documentId)));
}
