import { MARK_KINDS, type Mark, sameBy } from "../../bibliography/sameness.ts";
import type { Tx } from "../../db/types.ts";
import { asId, type SourceId } from "../../ids.ts";
import type { Description } from "../description.ts";
import { descriptionIn } from "../row.ts";
import { ownMarks } from "./own-marks.ts";

/** Writes marks of a source that are not written down yet, inside a transaction that does more. */
export async function addMarks(tx: Tx, sourceId: string, marks: readonly Mark[]): Promise<void> {
  const rows = await tx.sourceMark.findMany({ where: { sourceId, mark: { in: [...marks] } }, select: { mark: true } });
  const known = new Set(rows.map(({ mark }) => mark));
  const data = [...new Set(marks)].filter((mark) => !known.has(mark)).map((mark) => ({ mark, sourceId }));
  if (data.length > 0) await tx.sourceMark.createMany({ data });
}

/** Puts the marks of a source right after its description changed. What its copies told stays, unless nothing may. */
export async function changeMarks(tx: Tx, sourceId: string, before: Description, after: Description): Promise<void> {
  const kept = ownMarks(after);
  if (after.kind === "confidential") await tx.sourceMark.deleteMany({ where: { sourceId } });
  else {
    const gone = ownMarks(before).filter((mark) => !kept.includes(mark));
    await tx.sourceMark.deleteMany({ where: { sourceId, mark: { in: gone } } });
  }
  await addMarks(tx, sourceId, kept);
}

/**
 * The source that is known by one of these marks already, by the surest of them, and of several the first that came;
 * null when there is none. What only a copy says of itself (its bytes, the address it gives as its own) makes no two one.
 */
export async function findMarked(tx: Tx, marks: readonly Mark[]): Promise<SourceId | null> {
  if (marks.length === 0) return null;
  const rows = await tx.source.findMany({
    where: { kind: { not: "confidential" }, marks: { some: { mark: { in: [...marks] } } } },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  const shared = rows.flatMap((row) => {
    const mark = sameBy(marks, ownMarks(descriptionIn(row)));
    return mark === null ? [] : [{ id: row.id, rank: MARK_KINDS.findIndex((kind) => mark.startsWith(`${kind}:`)) }];
  });
  const surest = Math.min(...shared.map(({ rank }) => rank));
  const found = shared.find(({ rank }) => rank === surest);
  return found ? asId<SourceId>(found.id) : null;
}

/**
 * Marks the sources that were here before marks were kept: every address has one, so that one without any is older.
 * Whoever looks for a source does this first. For ten thousand sources it takes some three seconds once, and then some
 * ten milliseconds, for a look at the index of each.
 */
export async function markOlder(tx: Tx): Promise<void> {
  const rows = await tx.source.findMany({
    where: { url: { not: null }, kind: { not: "confidential" }, marks: { none: {} } },
  });
  const data = rows.flatMap((row) => ownMarks(descriptionIn(row)).map((mark) => ({ mark, sourceId: row.id })));
  if (data.length > 0) await tx.sourceMark.createMany({ data });
}
