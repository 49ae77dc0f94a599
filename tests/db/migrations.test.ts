import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { personOfEmail } from "../../lib/auth/read.ts";
import { openDatabase } from "../../lib/db/connect.ts";
import { migrate } from "../../lib/db/migrate.ts";
import type { Engine } from "../../lib/db/types.ts";
import { findDocument, findText } from "../../lib/documents/read.ts";
import { asId, type DocumentId } from "../../lib/ids.ts";
import { findDocumentHead } from "../../lib/provenance/read.ts";
import { listClaims } from "../../lib/reviews/read.ts";
import { fixedContext } from "../support/context.ts";
import { emptyUrl, migratedUrl } from "../support/database.ts";
import { MIGRATIONS } from "../support/database-setup.ts";
import { allow, must } from "../support/newsroom.ts";
import { sqlToReach } from "../support/schema-engine.ts";

/** A copy of the shipped migrations, or of those among them. */
function copied(isIn: (name: string) => boolean = () => true): string {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(MIGRATIONS, folder, {
    recursive: true,
    filter: (path) => {
      const [name] = /\d{4}_\w+/.exec(relative(MIGRATIONS, path)) ?? [];
      return name === undefined || isIn(name);
    },
  });
  return folder;
}

/** A copy of the shipped migrations with one more. */
function withOneMore(name: string, sql: string): string {
  const folder = copied();
  for (const engine of ["sqlite", "postgres"]) {
    mkdirSync(join(folder, engine, name));
    writeFileSync(join(folder, engine, name, "migration.sql"), sql);
  }
  return folder;
}

test("the SQLite migrations make exactly the schema", async () => {
  const adapter = new PrismaBetterSqlite3({ url: await migratedUrl("sqlite") });
  const missing = await sqlToReach("prisma/schema.prisma", adapter, "database");
  expect(missing).toMatch(/^(-- This is an empty migration\.)?$/);
});

// The schema engine cannot read a PostgreSQL catalogue through this adapter, so the catalogues are compared instead.
test("the PostgreSQL migrations make exactly the schema", async () => {
  const [ours, theirs] = [await migratedUrl("postgres"), await emptyUrl("postgres")];
  const adapter = new PrismaPg({ connectionString: theirs });
  await queryPostgres(theirs, await sqlToReach("prisma/postgres/schema.prisma", adapter, "empty"));
  const shape = await shapeOf(theirs);
  expect(shape.length).toBeGreaterThan(100);
  expect(await shapeOf(ours)).toEqual(shape);
});

async function queryPostgres(url: string, statement: string): Promise<{ line: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(statement);
  await client.end();
  return rows;
}

/** Every column, index and constraint of a database, a line each. */
async function shapeOf(url: string): Promise<string[]> {
  const rows = await queryPostgres(
    url,
    `SELECT concat_ws(' ', table_name, column_name, data_type, datetime_precision, is_nullable, column_default) AS line
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
     ORDER BY line`,
  );
  return rows.map(({ line }) => line);
}

const AT = "'2026-01-02 03:04:05.678'";

/** Statements that fill the tables of the first release: a person, a text of two claims, a verdict, and the log of it. */
function firstRelease(engine: Engine): string {
  // On SQLite the driver writes times as RFC 3339.
  const at = engine === "postgres" ? AT : "'2026-01-02T03:04:05.678+00:00'";
  const bytes = engine === "postgres" ? "'\\xc3a9'" : "X'c3a9'";
  return `
    INSERT INTO "User" ("id", "email", "name", "passwordHash", "createdAt") VALUES ('u1', 'rita@example.org', 'Rita', 'x', ${at});
    INSERT INTO "UserRole" ("userId", "role") VALUES ('u1', 'reviewer');
    INSERT INTO "Pseudonym" ("userId", "pseudonym") VALUES ('u1', 'p-1');
    INSERT INTO "Document" ("id", "title", "lang", "originPublisher", "originUrl", "originPublishedOn", "importedAt", "importedById", "authorId")
      VALUES ('d1', 'Café', 'fr', 'The Quay', 'https://example.org/a', '2026-01-01', ${at}, 'u1', NULL);
    INSERT INTO "Version" ("id", "documentId", "ordinal", "text", "sha256", "length", "words", "createdAt")
      VALUES ('v1', 'd1', 1, 'Café. Fermé.', 'hash-of-it', 12, 2, ${at});
    INSERT INTO "Original" ("versionId", "bytes", "sha256", "mediaType", "fileName", "changes") VALUES ('v1', ${bytes}, 'of-bytes', 'text/plain', 'a.txt', '');
    INSERT INTO "Claim" ("id", "documentId", "versionId", "ordinal", "start", "end", "text", "block", "role", "roleReason", "checkability", "revision") VALUES
      ('c2', 'd1', 'v1', 2, 6, 12, 'Fermé.', 1, 'body', 'a paragraph of the text', 'check', 1),
      ('c1', 'd1', 'v1', 1, 0, 5, 'Café.', 1, 'body', 'a paragraph of the text', 'check', 3);
    INSERT INTO "Verdict" ("id", "documentId", "claimId", "reviewerId", "code", "rationale", "textSha256", "filedAt")
      VALUES ('r1', 'd1', 'c1', 'u1', 'supported', 'Seen.', 'of-words', ${at});
    UPDATE "LogHead" SET "size" = 1, "lastAt" = '2026-01-02T03:04:05.678Z' WHERE "id" = 1;
    INSERT INTO "LogEntry" ("seq", "kind", "documentId", "claimId", "actor", "at", "bytes", "leafHash")
      VALUES (0, 'document.imported', 'd1', NULL, 'p-1', '2026-01-02T03:04:05.678Z', ${bytes}, 'leaf');
    INSERT INTO "LogPayload" ("seq", "field", "salt", "value") VALUES (0, 'claims', ${bytes}, ${bytes});
    INSERT INTO "Answer" ("actor", "key", "fingerprint", "value", "answeredAt") VALUES ('p-1', 'k', 'f', '{}', ${at});`;
}

