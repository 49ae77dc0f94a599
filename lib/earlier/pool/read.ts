import type { Context } from "../../context.ts";
import { indexingClaims } from "../../matches/claim-index.ts";
import { inSlices, type Turns } from "../../reviews/in-slices.ts";
import type { MatchKind } from "../model.ts";
import { type Pool, type PooledClaim, poolOf } from "./pool.ts";

/** Gives the pool of one kind for a language, by its tag. */
export type Pools = (ctx: Context, kind: MatchKind, lang: string) => Promise<Pool>;

// Whoever saves while a hundred thousand claims are read waits for one slice.
const SLICE_MS = 10;

/**
 * Reads pools, and keeps each in memory as long as what it was made of is there and nothing else: a question to two
 * indexes of the database tells. Whoever asks while one is being made waits for the same. A sign-off that holds no more
 * stays in its pool; whether it holds is asked of what was found (`checked/read.ts`).
 */
export function keepPools(turns: Turns): Pools {
  const kept = new Map<string, { readonly madeOf: string; readonly pool: Promise<Pool> }>();
  return async (ctx, kind, lang) => {
    const primary = primaryOf(lang);
    const name = `${kind} ${primary}`;
    const madeOf = await contentsOf(ctx, kind);
    const known = kept.get(name);
    if (known?.madeOf === madeOf) return known.pool;
    const pool = readPool(ctx, kind, primary, turns);
    kept.set(name, { madeOf, pool });
    // What failed is tried again by the next who asks.
    pool.catch(() => {
      if (kept.get(name)?.pool === pool) kept.delete(name);
    });
    return pool;
  };
}

/** The primary subtags of the languages that there are fact-checks in. */
export async function listLanguages(ctx: Context): Promise<string[]> {
  const rows = await ctx.db.read.factCheck.groupBy({ by: ["lang"] });
  return [...new Set(rows.map(({ lang }) => primaryOf(lang)))].sort();
}

function primaryOf(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? "";
}

/** Names what the pools of a kind are made of, to tell when that changed: words under an id never change, and the newest is always newer. */
async function contentsOf(ctx: Context, kind: MatchKind): Promise<string> {
  if (kind === "fact-check") {
    const { _max } = await ctx.db.read.factCheck.aggregate({ _max: { number: true } });
    return String(_max.number ?? 0);
  }
  const { _count, _max } = await ctx.db.read.signOff.aggregate({ _count: true, _max: { signedAt: true } });
  return `${_count} ${_max.signedAt?.toISOString() ?? ""}`;
}

async function readPool(ctx: Context, kind: MatchKind, primary: string, turns: Turns): Promise<Pool> {
  const claims = kind === "own" ? await listOwn(ctx, primary) : await listFactChecks(ctx, primary);
  const index = await inSlices(indexingClaims(claims, primary), SLICE_MS, turns);
  return poolOf(claims, index);
}

/** What was signed off, latest first. The title of a document says little of each of its claims, and is left out. */
async function listOwn(ctx: Context, primary: string): Promise<PooledClaim[]> {
  const rows = await ctx.db.read.$queryRaw<Omit<PooledClaim, "title">[]>`
    SELECT c."id", c."text", c."documentId" FROM "SignOff" s
      JOIN "Claim" c ON c."id" = s."claimId" JOIN "Document" d ON d."id" = c."documentId"
    WHERE LOWER(d."lang") = ${primary} OR LOWER(d."lang") LIKE ${`${primary}-%`}
    ORDER BY s."signedAt" DESC, c."id"`;
  return rows.map((row) => ({ ...row, title: "" }));
}

/** What feeds told, latest first. */
async function listFactChecks(ctx: Context, primary: string): Promise<PooledClaim[]> {
  const rows = await ctx.db.read.$queryRaw<{ id: string; text: string; title: string | null }[]>`
    SELECT "id", "text", "title" FROM "FactCheck"
    WHERE LOWER("lang") = ${primary} OR LOWER("lang") LIKE ${`${primary}-%`} ORDER BY "number" DESC`;
  return rows.map(({ title, ...row }) => ({ ...row, title: title ?? "", documentId: null }));
}
