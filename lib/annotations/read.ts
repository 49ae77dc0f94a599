import type { Grant } from "../auth/grant.ts";
import { bylineOf } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { sql, sqlList } from "../db/sql.ts";
import { findText } from "../documents/read.ts";
import type { EventKind } from "../provenance/events.ts";
import { inSlices, type Turns } from "../reviews/in-slices.ts";
import { type Judgement, judge } from "./judge.ts";
import type { AnnotationsPreview } from "./model.ts";
import { Placing, type Sentence } from "./placing.ts";
import type { RemarkFile } from "./remark.ts";
import type { OwnNote, OwnWords } from "./standing.ts";

/** A file of remarks as it came: what it was called, and SHA-256 (hex) of its bytes. */
export type AnnotationSource = { readonly name: string; readonly sha256: string };

/** What a file comes to on a document, with the sentences that stand in it. */
export type JudgedFile = Judgement & { readonly sentences: ReadonlyMap<string, Sentence> };

// As long as nobody notices.
const SLICE_MS = 10;

/** Judges the remarks of a file against the present version of a document and what was said of it here. */
export async function judgeFile(
  ctx: Context,
  grant: Grant<"note">,
  file: RemarkFile,
  turns: Turns,
): Promise<JudgedFile> {
  const [text, sentences, own] = await Promise.all([
    findText(ctx, grant),
    listSentences(ctx, grant),
    findOwnWords(ctx, grant),
  ]);
  const judgement = await inSlices(judge(file, new Placing(text, sentences), own), SLICE_MS, turns);
  return { ...judgement, sentences: new Map(sentences.map((sentence) => [sentence.id, sentence])) };
}

/** What a file holds and where each of its remarks belongs, before anything is saved. */
export async function previewAnnotations(
  ctx: Context,
  grant: Grant<"note">,
  source: AnnotationSource,
  file: RemarkFile,
  turns: Turns,
): Promise<AnnotationsPreview> {
  const { remarks, passed, sentences } = await judgeFile(ctx, grant, file, turns);
  const named = new Set(remarks.flatMap(({ place }) => [place.claimId ?? [], place.candidates].flat()));
  return {
    file: { ...source, form: file.form, broughtInBefore: await findBefore(ctx, grant, source.sha256) },
    remarks: remarks.map(({ onPart: _, ...remark }) => remark),
    sentences: [...named].flatMap((id) => {
      const sentence = sentences.get(id);
      return sentence ? [{ claimId: id, ordinal: sentence.ordinal, text: sentence.text }] : [];
    }),
    passed: [...passed],
    notes: [...file.notes],
  };
}

/** The sentences that stand in a document, numbered in the order of the text. */
async function listSentences(ctx: Context, { documentId }: Grant<"read">): Promise<Sentence[]> {
  const claims = await ctx.db.read.claim.findMany({
    where: { documentId, supersededAt: null },
    orderBy: { start: "asc" },
    select: { id: true, start: true, end: true, text: true },
  });
  return claims.map((claim, index) => ({ ...claim, ordinal: index + 1 }));
}

/** What was done here that an export tells in comments of its own, beside notes. */
const TOLD_IN_COMMENTS: readonly EventKind[] = [
  "verdict.filed",
  "verdict.applied",
  "query.asked",
  "query.answered",
  "contact.logged",
  "claim.adjudicated",
  "claim.waived",
  "gate.excepted",
  "claim.signed-off",
  "claim.corrected",
];

type NoteRow = {
  readonly id: string;
  readonly claimId: string;
  readonly replyToId: string | null;
  readonly authorId: string;
  readonly author: string | null;
  readonly writtenAt: Date;
  readonly saidBy: string | null;
  readonly saidAt: Date | null;
  readonly text: string;
  readonly mark: string | null;
};

async function findOwnWords(ctx: Context, { documentId }: Grant<"read">): Promise<OwnWords> {
  const kinds = sqlList(TOLD_IN_COMMENTS.map((kind) => sql`${kind}`));
  const [notes, deeds] = await Promise.all([
    ctx.db.read.$queryRaw<NoteRow[]>`
      SELECT n."id", n."claimId", n."replyToId", n."authorId", u."name" AS "author", n."writtenAt", n."saidBy",
        n."saidAt", n."text", n."mark"
      FROM "Note" n LEFT JOIN "User" u ON u."id" = n."authorId"
      WHERE n."documentId" = ${documentId}
      ORDER BY n."writtenAt", n."id"`,
    ctx.db.read.$queryRaw<{ by: string; at: string }[]>`
      SELECT u."name" AS "by", e."at"
      FROM "LogEntry" e JOIN "Pseudonym" p ON p."pseudonym" = e."actor" JOIN "User" u ON u."id" = p."userId"
      WHERE e."documentId" = ${documentId} AND e."kind" IN (${kinds})`,
  ]);
  return { notes: notes.map(ownNoteOf), deeds };
}

function ownNoteOf({
  id,
  claimId,
  replyToId,
  authorId,
  author,
  writtenAt,
  saidBy,
  saidAt,
  text,
  mark,
}: NoteRow): OwnNote {
  const by = saidBy ?? bylineOf(authorId, author).name;
  return { id, claimId, rootId: replyToId ?? id, by, at: (saidAt ?? writtenAt).toISOString(), text, mark };
}

/** When these very bytes were brought in last. */
async function findBefore(
  ctx: Context,
  { documentId }: Grant<"read">,
  sha256: string,
): Promise<AnnotationsPreview["file"]["broughtInBefore"]> {
  const [before] = await ctx.db.read.$queryRaw<{ id: string; name: string | null; at: Date }[]>`
    SELECT f."broughtInById" AS "id", u."name", f."broughtInAt" AS "at"
    FROM "AnnotationFile" f LEFT JOIN "User" u ON u."id" = f."broughtInById"
    WHERE f."documentId" = ${documentId} AND f."sha256" = ${sha256}
    ORDER BY f."broughtInAt" DESC LIMIT 1`;
  return before ? { by: bylineOf(before.id, before.name).name, at: before.at.toISOString() } : null;
}
