import { doer, type Grant } from "../auth/grant.ts";
import { type ClaimText, findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { asId, type ClaimId, type EvidenceId } from "../ids.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { GUARDED, seesWhole } from "../sources/confidential.ts";
import { askFirstLookup } from "../sources/lookups/write.ts";
import { markOlder } from "../sources/marks/write.ts";
import { askFirstCopy } from "../sources/snapshots/write.ts";
import { sourceDescribedAs } from "../sources/write.ts";
import type { NewEvidence } from "./model.ts";
import { type NotInCopy, placeAmong } from "./pins/pin.ts";
import { createPin, listKept, type PlaceRow } from "./pins/write.ts";

type AttachRefusal = "no-such-claim" | "no-such-source" | "confidential" | NotInCopy;

/**
 * Attaches a quoted passage to a claim, with its source when that is new. Where copies of the source are kept, the
 * passage has to stand word for word in one of them; where none is, it waits for one. Who may not see a source attaches
 * nothing of it: what is refused would tell them what it says.
 */
export async function attachEvidence(
  ctx: Context,
  grant: Grant<"attach">,
  input: NewEvidence & { readonly claimId: ClaimId },
): Promise<Result<EvidenceId, AttachRefusal | CommitRefusal>> {
  return commit<EvidenceId, AttachRefusal>(ctx, grant, async (tx, record) => {
    const claim = await findClaimText(tx, grant.documentId, input.claimId);
    return claim ? attachInside(ctx, tx, record, grant, claim, input) : fail("no-such-claim");
  });
}

/** The same inside a transaction that does more. What is refused may have asked for a copy of its source all the same. */
export async function attachInside(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"attach">,
  claim: ClaimText,
  input: NewEvidence,
): Promise<Result<EvidenceId, Exclude<AttachRefusal, "no-such-claim">>> {
  const found = await sourceFor(ctx, tx, record, grant, input);
  if (!found.ok) return found;
  const sourceId = found.value;
  await askFirstCopy(ctx, tx, record, { sourceId, askedById: doer(grant) });
  await askFirstLookup(ctx, tx, record, { sourceId, askedById: doer(grant) });
  const { quote, locator, stance, picked } = input;
  const place = placeAmong(await listKept(tx, sourceId), quote, picked);
  if (!place.ok) return place;
  const passage = { sourceId, quote, locator: locator ?? null, stance, tags: "", attachedById: doer(grant) };
  const id = await createEvidence(ctx, tx, record, grant.documentId, claim, passage);
  if (place.value)
    await createPin(ctx, tx, record, { documentId: grant.documentId, evidenceId: id, claim }, place.value);
  return ok(id);
}

/**
 * Attaches copies of evidence to another claim of the document, inside a transaction that does more. A passage that the
 * claim has already is not attached twice. Answers the ids of the evidence on the claim, in the order given.
 */
export async function carryEvidence(
  ctx: Context,
  tx: Tx,
  record: Record,
  claim: ClaimText,
  attachedById: string,
  evidence: readonly (Passage & { readonly id: string; readonly documentId: string; readonly pin: PlaceRow | null })[],
): Promise<string[]> {
  const there = await tx.evidence.findMany({ where: { claimId: claim.id }, orderBy: { id: "asc" } });
  const known = new Map(there.map((row) => [passageKey(row), row.id]));
  const carried: string[] = [];
  for (const { id: from, documentId, sourceId, quote, locator, stance, tags, pin } of evidence) {
    const passage = { sourceId, quote, locator, stance, tags, attachedById };
    const key = passageKey(passage);
    let id = known.get(key);
    if (id === undefined) {
      id = await createEvidence(ctx, tx, record, documentId, claim, passage, from);
      if (pin) await createPin(ctx, tx, record, { documentId, evidenceId: id, claim }, pin);
    }
    known.set(key, id);
    carried.push(id);
  }
  return [...new Set(carried)];
}

/** The same for passages that say the same of their claim, whoever attached them. */
function passageKey({ sourceId, quote, locator, stance }: Omit<Passage, "tags" | "attachedById">): string {
  return JSON.stringify([sourceId, quote, locator, stance]);
}

/** A passage as its row holds it. */
type Passage = {
  readonly sourceId: string;
  readonly quote: string;
  readonly locator: string | null;
  readonly stance: string;
  readonly tags: string;
  readonly attachedById: string;
};

/** Writes a piece of evidence and its event. `from` is the evidence it is a copy of; nobody attached a copy themselves. */
async function createEvidence(
  ctx: Context,
  tx: Tx,
  record: Record,
  documentId: string,
  claim: ClaimText,
  passage: Passage,
  from?: string,
): Promise<EvidenceId> {
  const id = asId<EvidenceId>(ctx.newId());
  const attachedAt = ctx.now();
  const { attachedById, ...said } = passage;
  const row = { id, documentId, claimId: claim.id, ...said, attachedById };
  await tx.evidence.create({ data: { ...row, attachedAt } });
  const subject = {
    documentId,
    docRev: claim.docRev,
    claimId: claim.id,
    span: { start: claim.start, end: claim.end, quote: claim.text },
  };
  const evidence = { ...row, attachedAt: attachedAt.toISOString() };
  if (from === undefined) record({ kind: "evidence.attached", ...subject, data: { evidence } });
  else record({ kind: "evidence.carried", ...subject, data: { evidence, from } });
  return id;
}

/** The source with the given id, or the one that is described: a known one where it is the same. */
async function sourceFor(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"attach">,
  { sourceId, source }: NewEvidence,
): Promise<Result<string, "no-such-source" | "confidential">> {
  if (source) {
    await markOlder(tx);
    return ok((await sourceDescribedAs(ctx, tx, record, doer(grant), source)).id);
  }
  const known = await tx.source.findUnique({ where: { id: sourceId ?? "" }, select: { id: true, ...GUARDED } });
  if (!known) return fail("no-such-source");
  return seesWhole(grant.holder, known) ? ok(known.id) : fail("confidential");
}
