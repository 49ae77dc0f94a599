import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { fail, ok, type Result } from "../result.ts";

/**
 * Applies the SQL folders under prisma/migrations in order, each in a transaction of its own, under a lock, and records
 * them in `_prisma_migrations` as Prisma does, so that its tools can read the history (docs/decisions/0002).
 */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

export type MigrationRefusal =
  | { readonly kind: "newer"; readonly name: string }
  | { readonly kind: "changed"; readonly name: string };

/** The words for a refusal, with the remedy. */
export function migrationSentence(refusal: MigrationRefusal): string {
  return refusal.kind === "newer"
    ? `This database was made by a newer Linecheck (it has the migration ${refusal.name}): start that version, or restore a backup made before the upgrade.`
    : `The migration ${refusal.name} was applied to this database with other contents: use the release it was made with, or restore a backup.`;
}

/** The migrations that ship with this release, in order. */
export function shippedMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** What still has to be applied, or why nothing may be: applied ones must all be shipped, and unchanged. */
export function pendingMigrations(
  shipped: readonly Migration[],
  applied: readonly { readonly name: string; readonly checksum: string }[],
): Result<Migration[], MigrationRefusal> {
  const known = new Map(shipped.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied) {
    const migration = known.get(name);
    if (!migration) return fail({ kind: "newer", name });
    if (migration.checksum !== checksum) return fail({ kind: "changed", name });
  }
  const done = new Set(applied.map(({ name }) => name));
  return ok(shipped.filter(({ name }) => !done.has(name)));
}

/**
 * Brings the database at `url` to this release. `migrationsFolder` holds `sqlite/` and `postgres/`.
 * Answers the names applied now.
 */
export async function migrate(url: string, migrationsFolder: string): Promise<Result<string[], MigrationRefusal>> {
  return url.startsWith("file:")
    ? migrateSqlite(url.slice("file:".length), join(migrationsFolder, "sqlite"))
    : migratePostgres(url, join(migrationsFolder, "postgres"));
}

const RECORDS = (time: string, now: string) => `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" ${time},
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" ${time},
  "started_at" ${time} NOT NULL DEFAULT ${now}, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

const APPLIED = `SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" ORDER BY "migration_name"`;

/** How long to wait for another process that migrates the same file, in ms. */
const LOCK_WAIT_MS = 30_000;

function migrateSqlite(file: string, folder: string): Result<string[], MigrationRefusal> {
  const database = new Sqlite(file, { timeout: LOCK_WAIT_MS });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.exec(RECORDS("DATETIME", "current_timestamp"));
    const names: string[] = [];
    for (;;) {
      // One at a time, each decided under the lock: two processes that start together apply each just once.
      const step = database
        .transaction((): Result<string | null, MigrationRefusal> => {
          const applied = database.prepare<[], { name: string; checksum: string }>(APPLIED).all();
          const pending = pendingMigrations(shippedMigrations(folder), applied);
          if (!pending.ok) return pending;
          const [next] = pending.value;
          if (!next) return ok(null);
          database.exec(next.sql);
          database
            .prepare(
              `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES (?, ?, ?, current_timestamp, 1)`,
            )
            .run(randomUUID(), next.checksum, next.name);
          return ok(next.name);
        })
        .immediate();
      if (!step.ok) return step;
      if (step.value === null) return ok(names);
      names.push(step.value);
    }
  } finally {
    database.close();
  }
}

/** Any number that is ours alone: the advisory lock that migrating processes of one database queue on. */
const MIGRATION_LOCK = 727_001;

async function migratePostgres(url: string, folder: string): Promise<Result<string[], MigrationRefusal>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(RECORDS("TIMESTAMPTZ", "now()"));
    const applied = await client.query<{ name: string; checksum: string }>(APPLIED);
    const pending = pendingMigrations(shippedMigrations(folder), applied.rows);
    if (!pending.ok) return pending;
    for (const { name, sql, checksum } of pending.value) {
      await client.query("BEGIN");
      try {
        await client.query(sql);
        await client.query(
          `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES ($1, $2, $3, now(), 1)`,
          [randomUUID(), checksum, name],
        );
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
    }
    return ok(pending.value.map(({ name }) => name));
  } finally {
    await client.end();
  }
}
