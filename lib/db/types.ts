import type { Prisma, PrismaClient } from "./generated/sqlite/client.ts";

/** What can be asked of a table without changing it. */
type Asking =
  | "findUnique"
  | "findUniqueOrThrow"
  | "findFirst"
  | "findFirstOrThrow"
  | "findMany"
  | "count"
  | "groupBy"
  | "aggregate";

type Table = Uncapitalize<Prisma.ModelName>;

/**
 * A client that can only ask. All code is typed against the SQLite client: what compiles there is the common subset of
 * both engines. The one cast from the PostgreSQL client is in connect.ts (docs/decisions/0001).
 */
export type Reader = { readonly [T in Table]: Pick<PrismaClient[T], Asking & keyof PrismaClient[T]> } & Pick<
  PrismaClient,
  "$queryRaw" | "$queryRawUnsafe"
>;

/** A transaction of the write lane. */
export type Tx = Prisma.TransactionClient;

export type Engine = "sqlite" | "postgres";

/** An open database: one way to read, one lane to write. */
export type Database = {
  readonly engine: Engine;
  /** Never sees uncommitted rows; on SQLite the connection is read-only. */
  readonly read: Reader;
  /** Runs `work` on one unchanging view of the database, whatever is written meanwhile. */
  readonly snapshot: <T>(work: (read: Reader) => Promise<T>) => Promise<T>;
  /** Runs `work` alone in a transaction: commits when it returns, rolls back when it throws. */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  close(): Promise<void>;
};
