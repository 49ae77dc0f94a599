import type { Grant } from "../../auth/grant.ts";
import type { Context } from "../../context.ts";
import { unnamed } from "../../evidence/origins/read.ts";
import { listKeptEvidence } from "../../evidence/read.ts";
import { groupBy } from "../../group-by.ts";
import { EVENT_KINDS, type EventKind } from "../../provenance/events.ts";
import { INSTALLATION } from "../../provenance/model.ts";
import { mayKnowVerdicts } from "../../reviews/judged/read.ts";
import type { DocumentEvent, EventsPage, EventsQuery } from "../model.ts";
import { tellsOfVerdicts } from "../telling.ts";
import { withoutConfidential } from "./confidential.ts";

/** How somebody is named whose pseudonym leads to no person any more. */
const FORGOTTEN = "Somebody who was forgotten";

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

/** The log of a document, or of one of its claims, oldest first, as the holder of the grant may see it. */
export async function listEvents(ctx: Context, grant: Grant<"read">, query: EventsQuery): Promise<EventsPage> {
  const fetched = await readEntries(ctx, grant, query);
  const entries = fetched.slice(0, query.limit);
  const isWithheld = await withheldAmong(ctx, grant, entries);
  // What is withheld is not even read.
  const open = entries.filter((entry) => !isWithheld(entry));
  const [actorOf, dataOf] = await Promise.all([findActors(ctx, entries), readDisclosed(ctx, grant, open)]);
  const rows = entries.map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    claimId: entry.claimId,
    actor: actorOf(entry),
    role: roleIn(entry),
    data: isWithheld(entry) ? null : dataOf(entry),
    withheld: isWithheld(entry),
  }));
  return { rows, next: fetched.length > query.limit ? (entries.at(-1)?.seq ?? null) : null };
}

/** The entries asked for, with one to spare. */
async function readEntries(ctx: Context, { documentId }: Grant<"read">, { after, limit, claimId }: EventsQuery) {
  const rows = await ctx.db.read.logEntry.findMany({
    where: { documentId, seq: { gt: after }, ...(claimId !== undefined && { claimId }) },
    orderBy: { seq: "asc" },
    take: limit + 1,
  });
  return rows.map((row) => ({ ...row, kind: row.kind as EventKind }));
}

/** Which of some entries tell the holder what others said of a claim before they said it themselves. */
async function withheldAmong(
  ctx: Context,
  grant: Grant<"read">,
  entries: readonly Entry[],
): Promise<(entry: Entry) => boolean> {
  const telling = entries.filter(({ kind, actor }) => tellsOfVerdicts(kind) && !isTheHolder(grant, actor));
  const claimIds = telling.flatMap(({ claimId }) => claimId ?? []);
  const mayKnow = await mayKnowVerdicts(ctx, grant, claimIds);
  const withheld = new Set(telling.filter(({ claimId }) => claimId === null || !mayKnow(claimId)));
  return (entry) => withheld.has(entry);
}

/** Whether the holder did it themselves. A pseudonym that was erased is nobody's in particular. */
function isTheHolder({ holder, actor }: Grant<"read">, pseudonym: string): boolean {
  return holder !== null && pseudonym !== "erased" && actor.pseudonym === pseudonym;
}

/** The role acted in, which only the entry itself tells. */
function roleIn({ bytes }: Entry): string {
  return (JSON.parse(new TextDecoder().decode(bytes)) as { role: string }).role;
}

/** The people behind the pseudonyms of some entries. */
async function findActors(ctx: Context, entries: readonly Entry[]): Promise<(entry: Entry) => DocumentEvent["actor"]> {
  const known = await ctx.db.read.pseudonym.findMany({
    where: { pseudonym: { in: [...new Set(entries.map(({ actor }) => actor))] } },
    select: { pseudonym: true, user: { select: { id: true, name: true } } },
  });
  const people = new Map(known.map(({ pseudonym, user }) => [pseudonym, user]));
  return ({ actor: pseudonym }) => {
    if (pseudonym === INSTALLATION.pseudonym) return null;
    return people.get(pseudonym) ?? { id: pseudonym, name: FORGOTTEN };
  };
}

/** What some entries disclose to the holder: as the log has it, without the words of sources that are kept from them. */
async function readDisclosed(
  ctx: Context,
  grant: Grant<"read">,
  entries: readonly Entry[],
): Promise<(entry: Entry) => Record<string, unknown>> {
  const [dataOf, kept] = await Promise.all([readData(ctx, entries), listKeptEvidence(ctx, grant)]);
  const sealing = entries.filter(({ kind }) => kind === "document.signed-off");
  const sealed = new Map(
    await Promise.all(sealing.map(async (entry) => [entry.seq, await withUnnamedTies(ctx, dataOf(entry))] as const)),
  );
  return (entry) => sealed.get(entry.seq) ?? withoutConfidential(entry.kind, dataOf(entry), (id) => kept.has(id));
}

/** A seal keeps what its sources were called then, which of some of them may not be told now. */
async function withUnnamedTies(ctx: Context, data: Record<string, unknown>): Promise<Record<string, unknown>> {
  const signOff = data.signOff as { readonly ties?: string | null } | null;
  if (!signOff?.ties) return data;
  return { ...data, signOff: { ...signOff, ties: JSON.stringify(await unnamed(ctx, JSON.parse(signOff.ties))) } };
}

/** What the log discloses of some entries: every field of the kind, null where it was erased. */
async function readData(ctx: Context, entries: readonly Entry[]): Promise<(entry: Entry) => Record<string, unknown>> {
  const payloads = await ctx.db.read.logPayload.findMany({
    where: { seq: { in: entries.map(({ seq }) => seq) } },
    select: { seq: true, field: true, value: true },
  });
  const bySeq = groupBy(payloads, ({ seq }) => seq);
  return ({ seq, kind }) => {
    const values = new Map(bySeq.get(seq)?.map(({ field, value }) => [field, value]));
    return Object.fromEntries(EVENT_KINDS[kind].map((field) => [field, parsed(values.get(field))]));
  };
}

function parsed(value: Uint8Array | undefined): unknown {
  return value ? JSON.parse(new TextDecoder().decode(value)) : null;
}