async function fill(engine: Engine, url: string): Promise<void> {
  if (engine === "postgres") return void (await queryPostgres(url, firstRelease(engine)));
  const database = new Sqlite(url.slice("file:".length));
  database.exec(firstRelease(engine));
  database.close();
}

describe.each(["sqlite", "postgres"] as const)("migrations on %s", (engine) => {
  test("are applied once, also by processes that start together", async () => {
    const url = await emptyUrl(engine);
    const runs = await Promise.all([migrate(url, MIGRATIONS), migrate(url, MIGRATIONS), migrate(url, MIGRATIONS)]);
    const applied = runs.flatMap(must);
    expect(new Set(applied).size).toBe(applied.length);
    expect(applied).toContain("0001_spine");
    expect(must(await migrate(url, MIGRATIONS))).toEqual([]);
  });

  test("keep everything that was written with the first release", async () => {
    const url = await emptyUrl(engine);
    expect(
      must(
        await migrate(
          url,
          copied((name) => name === "0001_spine"),
        ),
      ),
    ).toEqual(["0001_spine"]);
    await fill(engine, url);
    expect(must(await migrate(url, MIGRATIONS))).toContain("0002_text_engine");
    const database = await openDatabase(url);
    onTestFinished(() => database.close());
    const ctx = fixedContext(database);
    const id = asId<DocumentId>("d1");
    const rita = await personOfEmail(ctx, "rita@example.org");
    if (!rita) throw new Error("nobody has the address any more");
    const grant = await allow(ctx, rita, "read", id);
    expect(await findDocument(ctx, grant)).toEqual({
      id,
      title: "Café",
      lang: "fr",
      origin: {
        publisher: "The Quay",
        url: "https://example.org/a",
        authors: [],
        publishedOn: "2026-01-01",
        modifiedOn: null,
      },
      importedAt: "2026-01-02T03:04:05.678Z",
      importedBy: "Rita",
      fetched: null,
      dueAt: null,
      signedOff: null,
      version: { id: "v1", ordinal: 1, sha256: "hash-of-it", length: 12, words: 2 },
      revision: 1,
    });
    expect(await findText(ctx, grant)).toBe("Café. Fermé.");
    expect((await listClaims(ctx, grant)).map((row) => [row.id, row.ordinal, row.text, row.revision])).toEqual([
      ["c1", 1, "Café.", 3],
      ["c2", 2, "Fermé.", 1],
    ]);
    expect(await database.read.original.findMany()).toMatchObject([
      { bytes: new TextEncoder().encode("é"), mediaType: "text/plain", charset: null, url: null, fetchedAt: null },
    ]);
    expect(await database.read.verdict.findMany()).toMatchObject([{ id: "r1", claimId: "c1", rationale: "Seen." }]);
    expect(await findDocumentHead(ctx, id)).toMatchObject({ size: 1, headHash: "leaf" });
    expect(await database.read.logPayload.count()).toBe(1);
    expect(await database.read.answer.count()).toBe(1);
  });

  test("that fail midway leave the database as it was, and it still opens", async () => {
    const url = await migratedUrl(engine);
    const broken = withOneMore("9999_broken", `CREATE TABLE "Half" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);`);
    await expect(Promise.resolve().then(() => migrate(url, broken))).rejects.toThrow();
    const database = await openDatabase(url);
    onTestFinished(() => database.close());
    await expect(database.read.$queryRawUnsafe(`SELECT * FROM "Half"`)).rejects.toThrow();
    expect(must(await migrate(url, MIGRATIONS))).toEqual([]);
  });

  test("of a newer release are refused by this one", async () => {
    const url = await emptyUrl(engine);
    must(await migrate(url, withOneMore("9999_later", `CREATE TABLE "Later" ("id" TEXT);`)));
    expect(await migrate(url, MIGRATIONS)).toEqual({ ok: false, reason: { kind: "newer", name: "9999_later" } });
  });

  test("whose contents changed after they were applied are refused", async () => {
    const url = await emptyUrl(engine);
    must(await migrate(url, withOneMore("9999_later", `CREATE TABLE "Later" ("id" TEXT);`)));
    const other = withOneMore("9999_later", `CREATE TABLE "Otherwise" ("id" TEXT);`);
    expect(await migrate(url, other)).toEqual({ ok: false, reason: { kind: "changed", name: "9999_later" } });
  });
});
