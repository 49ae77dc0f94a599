import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "./db/types.ts";

/**
 * What every read and write takes: the database, and the three things a test must be able to fix. A context belongs to
 * one request or one command; `once` is set when its caller asked for the write to be done only once.
 */
export type Context = {
  readonly db: Database;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Unpredictable bytes, for salts and secrets. */
  readonly random: (sizeBytes: number) => Uint8Array;
  /** This run of the process, and its monotonic clock: tells the log when the wall clock jumped. */
  readonly boot: { readonly id: string; readonly upMs: () => number };
  readonly once?: Once | undefined;
};

/** An idempotent request: the same key with the same fingerprint is answered again, never done again. */
export type Once = { readonly key: string; readonly fingerprint: string };

const BOOT = { id: randomUUID(), upMs: () => Math.round(performance.now()) };

/** The context of the real world. */
export function realContext(db: Database): Context {
  return {
    db,
    now: () => new Date(),
    newId: () => randomUUID(),
    random: (sizeBytes) => randomBytes(sizeBytes),
    boot: BOOT,
  };
}

/** Runs `work` on one unchanging view of the database: what it reads belongs together. */
export function inSnapshot<T>(ctx: Context, work: (frozen: Context) => Promise<T>): Promise<T> {
  return ctx.db.snapshot((read) => work({ ...ctx, db: { ...ctx.db, read } }));
}
