import { listActs } from "../acts/read.ts";
import { nextToRedo, nextToUndo } from "../acts/stack.ts";
import { markRedone, markUndone } from "../acts/write.ts";
import type { Grant } from "../auth/grant.ts";
import { alsoGranted } from "../auth/read.ts";
import { findChangeable } from "../claims/read.ts";
import { obey } from "../claims/write.ts";
import type { Context } from "../context.ts";
import type { Tx } from "../db/types.ts";
import { asId, type ClaimId } from "../ids.ts";
import { isSameJson } from "../provenance/canonical.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { newVerdictOf } from "../reviews/commands.ts";
import { recordVerdict, recordWithdrawal } from "../reviews/filing/write.ts";
import { obeyTick } from "../ticks/write.ts";
import { type Command, claimsOf, NEEDS, Steps, type Turn, turnsBack, turnsForth } from "./model.ts";

/** What was undone or redone, and the claims it was about. */
export type Turned = { readonly label: string; readonly claimIds: ClaimId[] };

/** Why a turn is refused: since then somebody changed the claim it is about, or the person may it no more. */
type TurnRefusal =
  | { readonly kind: "changed-since"; readonly claimId: ClaimId }
  | "not-your-role"
  | "own-text"
  | "not-a-person";

/** Takes back what the caller did last in the document, all of it or nothing. */
export async function undo(ctx: Context, grant: Grant<"triage">) {
  return turn(ctx, grant, { next: nextToUndo, turns: turnsBack, mark: markUndone, nothing: "nothing-to-undo" });
}

/** Does again what the caller undid last in the document, all of it or nothing. */
export async function redo(ctx: Context, grant: Grant<"triage">) {
  return turn(ctx, grant, { next: nextToRedo, turns: turnsForth, mark: markRedone, nothing: "nothing-to-redo" });
}

type Act = Awaited<ReturnType<typeof listActs>>[number];

/** Which way the stack is gone: the act whose turn it is, what it takes, and how it is marked. */
type Way<Nothing extends string> = {
  readonly next: (acts: readonly Act[]) => Act | null;
  readonly turns: (steps: Steps) => readonly Turn[];
  readonly mark: typeof markUndone;
  readonly nothing: Nothing;
};

async function turn<Nothing extends string>(
  ctx: Context,
  grant: Grant<"triage">,
  { next, turns, mark, nothing }: Way<Nothing>,
): Promise<Result<Turned, Nothing | TurnRefusal | CommitRefusal>> {
  return commit<Turned, Nothing | TurnRefusal>(ctx, grant, async (tx, record) => {
    const act = next(await listActs(tx, grant));
    if (!act) return fail(nothing);
    const steps = await stepsOf(tx, act.id);
    const turned = await turnAll(ctx, tx, record, grant, turns(steps));
    if (!turned.ok) return turned;
    await mark(ctx, tx, record, act);
    return ok({ label: act.label, claimIds: claimsOf(steps).map(asId<ClaimId>) });
  });
}

async function stepsOf(tx: Tx, id: string): Promise<Steps> {
  const { steps } = await tx.act.findUniqueOrThrow({ where: { id }, select: { steps: true } });
  return Steps.parse(JSON.parse(steps));
}

/** Makes every turn, or refuses: what stands now must be what each turn begins with. */
async function turnAll(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"triage">,
  turns: readonly Turn[],
): Promise<Result<null, TurnRefusal>> {
  for (const { from, to } of turns) {
    const stood = await carryOut(ctx, tx, record, grant, to);
    if (!stood.ok) return stood;
    // What was written already is rolled back with the refusal.
    if (!stood.value || !isSameJson(stood.value, from))
      return fail({ kind: "changed-since", claimId: asId<ClaimId>(to.claimId) });
  }
  return ok(null);
}

/** Does one command with the grant it needs. Answers the command that undoes it; null when it cannot be done any more. */
async function carryOut(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"triage">,
  command: Command,
): Promise<Result<Command | null, "not-your-role" | "own-text" | "not-a-person">> {
  switch (command.do) {
    case "tick": {
      const tick = alsoGranted(grant, NEEDS.tick);
      if (!tick.ok) return tick;
      const done = await obeyTick(ctx, tx, acting(record, tick.value), tick.value, command);
      return ok(done.ok ? done.value.before : null);
    }
    case "verdict": {
      const review = alsoGranted(grant, NEEDS.verdict);
      if (!review.ok) return review;
      const { holder } = review.value;
      if (!holder) return fail("not-a-person");
      const recording = acting(record, review.value);
      const { claimId, verdict } = command;
      const done = verdict
        ? await recordVerdict(ctx, tx, recording, review.value, holder.userId, {
            ...newVerdictOf(verdict),
            claimId,
            seen: null,
          })
        : await recordWithdrawal(tx, recording, review.value, holder.userId, { claimId, seen: null });
      return ok(done.ok ? done.value.before : null);
    }
    default: {
      const granted = alsoGranted(grant, NEEDS[command.do]);
      if (!granted.ok) return granted;
      const [claim] = await findChangeable(tx, grant.documentId, [command.claimId]);
      if (!claim) return ok(null);
      const [step] = await obey(tx, acting(record, granted.value), grant.documentId, claim, [command]);
      return ok(step?.before ?? null);
    }
  }
}

/** Tells the log in which role it was done: to judge may be another role's than to triage. */
function acting(record: Record, { role }: Grant<"read">): Record {
  return (event) => record({ ...event, role });
}
