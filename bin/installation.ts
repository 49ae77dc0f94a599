import { existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Context, realContext } from "../lib/context.ts";
import { openDatabase } from "../lib/db/connect.ts";
import { migrationSentence, pendingMigrations, shippedMigrations } from "../lib/db/migrate.ts";
import type { Database } from "../lib/db/types.ts";
import { parseUrl } from "../lib/parse-url.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import { SIGNING_KEY_FILE } from "../lib/signing/adapters/key-file.ts";
import { type Env, parseEnv } from "./env.ts";
import { ROOT } from "./root.mjs";

/**
 * Where an installation keeps what it knows. Paths and addresses are absolute, and relative ones were taken from the
 * project's root: every command finds the same database from whatever folder it is run in.
 */
export type Installation = {
  readonly env: Env;
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** The file of a SQLite database; null on PostgreSQL. */
  readonly databaseFile: string | null;
  /** Holds the secret that signs sessions, when the environment does not give it. */
  readonly secretFile: string;
  /** Holds the key that signs exports. */
  readonly signingKeyFile: string;
};

/** Holds `sqlite/` and `postgres/`. */
export const MIGRATIONS = join(ROOT, "prisma", "migrations");

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Makes and opens nothing. */
export function findInstallation(variables: Variables): Result<Installation, string> {
  const parsed = parseEnv(variables);
  if (!parsed.ok) return parsed;
  const env = parsed.value;
  const dataFolder = resolve(ROOT, env.dataFolder);
  const url = env.databaseUrl ?? `file:${join(dataFolder, "linecheck.db")}`;
  const databaseFile = url.startsWith("file:") ? resolve(ROOT, url.slice("file:".length)) : null;
  const databaseUrl = databaseFile === null ? url : `file:${databaseFile}`;
  return ok({
    env,
    dataFolder,
    databaseUrl,
    databaseFile,
    secretFile: join(dataFolder, "secret"),
    signingKeyFile: join(dataFolder, SIGNING_KEY_FILE),
  });
}

/** Makes the folders that what an installation keeps lies in. What they hold is its owner's alone. */
export function makeFolders({ dataFolder, databaseFile }: Installation): void {
  const folders = databaseFile === null ? [dataFolder] : [dataFolder, dirname(databaseFile)];
  for (const folder of folders) mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/**
 * Runs `work` on the installation's database, and closes it. Refuses a database that is not there or not of this
 * release, so that no command ever works on tables it does not know.
 */
export async function withInstallation<T>(
  variables: Variables,
  work: (ctx: Context, installation: Installation) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  const found = findInstallation(variables);
  if (!found.ok) return found;
  const { databaseFile, databaseUrl } = found.value;
  if (databaseFile !== null && !existsSync(databaseFile))
    return fail(`There is no database at ${databaseFile}: run \`npm start\` once, or \`npx linecheck migrate\`.`);
  let database: Database | undefined;
  try {
    database = await openDatabase(databaseUrl);
    const refusal = await whyNotCurrent(database);
    return refusal === null ? await work(realContext(database), found.value) : fail(refusal);
  } catch (error) {
    const sentence = whyOutOfReach(error, found.value);
    if (sentence === null) throw error;
    return fail(sentence);
  } finally {
    await database?.close();
  }
}

/** Why the database or its folder cannot be used, when that is what an error says; null for any other error. */
export function whyOutOfReach(error: unknown, { databaseFile, databaseUrl, dataFolder }: Installation): string | null {
  // The drivers give a code; Prisma wraps it and keeps it in its message only.
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const said = `${code} ${error instanceof Error ? error.message : error}`;
  if (databaseFile === null) {
    // The address may hold a password: only the host is shown.
    const host = parseUrl(databaseUrl)?.host ?? "its address";
    if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|Can't reach database/.test(said))
      return `PostgreSQL does not answer at ${host}: start it, or correct DATABASE_URL.`;
    if (/28P01|28000|Authentication failed/.test(said))
      return `PostgreSQL at ${host} refuses this account: correct the name and the password in DATABASE_URL.`;
    if (/3D000|database .* does not exist/i.test(said))
      return `PostgreSQL at ${host} has no such database: create it, or correct DATABASE_URL.`;
  }
  if (code === "ENOTDIR" || (code === "EEXIST" && syscall === "mkdir"))
    return `${path ?? dataFolder} cannot be a folder, for there is a file in its place: move that away, or set LINECHECK_DATA or DATABASE_URL to another place.`;
  if (/ENOSPC|EDQUOT|SQLITE_FULL|database or disk is full/.test(said))
    return `The disk is full: make room beside ${dataFolder}, and where this command writes, and run it again.`;
  if (/SQLITE_BUSY|P1008|database is locked/.test(said))
    return `${databaseFile ?? dataFolder} is held by another process: wait until it is done, or stop it, and run this again.`;
  if (/EACCES|EROFS|EPERM|SQLITE_CANTOPEN|SQLITE_READONLY/.test(said))
    return `${path ?? databaseFile ?? dataFolder} cannot be read and written by this account: change its owner, or set LINECHECK_DATA to a folder that can.`;
  if (/SQLITE_NOTADB|SQLITE_CORRUPT/.test(said))
    return `${databaseFile} is damaged, or no SQLite database: restore a backup, or set DATABASE_URL to another file.`;
  return null;
}

/** Why this release cannot work on the database as it is, or null when it can. */
export async function whyNotCurrent(database: Database): Promise<string | null> {
  const shipped = shippedMigrations(join(MIGRATIONS, database.engine));
  const pending = pendingMigrations(shipped, await appliedMigrations(database));
  if (!pending.ok) return migrationSentence(pending.reason);
  if (pending.value.length === 0) return null;
  return "This database is older than this Linecheck: run `npx linecheck migrate`, or `npm start`, which does it too.";
}

async function appliedMigrations(database: Database): Promise<{ name: string; checksum: string }[]> {
  const tables =
    database.engine === "sqlite"
      ? "SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'"
      : "SELECT to_regclass('_prisma_migrations')::text AS name";
  const [table] = await database.read.$queryRawUnsafe<{ name: string | null }[]>(tables);
  if (!table?.name) return [];
  return database.read.$queryRawUnsafe(`SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations"`);
}
