import { doer, type Grant } from "../auth/grant.ts";
import { alsoGranted } from "../auth/read.ts";
import { type ClaimText, findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { attachInside } from "../evidence/write.ts";
import type { AnnotationForm } from "../notes/model.ts";
import { bringInNote } from "../notes/write.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { markOlder } from "../sources/marks/write.ts";
import { sourceDescribedAs } from "../sources/write.ts";
import type { BroughtInAnnotations, NewAnnotations } from "./model.ts";
import { type Picked, pick } from "./picking.ts";
import type { AnnotationSource, JudgedFile } from "./read.ts";
import type { Cited } from "./remark.ts";

// Each asks for the page it is from: what is more than a person would attach is not fetched at a stranger's word.
const MOST_PASSAGES = 100;

type Refusal = "no-such-claim" | "no-such-note" | CommitRefusal;

/**
 * Brings in what was picked of a file, in one commit: each remark a note of whoever brings it in, that says who said it;
 * a passage of a source is attached as well, by whom may attach. What was here before does not come again.
 */
export async function bringIn(
  ctx: Context,
  grant: Grant<"note">,
  source: AnnotationSource & { readonly form: AnnotationForm },
  judged: JudgedFile,
  picks: NewAnnotations["picks"],
): Promise<Result<BroughtInAnnotations, Refusal>> {
  const { picked, known, passed } = pick(judged.remarks, picks);
  const nothing = { sha256: source.sha256, notes: [], evidence: [], known, passed: [...judged.passed, ...passed] };
  if (picked.length === 0) return ok(nothing);
  const done = await commit<BroughtInAnnotations, Refusal | "nothing-new">(ctx, grant, async (tx, record) => {
    const bringing = new Bringing(ctx, tx, record, grant, judged.sentences);
    const isNew = await newAmong(tx, grant.documentId, picked);
    const fresh = picked.filter(({ remark }) => isNew(remark.mark));
    if (fresh.length === 0) return fail("nothing-new");
    const fileId = await bringing.file(source);
    for (const each of fresh) {
      const refused = await bringing.remark(fileId, each);
      if (refused) return fail(refused);
    }
    const { notes, evidence } = bringing;
    const before = known + picked.length - fresh.length;
    return ok({ ...nothing, notes, evidence, known: before, passed: [...nothing.passed, ...bringing.passed] });
  });
  if (done.ok) return done;
  return done.reason === "nothing-new" ? ok({ ...nothing, known: known + picked.length }) : fail(done.reason);
}

/** Somebody may have brought the same in since it was looked at. */
async function newAmong(tx: Tx, documentId: string, picked: readonly Picked[]): Promise<(mark: string) => boolean> {
  const rows = await tx.note.findMany({
    where: { documentId, mark: { in: picked.map(({ remark }) => remark.mark) } },
    select: { mark: true },
  });
  const known = new Set(rows.map(({ mark }) => mark));
  return (mark) => !known.has(mark);
}

/** One file being brought in, inside its transaction. */
class Bringing {
  readonly notes: BroughtInAnnotations["notes"] = [];
  readonly evidence: BroughtInAnnotations["evidence"] = [];
  readonly passed: string[] = [];
  /** What the remarks of this file became, by their marks. */
  readonly #noteOf = new Map<string, { readonly id: string; readonly claimId: string }>();
  readonly #claims = new Map<string, ClaimText>();
  #passages = 0;

  constructor(
    private readonly ctx: Context,
    private readonly tx: Tx,
    private readonly record: Record,
    private readonly grant: Grant<"note">,
    private readonly sentences: JudgedFile["sentences"],
  ) {}

  async file({ name, form, sha256 }: AnnotationSource & { readonly form: AnnotationForm }): Promise<string> {
    const { documentId } = this.grant;
    const row = { id: this.ctx.newId(), documentId, name, form, sha256, broughtInById: doer(this.grant) };
    const broughtInAt = this.ctx.now();
    await this.tx.annotationFile.create({ data: { ...row, broughtInAt } });
    const file = { ...row, broughtInAt: broughtInAt.toISOString() };
    this.record({ kind: "annotations.brought-in", documentId, data: { file } });
    return row.id;
  }

  async remark(fileId: string, { remark, claimId }: Picked): Promise<"no-such-claim" | "no-such-note" | null> {
    const claim = await this.#claim(claimId);
    if (!claim) return "no-such-claim";
    const { mark, by, at, text, resolved, place, on, onPart } = remark;
    const note = await bringInNote(this.ctx, this.tx, this.record, this.grant, claim, {
      fileId,
      replyTo: await this.#threadOf(remark, claim.id),
      text,
      saidBy: by,
      saidAt: at === null ? null : new Date(at),
      // Where a person chose the sentence, it does not have the words: they are told beside it.
      saidOn: claim.id === place.claimId ? onPart : on,
      mark,
      isResolved: resolved,
    });
    if (!note.ok) return note.reason;
    this.#noteOf.set(mark, { id: note.value, claimId: claim.id });
    this.notes.push({ noteId: note.value, claimId: claim.id, ordinal: this.#ordinalOf(claim), by });
    if (remark.cited) await this.#attach(claim, remark.cited);
    return null;
  }

  async #claim(claimId: string): Promise<ClaimText | null> {
    const known = this.#claims.get(claimId);
    if (known) return known;
    const claim = await findClaimText(this.tx, this.grant.documentId, claimId);
    if (claim) this.#claims.set(claimId, claim);
    return claim;
  }

  /** The note whose thread a remark goes on; null where it opens one, or what it answers is not on this claim. */
  async #threadOf({ thread, answers }: Picked["remark"], claimId: string): Promise<string | null> {
    if (thread !== null) {
      const opened = this.#noteOf.get(thread);
      if (opened) return opened.claimId === claimId ? opened.id : null;
      const before = await this.tx.note.findFirst({ where: { claimId, mark: thread }, select: { id: true } });
      return before?.id ?? null;
    }
    if (answers === null) return null;
    const there = await this.tx.note.findFirst({ where: { id: answers, claimId }, select: { id: true } });
    return there?.id ?? null;
  }

  /** Attaches a passage, once; what cannot be attached is told of, and the note says what it is. */
  async #attach(claim: ClaimText, { url, quote, stance }: Cited): Promise<void> {
    const grant = alsoGranted(this.grant, "attach");
    if (!grant.ok) return this.#pass(url, "your roles do not attach sources");
    this.#passages += 1;
    if (this.#passages > MOST_PASSAGES) return this.#pass(url, `only the first ${MOST_PASSAGES} of a file are`);
    const record: Record = (event) => this.record({ ...event, role: grant.value.role });
    await markOlder(this.tx);
    const described = { url, kind: "web-page", tier: "secondary" } as const;
    const source = await sourceDescribedAs(this.ctx, this.tx, record, doer(this.grant), described);
    const there = source.known
      ? await this.tx.evidence.findFirst({
          where: { claimId: claim.id, sourceId: source.id, quote },
          select: { id: true },
        })
      : null;
    if (there) return this.#pass(url, "the same passage is there already");
    const attached = await attachInside(this.ctx, this.tx, record, grant.value, claim, {
      sourceId: source.id,
      quote,
      stance,
    });
    if (attached.ok)
      this.evidence.push({ evidenceId: attached.value, claimId: claim.id, ordinal: this.#ordinalOf(claim) });
    else
      this.#pass(url, WHY_NOT_ATTACHED[typeof attached.reason === "string" ? attached.reason : attached.reason.kind]);
  }

  #pass(url: string, why: string): void {
    this.passed.push(`The passage of ${url} was not attached as evidence: ${why}. The note has it.`);
  }

  #ordinalOf({ id }: ClaimText): number {
    const sentence = this.sentences.get(id);
    if (!sentence) throw new Error(`claim ${id} was found in the document and is none of its sentences`);
    return sentence.ordinal;
  }
}

const WHY_NOT_ATTACHED = {
  "no-such-source": "its source is gone",
  confidential: "its source is confidential, and not open to you",
  "not-in-copy": "it does not stand word for word in the kept copy",
} as const;
