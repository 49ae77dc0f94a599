import type { Context } from "../../../context.ts";
import { groupBy } from "../../../group-by.ts";
import type { SnapshotId, SourceId } from "../../../ids.ts";
import { candidatesFor, commonplaces, type Holders, MOST_HOLDERS } from "../../../origins/candidates.ts";
import type { Derivation } from "../../../origins/model.ts";
import { type Publication, publicationOf } from "../../../origins/publication.ts";
import { sharedPassages } from "../../../origins/shared-passages.ts";
import { type Suggestion, suggestDerivation, suggestedDerivation } from "../../../origins/suggest.ts";
import type { Stored } from "../../snapshots/write.ts";
import { comparedPart } from "../compared.ts";

/** A derivation to be stored, with what speaks for it. */
export type Suggested = Derivation & Pick<Suggestion, "direction" | "reasons" | "strength">;

/**
 * What a kept copy suggests of its source and others, none of them tied to it already. It is compared with the newest copy
 * of at most fifty sources, those that have the most in common with it; of each the part that is compared
 * (`compared.ts`). Nothing is locked meanwhile.
 */
export async function listSuggested(
  ctx: Context,
  snapshotId: SnapshotId,
  sourceId: SourceId,
  { readable: { text }, fingerprints }: Pick<Stored, "readable" | "fingerprints">,
): Promise<Suggested[]> {
  const holders = await holdersOf(ctx, snapshotId, sourceId);
  const tied = await tiedTo(ctx, sourceId);
  const candidates = candidatesFor(fingerprints, holders).filter(({ id }) => !tied.has(id));
  if (candidates.length === 0) return [];
  const own = await findPublication(ctx, sourceId, text);
  const ignored = commonplaces(fingerprints, holders);
  const suggested: Suggested[] = [];
  for (const { id } of candidates) {
    const other = await findPublication(ctx, id);
    if (own && other) suggested.push(...between(own, other, ignored));
  }
  return suggested;
}

function between(own: Publication, other: Publication, ignored: ReadonlySet<number>): Suggested[] {
  const suggestion = suggestDerivation(own, other, sharedPassages(own.words, other.words, ignored));
  const derivation = suggestion && suggestedDerivation(suggestion);
  if (!derivation) return [];
  const { direction, reasons, strength } = suggestion;
  return [{ ...derivation, direction, reasons, strength }];
}

/** Which other sources hold each fingerprint of a copy, as many of each as tell that it is furniture. */
async function holdersOf(ctx: Context, snapshotId: string, sourceId: string): Promise<Holders> {
  const rows = await ctx.db.read.$queryRaw<{ value: number; sourceId: string }[]>`
    SELECT "value", "sourceId" FROM (
      SELECT "value", "sourceId", ROW_NUMBER() OVER (PARTITION BY "value" ORDER BY "sourceId") AS "place" FROM (
        SELECT DISTINCT o."value", s."sourceId"
        FROM "Fingerprint" f JOIN "Fingerprint" o ON o."value" = f."value" JOIN "Snapshot" s ON s."id" = o."snapshotId"
        WHERE f."snapshotId" = ${snapshotId} AND s."sourceId" <> ${sourceId}) AS held) AS placed
    WHERE "place" <= ${MOST_HOLDERS + 1}`;
  const held = groupBy(rows, ({ value }) => value);
  return new Map([...held].map(([value, holders]) => [value, holders.map((holder) => holder.sourceId)]));
}

/** The sources that something is said about already in relation to this one, whatever it is. */
async function tiedTo(ctx: Context, sourceId: string): Promise<ReadonlySet<string>> {
  const rows = await ctx.db.read.derivation.findMany({
    where: { OR: [{ fromId: sourceId }, { toId: sourceId }] },
    select: { fromId: true, toId: true },
  });
  return new Set(rows.flatMap(({ fromId, toId }) => [fromId, toId]));
}

/** A source with the text of its newest copy, or with the text given; null without any. */
async function findPublication(ctx: Context, id: string, text?: string): Promise<Publication | null> {
  const source = await ctx.db.read.source.findUnique({
    where: { id },
    select: {
      id: true,
      publisher: true,
      author: true,
      publishedOn: true,
      snapshots: {
        select: { text: true },
        orderBy: [{ takenAt: "desc" }, { id: "desc" }],
        take: text === undefined ? 1 : 0,
      },
    },
  });
  const read = text ?? source?.snapshots[0]?.text;
  return source && read !== undefined ? publicationOf({ ...source, text: comparedPart(read) }) : null;
}
