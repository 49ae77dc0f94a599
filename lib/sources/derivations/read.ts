import type { WorkspaceGrant } from "../../auth/grant.ts";
import { findBylines } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import type { DerivationId, SourceId } from "../../ids.ts";
import { DERIVATION_STANDINGS } from "../../origins/model.ts";
import { seenWholeBy } from "../confidential.ts";
import type { SourceDerivation, SourceDerivations } from "./model.ts";

// A drawing of more sources can no longer be read. Those nearer to the source come first.
const MOST_AROUND = 40;

// Derivations from the source to the furthest that is still of interest around it: a reprint of a reprint of a wire story.
const FURTHEST = 3;

/**
 * The derivations around a source: those that touch it, and those that lead on from there. Those of a source that is kept
 * from the holder of the grant are not among them: what derives from somebody tells who it is.
 */
export async function listDerivations(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  sourceId: SourceId,
): Promise<SourceDerivations> {
  const own = await rowsAt(ctx, grant, [sourceId]);
  const around = new Set<string>([sourceId]);
  const further = new Map<string, Row>();
  let rim = addEnds(around, own);
  for (let step = 1; step < FURTHEST && rim.length > 0; step += 1) {
    const found = await rowsAt(ctx, grant, rim);
    for (const row of found) if (!own.some(({ id }) => id === row.id)) further.set(row.id, row);
    rim = addEnds(around, found);
  }
  const drawn = [...further.values()].filter(
    ({ standing, from, to }) => standing !== "dismissed" && around.has(from.id) && around.has(to.id),
  );
  const bylineOf = await findBylines(
    ctx,
    [...own, ...drawn].flatMap(({ decidedById }) => decidedById ?? []),
  );
  return {
    own: own.toSorted(byUrgency).map((row) => derivationOf(row, bylineOf)),
    further: drawn.toSorted(byUrgency).map((row) => derivationOf(row, bylineOf)),
  };
}

/** Takes the sources at the ends of these in, as far as there is room; answers those that were not in yet. */
function addEnds(around: Set<string>, rows: readonly Row[]): string[] {
  const rim: string[] = [];
  for (const { standing, from, to } of rows.toSorted(byUrgency))
    for (const { id } of [from, to]) {
      if (standing === "dismissed" || around.has(id) || around.size >= MOST_AROUND) continue;
      around.add(id);
      rim.push(id);
    }
  return rim;
}

/** One derivation, or null; null also where one of its sources is kept from the holder of the grant. */
export async function findDerivation(
  ctx: Context,
  grant: WorkspaceGrant<"read">,
  id: DerivationId,
): Promise<SourceDerivation | null> {
  const row = await ctx.db.read.derivation.findUnique({
    where: { id, from: seenWholeBy(grant.holder), to: seenWholeBy(grant.holder) },
    include: WITH_TITLES,
  });
  if (!row) return null;
  return derivationOf(row, await findBylines(ctx, row.decidedById === null ? [] : [row.decidedById]));
}

const TITLED = { select: { id: true, title: true } } as const;
const WITH_TITLES = { from: TITLED, to: TITLED } as const;

function rowsAt(ctx: Context, { holder }: WorkspaceGrant<"read">, sourceIds: readonly string[]): Promise<Row[]> {
  const among = { in: [...sourceIds] };
  return ctx.db.read.derivation.findMany({
    where: { OR: [{ fromId: among }, { toId: among }], from: seenWholeBy(holder), to: seenWholeBy(holder) },
    include: WITH_TITLES,
  });
}

type Titled = SourceDerivation["from"];
type Row = {
  readonly id: string;
  readonly from: Titled;
  readonly to: Titled;
  readonly kind: string;
  readonly standing: string;
  readonly suggestedKind: string | null;
  readonly direction: string | null;
  readonly reasons: string;
  readonly strength: number | null;
  readonly suggestedAt: Date | null;
  readonly decidedById: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly revision: number;
};

/** What nobody looked at yet first, then what was confirmed; the strongest first. */
function byUrgency(one: Row, other: Row): number {
  const place = ({ standing }: Row) => (DERIVATION_STANDINGS as readonly string[]).indexOf(standing);
  const strength = (row: Row) => row.strength ?? 0;
  return place(one) - place(other) || strength(other) - strength(one) || (one.id < other.id ? -1 : 1);
}

function derivationOf(row: Row, bylineOf: (id: string) => { id: string; name: string }): SourceDerivation {
  const { id, from, to, suggestedAt, decidedById, decidedAt, revision } = row;
  return {
    id,
    from,
    to,
    kind: row.kind as SourceDerivation["kind"],
    standing: row.standing as SourceDerivation["standing"],
    suggested: suggestedAt && {
      kind: row.suggestedKind as SourceDerivation["kind"],
      direction: row.direction as NonNullable<SourceDerivation["suggested"]>["direction"],
      reasons: JSON.parse(row.reasons),
      strength: (row.strength ?? 0) / 1000,
      at: suggestedAt.toISOString(),
    },
    decided:
      decidedAt && decidedById !== null
        ? { by: bylineOf(decidedById), at: decidedAt.toISOString(), reason: row.reason }
        : null,
    revision,
  };
}
