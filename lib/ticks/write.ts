import { recordAct } from "../acts/write.ts";
import type { Grant } from "../auth/grant.ts";
import { findClaimText } from "../claims/read.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import type { ClaimId } from "../ids.ts";
import { isSameJson } from "../provenance/canonical.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Mark, NewTick, TickCommand } from "./model.ts";

/**
 * Says what became of one element of a claim, or takes it back. Who says it later overrules; the log keeps both. `seen`
 * is the revision of the tick the person had before them, 0 for none, when they told.
 */
export async function setTick(
  ctx: Context,
  grant: Grant<"tick">,
  input: NewTick & { readonly claimId: ClaimId; readonly seen: number | null },
): Promise<Result<ClaimId, "no-such-claim" | "not-in-claim" | "no-such-tick" | "changed-since" | CommitRefusal>> {
  const { claimId, start, end, kind, mark, replacement, seen } = input;
  return commit(ctx, grant, async (tx, record) => {
    const place = { claimId_start_end: { claimId, start, end } };
    const standing = seen === null ? null : await tx.tick.findUnique({ where: place, select: { revision: true } });
    if (seen !== null && seen !== (standing?.revision ?? 0)) return fail("changed-since");
    const said = { tickedById: grant.holder?.userId ?? "installation", tickedAt: ctx.now().toISOString() };
    const tick = mark === null ? null : { kind, mark, replacement: replacement ?? null, ...said };
    const done = await obeyTick(ctx, tx, record, grant, { do: "tick", claimId, start, end, tick });
    if (!done.ok) return done;
    if (isSameJson(done.value.before, done.value.after)) return fail("no-such-tick");
    await recordAct(ctx, tx, record, grant, tick ? "Tick an element" : "Clear a tick", [done.value]);
    return ok(claimId);
  });
}

/**
 * Makes an element's tick as a command says, inside a transaction that may do more. Answers what undoes it; a tick that
 * is to be cleared and is not there is left so.
 */
export async function obeyTick(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"tick">,
  command: TickCommand,
): Promise<Result<{ before: TickCommand; after: TickCommand }, "no-such-claim" | "not-in-claim">> {
  const { claimId, start, end, tick } = command;
  const claim = await findClaimText(tx, grant.documentId, claimId);
  if (!claim) return fail("no-such-claim");
  if (end > claim.text.length) return fail("not-in-claim");
  const standing = await tx.tick.findUnique({ where: { claimId_start_end: { claimId, start, end } } });
  const span = { start: claim.start, end: claim.end, quote: claim.text };
  const subject = { documentId: grant.documentId, docRev: claim.docRev, claimId, span };
  const base = standing && { base: standing.revision };
  if (tick) {
    const columns = { ...tick, tickedAt: new Date(tick.tickedAt) };
    const place = { documentId: grant.documentId, claimId, start, end };
    const row = { id: standing?.id ?? ctx.newId(), ...place, ...tick, revision: (standing?.revision ?? 0) + 1 };
    if (standing) await tx.tick.update({ where: { id: row.id }, data: { ...columns, revision: row.revision } });
    else await tx.tick.create({ data: { ...row, ...columns } });
    record({ kind: "element.ticked", ...subject, ...base, data: { tick: row } });
  } else if (standing) {
    await tx.tick.delete({ where: { id: standing.id } });
    record({ kind: "element.tick-cleared", ...subject, ...base, data: { tickId: standing.id } });
  }
  return ok({ before: { ...command, tick: standing && contentOf(standing) }, after: command });
}

/** What a tick says, as a command holds it. */
function contentOf(row: TickRow): NonNullable<TickCommand["tick"]> {
  return {
    kind: row.kind as NewTick["kind"],
    mark: row.mark as Mark,
    replacement: row.replacement,
    tickedById: row.tickedById,
    tickedAt: row.tickedAt.toISOString(),
  };
}

type TickRow = NonNullable<Awaited<ReturnType<Tx["tick"]["findUnique"]>>>;
