import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient as PostgresClient } from "./generated/postgres/client.ts";
import { PrismaClient } from "./generated/sqlite/client.ts";
import { lane } from "./lane.ts";
import type { Database } from "./types.ts";

/**
 * How long SQLite itself waits for another process's write lock, in ms. better-sqlite3 blocks the whole process while
 * it waits, so this stays short and the lane retries without blocking.
 */
const BUSY_TIMEOUT_MS = 25;

/** Connections to PostgreSQL, as many for reading as for writing; writes queue on the log's head row whatever their number. */
const POSTGRES_POOL = 10;

/** How long a PostgreSQL transaction may wait for its turn and run, in ms. An import of a book takes a few seconds. */
const TRANSACTION_MS = 60_000;

/** Opens a migrated database. @throws when its durability settings are not what an acknowledged write relies on. */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith("file:")) return openSqlite(url);
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url);
  throw new Error(`DATABASE_URL must begin with file: or postgres://, not ${url.split(":")[0]}:`);
}

async function openSqlite(url: string): Promise<Database> {
  const writer = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS }) });
  await pragma(writer, "journal_mode = WAL");
  await pragma(writer, "synchronous = FULL");
  await pragma(writer, "foreign_keys = ON");
  await assertPragmas(writer, { journal_mode: "wal", synchronous: 2, foreign_keys: 1 });
  // A snapshot holds a transaction open on its connection; on a connection of its own it makes no other read stale.
  const [read, snapshots] = await Promise.all([openSqliteReader(url), openSqliteReader(url)]);
  return {
    engine: "sqlite",
    read,
    snapshot: (work) => snapshots.$transaction(work, { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS }),
    write: lane((work) => writer.$transaction(work, { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS })),
    close: async () => {
      await Promise.all([read.$disconnect(), snapshots.$disconnect()]);
      await writer.$disconnect();
    },
  };
}

async function openSqliteReader(url: string): Promise<PrismaClient> {
  const reader = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url, timeout: BUSY_TIMEOUT_MS, readonly: true, fileMustExist: true }),
  });
  await assertPragmas(reader, { journal_mode: "wal" });
  return reader;
}

async function openPostgres(url: string): Promise<Database> {
  const writer = postgresClient(url);
  await assertSettings(writer, { fsync: "on", full_page_writes: "on", synchronous_commit: "on" });
  // Reads have connections of their own: writers who queue on the log's head never take them away.
  const read = postgresClient(url, "-c default_transaction_read_only=on");
  return {
    engine: "postgres",
    read,
    snapshot: (work) =>
      read.$transaction(work, {
        // The two engines' lists of isolation levels differ, and the shared type is SQLite's.
        isolationLevel: "RepeatableRead" as "Serializable",
        maxWait: TRANSACTION_MS,
        timeout: TRANSACTION_MS,
      }),
    // READ COMMITTED: after the wait for the head row, each statement sees what the previous holder committed.
    write: (work) => writer.$transaction(work, { maxWait: TRANSACTION_MS, timeout: TRANSACTION_MS }),
    close: async () => {
      await Promise.all([read.$disconnect(), writer.$disconnect()]);
    },
  };
}

function postgresClient(url: string, options?: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: POSTGRES_POOL, ...(options && { options }) });
  // The clients' query interfaces are generated from the same models; only engine-specific options differ.
  return new PostgresClient({ adapter }) as unknown as PrismaClient;
}

async function pragma(client: PrismaClient, statement: string): Promise<Record<string, unknown>[]> {
  return client.$queryRawUnsafe(`PRAGMA ${statement}`);
}

async function assertPragmas(client: PrismaClient, expected: Record<string, string | number>): Promise<void> {
  for (const [name, value] of Object.entries(expected)) {
    const [row] = await pragma(client, name);
    const found = row && Object.values(row)[0];
    if (String(found) !== String(value))
      throw new Error(
        `SQLite's ${name} is ${String(found)} and must be ${value}: an acknowledged write could be lost.`,
      );
  }
}

async function assertSettings(client: PrismaClient, expected: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(expected)) {
    const [row] = await client.$queryRawUnsafe<{ value: string }[]>("SELECT current_setting($1) AS value", name);
    if (row?.value !== value)
      throw new Error(
        `PostgreSQL's ${name} is ${row?.value} and must be ${value}: an acknowledged write could be lost.`,
      );
  }
}
