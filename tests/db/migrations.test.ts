import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../lib/db/connect.ts";
import { migrate } from "../../lib/db/migrate.ts";
import { emptyUrl, migratedUrl } from "../support/database.ts";
import { MIGRATIONS } from "../support/database-setup.ts";
import { must } from "../support/newsroom.ts";
import { sqlToReach } from "../support/schema-engine.ts";

/** A copy of the shipped migrations with one more. */
function withOneMore(name: string, sql: string): string {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(MIGRATIONS, folder, { recursive: true });
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

describe.each(["sqlite", "postgres"] as const)("migrations on %s", (engine) => {
  test("are applied once, also by processes that start together", async () => {
    const url = await emptyUrl(engine);
    const runs = await Promise.all([migrate(url, MIGRATIONS), migrate(url, MIGRATIONS), migrate(url, MIGRATIONS)]);
    const applied = runs.flatMap(must);
    expect(new Set(applied).size).toBe(applied.length);
    expect(applied).toContain("0001_spine");
    expect(must(await migrate(url, MIGRATIONS))).toEqual([]);
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
