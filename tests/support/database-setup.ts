import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../lib/db/migrate.ts";
import { startCluster } from "./postgres.ts";
import { newScratchFolder } from "./scratch-folder.ts";

/** What the database tests start from, made once a run; each test then works on a copy (database.ts). */
export type Databases = {
  /** A folder for files of this run, removed after it. */
  readonly folder: string;
  /** A migrated SQLite file. */
  readonly sqliteTemplate: string;
  /** Address of the server's own database, from which others are created. */
  readonly postgres: string;
  /** Name of the migrated database. */
  readonly postgresTemplate: string;
};

declare module "vitest" {
  export interface ProvidedContext {
    databases: Databases;
  }
}

export const MIGRATIONS = join(import.meta.dirname, "..", "..", "prisma", "migrations");

/** Runs before the first database test, in the main process; what it answers runs after the last one. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = newScratchFolder("databases");
  const sqliteTemplate = join(folder, "template.db");
  await apply(`file:${sqliteTemplate}`);
  const cluster = await startCluster();
  const databases = { folder, sqliteTemplate, postgres: cluster.url("postgres"), postgresTemplate: "migrated" };
  const client = new pg.Client({ connectionString: databases.postgres });
  await client.connect();
  await client.query(`CREATE DATABASE ${databases.postgresTemplate}`);
  await client.end();
  await apply(cluster.url(databases.postgresTemplate));
  project.provide("databases", databases);
  return () => {
    cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function apply(url: string): Promise<void> {
  const result = await migrate(url, MIGRATIONS);
  if (!result.ok) throw new Error(`a new database could not be migrated: ${JSON.stringify(result.reason)}`);
}
