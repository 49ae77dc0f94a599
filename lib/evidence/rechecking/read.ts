import type { Context } from "../../context.ts";
import { groupBy } from "../../group-by.ts";
import { asId, type SourceId } from "../../ids.ts";
import { dueAt, dueBefore, lastOf } from "../../sources/rechecks/due.ts";
import type { RecheckOutcome } from "../../sources/rechecks/model.ts";
import { FETCHED } from "../../sources/snapshots/model.ts";

/** A source whose page can be looked at again, since a copy was fetched of it. */
export type Recheckable = { readonly sourceId: SourceId; readonly url: string };

/** The source with this id as it can be looked at again, or why it cannot. */
export async function findRecheckable(
  ctx: Context,
  sourceId: SourceId,
): Promise<Recheckable | "no-such-source" | "no-address" | "kept-secret" | "never-fetched"> {
  const source = await ctx.db.read.source.findUnique({
    where: { id: sourceId },
    select: { url: true, kind: true, snapshots: { where: FETCHED, select: { id: true }, take: 1 } },
  });
  if (!source) return "no-such-source";
  // Before its address: whether it has one is not for everybody to know.
  if (source.kind === "confidential") return "kept-secret";
  if (source.url === null) return "no-address";
  return source.snapshots.length > 0 ? { sourceId, url: source.url } : "never-fetched";
}

/** Of evidence on a claim which stands, in a document that is not signed off. */
export const ON_OPEN_CLAIM = {
  claim: { supersededAt: null, document: { signOffs: { none: { reopenedAt: null } } } },
} as const;

/**
 * The sources whose page is to be looked at now, the longest due first; no more than one of each host, so that none is
 * asked twice at once.
 */
export async function listDue(ctx: Context, days: number, most: number): Promise<Recheckable[]> {
  const now = ctx.now();
  const before = dueBefore(now, days);
  const sources = await ctx.db.read.source.findMany({
    where: {
      url: { not: null },
      // To ask for the address of somebody who must not be known may be what makes them known.
      kind: { not: "confidential" },
      evidence: { some: ON_OPEN_CLAIM },
      captures: { none: { endedAt: null } },
      snapshots: { some: FETCHED, none: { ...FETCHED, takenAt: { gt: before } } },
      rechecks: { none: { lookedAt: { gt: before } } },
    },
    select: {
      id: true,
      url: true,
      snapshots: { where: FETCHED, select: { takenAt: true }, orderBy: { takenAt: "desc" }, take: 1 },
      rechecks: { select: { lookedAt: true, outcome: true }, orderBy: { lookedAt: "desc" }, take: 1 },
    },
  });
  const due = sources.flatMap(({ id, url, snapshots: [copy], rechecks: [look] }) => {
    if (url === null || !copy) return [];
    const last = lastOf({ at: copy.takenAt, outcome: null }, look && lookOf(look));
    return [{ sourceId: asId<SourceId>(id), url, at: dueAt(last, days) }];
  });
  const longest = due
    .filter(({ at }) => at <= now)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime() || (one.sourceId < other.sourceId ? -1 : 1));
  return oneOfEachHost(longest)
    .slice(0, most)
    .map(({ sourceId, url }) => ({ sourceId, url }));
}

/** The first of each host. */
function oneOfEachHost<Page extends { readonly url: string }>(pages: readonly Page[]): Page[] {
  return [...groupBy(pages, ({ url }) => new URL(url).host).values()].flatMap(([first]) => first ?? []);
}

function lookOf({ lookedAt, outcome }: { readonly lookedAt: Date; readonly outcome: string }) {
  return { at: lookedAt, outcome: outcome as RecheckOutcome };
}
