import type { Context } from "../../context.ts";
import type { Tx } from "../../db/types.ts";
import { asId, type RecheckId } from "../../ids.ts";
import type { Record } from "../../provenance/write.ts";
import { MISSING, type RecheckOutcome, TELLING } from "./model.ts";

/** What a look found, as it is written down. */
type Found = {
  readonly sourceId: string;
  readonly url: string;
  readonly lookedAt: Date;
  readonly lookedById: string;
  readonly outcome: RecheckOutcome;
  readonly sentence: string | null;
  readonly snapshotId: string | null;
  /** Ids of evidence. */
  readonly lost: readonly string[];
};

/** Writes a look down, inside a transaction that does more. */
export async function createRecheck(
  ctx: Context,
  tx: Tx,
  record: Record,
  { lookedAt, lost, ...found }: Found,
): Promise<RecheckId> {
  const id = asId<RecheckId>(ctx.newId());
  const row = { id, ...found, lost: JSON.stringify(lost) };
  await tx.recheck.create({ data: { ...row, lookedAt } });
  record({ kind: "source.rechecked", data: { recheck: { ...row, lookedAt: lookedAt.toISOString() } } });
  return id;
}

/** How things stood with a page before another look at it. */
export type Before = {
  /** The last look that told; null where none did. */
  readonly told: { readonly outcome: string; readonly lost: string } | null;
  /** Since when the page is missed, look for look; null when the last one found something. */
  readonly missedSince: Date | null;
};

/** Reads that inside the transaction which writes the next look. */
export async function findBefore(tx: Tx, sourceId: string): Promise<Before> {
  const told = await tx.recheck.findFirst({
    where: { sourceId, outcome: { in: [...TELLING] } },
    orderBy: [{ lookedAt: "desc" }, { id: "desc" }],
  });
  const found = await tx.recheck.findFirst({
    where: { sourceId, outcome: { notIn: [...MISSING] } },
    orderBy: { lookedAt: "desc" },
    select: { lookedAt: true },
  });
  const missed = await tx.recheck.findFirst({
    where: { sourceId, outcome: { in: [...MISSING] }, ...(found && { lookedAt: { gt: found.lookedAt } }) },
    orderBy: { lookedAt: "asc" },
    select: { lookedAt: true },
  });
  return { told, missedSince: missed?.lookedAt ?? null };
}
