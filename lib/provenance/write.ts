import type { Context } from "../context.ts";
import { sql, sqlList } from "../db/sql.ts";
import type { Tx } from "../db/types.ts";
import { inPieces } from "../in-pieces.ts";
import { fail, type Result } from "../result.ts";
import { sha256 } from "../text/sha256.ts";
import { APP } from "./app.ts";
import { SALT_BYTES } from "./commitment.ts";
import { type Entry, entryOf } from "./entry.ts";
import type { LogEvent } from "./events.ts";
import type { By, CommitRefusal, Json } from "./model.ts";
import { findAnswer } from "./read.ts";
import { admits } from "./seal.ts";

/** What a work function gets beside the transaction: tells the log what happened. */
export type Record = (event: LogEvent) => void;

type Reason = string | { readonly kind: string };

/**
 * The only way to write. Runs `work` alone in a transaction and appends what it recorded in that same transaction:
 * the rows and their log entries land together or not at all. A `fail` rolls everything back and is returned.
 *
 * A request that carries an Idempotency-Key is done once: the same again is answered from the first answer, and the
 * same key for another request is refused. So is what a document that is signed off does not admit.
 *
 * @throws when `work` succeeds without recording anything: a write that leaves no trace is a bug.
 */
export async function commit<T extends Json, R extends Reason>(
  ctx: Context,
  by: By,
  work: (tx: Tx, record: Record) => Promise<Result<T, R>>,
): Promise<Result<T, R | CommitRefusal>> {
  try {
    return await ctx.db.write(async (tx) => {
      // First of all lock the head: from here on nobody else writes, on either engine.
      const head = await lockHead(tx);
      const known = await findAnswer<T>(ctx, by, tx);
      if (known) return known;
      const events: LogEvent[] = [];
      const result = await work(tx, (event) => void events.push(event));
      if (!result.ok) throw new Refused(result);
      if (events.length === 0) throw new Error("a write recorded no event: call record() for what it did");
      if (await isSealedAgainst(tx, events)) throw new Refused(fail("sealed"));
      await append(ctx, tx, by, head, events);
      await remember(ctx, tx, by, result.value);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<T, R>;
    throw error;
  }
}

/** Carries a refusal out of the transaction, which rolls back on its way. */
class Refused extends Error {
  constructor(readonly result: Result<never, Reason>) {
    super("refused");
  }
}

/** Whether one of these events is about a document that is signed off and does not admit it. */
async function isSealedAgainst(tx: Tx, events: readonly LogEvent[]): Promise<boolean> {
  const changed = new Set(events.flatMap(({ kind, documentId }) => (admits(kind) ? [] : (documentId ?? []))));
  if (changed.size === 0) return false;
  const sealed = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "DocumentSignOff" WHERE "documentId" IN (${sqlList([...changed])}) AND "reopenedAt" IS NULL LIMIT 1`;
  return sealed.length > 0;
}

async function append(ctx: Context, tx: Tx, by: By, head: Head, events: readonly LogEvent[]) {
  const entries: Entry[] = [];
  const heads = new Map<string, string | null>();
  let lastAt = head.lastAt;
  for (const event of events) {
    const ts = ctx.now().toISOString();
    const documentId = event.documentId;
    const prevDoc = documentId === undefined ? null : (heads.get(documentId) ?? (await documentHead(tx, documentId)));
    const entry = entryOf(
      event,
      by.actor,
      event.role ?? by.role,
      {
        origin: head.origin,
        seq: head.size + entries.length,
        prevDoc,
        ts,
        clockRegressed: ts < lastAt,
        boot: { id: ctx.boot.id, upMs: ctx.boot.upMs() },
        app: APP,
        ...(ctx.once && { idempotencyKeySha256: sha256(ctx.once.key) }),
      },
      () => ctx.random(SALT_BYTES),
    );
    entries.push(entry);
    if (documentId !== undefined) heads.set(documentId, entry.leafHash);
    lastAt = ts;
  }
  await store(tx, entries);
  await tx.$executeRaw`UPDATE "LogHead" SET "size" = ${head.size + entries.length}, "lastAt" = ${lastAt} WHERE "id" = 1`;
}

// The statements of the log are written out: they run in every write of the product, and the generated client would
// take several times as long to plan them as the database takes to run them (`npm run bench -- saves`).

type Head = { readonly origin: string; readonly size: number; readonly lastAt: string };

async function lockHead(tx: Tx): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>`
    UPDATE "LogHead" SET "size" = "size" WHERE "id" = 1 RETURNING "origin", "size", "lastAt"`;
  if (!head) throw new Error("the log has no head: migrate the database with `linecheck migrate`");
  return head;
}

/** Rows of one statement: SQLite takes 32,766 values in one, PostgreSQL's protocol 65,535, and a row has up to 8. */
const ROWS_AT_ONCE = 500;

async function store(tx: Tx, entries: readonly Entry[]): Promise<void> {
  for (const some of inPieces(entries, ROWS_AT_ONCE)) {
    const rows = some.map(
      ({ seq, kind, documentId, claimId, actor, at, bytes, leafHash }) =>
        sql`(${seq}, ${kind}, ${documentId}, ${claimId}, ${actor}, ${at}, ${Buffer.from(bytes)}, ${leafHash})`,
    );
    await tx.$executeRaw`
      INSERT INTO "LogEntry" ("seq", "kind", "documentId", "claimId", "actor", "at", "bytes", "leafHash")
      VALUES ${sqlList(rows)}`;
  }
  const payloads = entries.flatMap(({ seq, payloads }) => payloads.map((payload) => ({ seq, ...payload })));
  for (const some of inPieces(payloads, ROWS_AT_ONCE)) {
    const rows = some.map(
      ({ seq, field, salt, value }) => sql`(${seq}, ${field}, ${Buffer.from(salt)}, ${Buffer.from(value)})`,
    );
    await tx.$executeRaw`INSERT INTO "LogPayload" ("seq", "field", "salt", "value") VALUES ${sqlList(rows)}`;
  }
}

async function documentHead(tx: Tx, documentId: string): Promise<string | null> {
  const [last] = await tx.$queryRaw<{ leafHash: string }[]>`
    SELECT "leafHash" FROM "LogEntry" WHERE "documentId" = ${documentId} ORDER BY "seq" DESC LIMIT 1`;
  return last?.leafHash ?? null;
}

/**
 * Erases what an entry commits to, inside a transaction that does more. The entry stays and still verifies. Only for
 * what is nobody's record: history of a document is never erased by the product itself.
 */
export async function eraseWords(tx: Tx, seq: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM "LogPayload" WHERE "seq" = ${seq}`;
}

/** How long an answer is kept for a request that is sent again, in ms: a week, as long as a client may sleep. */
const ANSWERS_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

async function remember(ctx: Context, tx: Tx, by: By, value: Json): Promise<void> {
  if (!ctx.once) return;
  const { key, fingerprint } = ctx.once;
  await tx.answer.deleteMany({ where: { answeredAt: { lt: new Date(ctx.now().getTime() - ANSWERS_KEPT_MS) } } });
  await tx.answer.create({
    data: { actor: by.actor.pseudonym, key, fingerprint, value: JSON.stringify(value), answeredAt: ctx.now() },
  });
}
