import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { openDatabase } from "../../lib/db/connect.ts";
import type { Database, Engine } from "../../lib/db/types.ts";

/** A migrated database of the running test alone; closed and dropped after it. */
export async function freshDatabase(engine: Engine): Promise<Database> {
  const url = await migratedUrl(engine);
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  return database;
}

/** Address of a migrated database of the running test alone; dropped after it. */
export async function migratedUrl(engine: Engine): Promise<string> {
  if (engine === "postgres") return createDatabase(inject("databases").postgresTemplate);
  const file = newFile();
  copyFileSync(inject("databases").sqliteTemplate, file);
  return `file:${file}`;
}

/** Address of a database without tables; on SQLite the file does not even exist yet. Dropped after the test. */
export async function emptyUrl(engine: Engine): Promise<string> {
  return engine === "postgres" ? createDatabase("template0") : `file:${newFile()}`;
}

function newFile(): string {
  const file = join(inject("databases").folder, `${randomUUID()}.db`);
  onTestFinished(() => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
  });
  return file;
}

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  // Forced, since a test that failed may have left a connection open.
  onTestFinished(() => administer(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(inject("databases").postgres);
  url.pathname = name;
  return url.href;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("databases").postgres });
  await client.connect();
  await client.query(statement);
  await client.end();
}
