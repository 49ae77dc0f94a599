import { recordAct } from "../acts/write.ts";
import type { Grant } from "../auth/grant.ts";
import { alsoGranted, mayBeAssigned } from "../auth/read.ts";
import type { Context } from "../context.ts";
import { type BulkColumn, insertRows } from "../db/bulk.ts";
import type { Engine, Tx } from "../db/types.ts";
import { asId, type ClaimId } from "../ids.ts";
import { isSameJson } from "../provenance/canonical.ts";
import type { CommitRefusal, Json } from "../provenance/model.ts";
import { commit, type Record } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { isTheirsToAssign } from "./assigning.ts";
import {
  type Changeable,
  type ClaimCommand,
  changeOf,
  commandsFor,
  eventOf,
  labelOf,
  obeyed,
  undoing,
} from "./commands.ts";
import type { ClaimChange, ClaimsChange, RaisedClaim } from "./model.ts";
import { findChangeable } from "./read.ts";
import { columnOfTags } from "./tags.ts";

const COLUMNS: readonly BulkColumn[] = [
  { name: "id", type: "text" },
  { name: "documentId", type: "text" },
  { name: "versionId", type: "text" },
  { name: "start", type: "integer" },
  { name: "end", type: "integer" },
  { name: "text", type: "text" },
  { name: "block", type: "integer" },
  { name: "role", type: "text" },
  { name: "roleReason", type: "text" },
  { name: "checkability", type: "text" },
];

/** Writes claims inside the transaction that makes their version, or that splits or merges others. */
export async function raiseClaims(
  tx: Tx,
  engine: Engine,
  at: { readonly documentId: string; readonly versionId: string },
  claims: readonly RaisedClaim[],
): Promise<void> {
  const rows = claims.map((claim) => [
    claim.id,
    at.documentId,
    at.versionId,
    claim.start,
    claim.end,
    claim.text,
    claim.block,
    claim.role,
    claim.roleReason,
    claim.checkability,
  ]);
  await insertRows(tx, engine, "Claim", COLUMNS, rows);
}

/** A claim as the log holds it: its words are those of the text from start to end, whose hash the entry names. */
export function loggedClaim({ text: _, ...claim }: RaisedClaim): Json {
  return claim;
}

type AssignRefusal = "no-such-user" | "not-yours-to-assign" | "not-your-role" | "own-text";

/**
 * Changes a claim: whether it can be checked, what it is on the page, who is to check it, its tags, whom it accuses.
 * `seen` is the revision the person had before them, when they told.
 */
export async function changeClaim(
  ctx: Context,
  grant: Grant<"triage">,
  input: ClaimChange & { readonly claimId: ClaimId; readonly seen: number | null },
): Promise<Result<ClaimId, "no-such-claim" | "changed-since" | AssignRefusal | CommitRefusal>> {
  const { claimId, seen, ...change } = input;
  return commit(ctx, grant, async (tx, record) => {
    const [claim] = await findChangeable(tx, grant.documentId, [claimId]);
    if (!claim) return fail("no-such-claim");
    if (seen !== null && seen !== claim.revision) return fail("changed-since");
    const changed = await obeyAll(ctx, tx, record, grant, [[claim, commandsFor(claim, change)]]);
    return changed.ok ? ok(claimId) : changed;
  });
}

/**
 * Changes many claims in one way, all or none. Those that are so already are left as they are. Answers the ids of those
 * that were changed.
 */
export async function changeClaims(
  ctx: Context,
  grant: Grant<"triage">,
  input: { readonly claimIds: readonly string[]; readonly change: ClaimsChange },
): Promise<Result<ClaimId[], "no-such-claim" | AssignRefusal | CommitRefusal>> {
  const wanted = new Set(input.claimIds);
  const changed = await commit(ctx, grant, async (tx, record) => {
    const claims = await findChangeable(tx, grant.documentId, [...wanted]);
    if (claims.length !== wanted.size) return fail("no-such-claim");
    const changing = claims
      .map((claim): Changing => [claim, commandsFor(claim, changeOf(claim, input.change))])
      .filter(([claim, commands]) => commands.some((command) => !isSameJson(undoing(claim, command), command)));
    if (changing.length === 0) return fail("nothing-to-change");
    const done = await obeyAll(ctx, tx, record, grant, changing);
    return done.ok ? ok(changing.map(([{ id }]) => asId<ClaimId>(id))) : done;
  });
  if (changed.ok) return changed;
  const { reason } = changed;
  return reason === "nothing-to-change" ? ok([]) : fail(reason);
}

/** A claim and what is to be done to it, in this order. */
type Changing = readonly [Changeable, readonly ClaimCommand[]];

/** Does what a person asked for, as one act of theirs. Every assignment by a person passes here, and nothing else. */
async function obeyAll(
  ctx: Context,
  tx: Tx,
  record: Record,
  grant: Grant<"triage">,
  changing: readonly Changing[],
): Promise<Result<null, AssignRefusal>> {
  const assignable = await mayAssign(tx, grant, changing);
  if (!assignable.ok) return assignable;
  const steps: ClaimStep[] = [];
  for (const [claim, commands] of changing) steps.push(...(await obey(tx, record, grant.documentId, claim, commands)));
  const [[, commands] = []] = changing;
  const label = (commands ?? []).map((command) => labelOf(command, changing.length)).join(", ");
  await recordAct(ctx, tx, record, grant, label, steps);
  return ok(null);
}

/** Whether the assignments among them may be made. Those of one change give all their claims to one person. */
async function mayAssign(
  tx: Tx,
  grant: Grant<"triage">,
  changing: readonly Changing[],
): Promise<Result<null, AssignRefusal>> {
  const given = changing.flatMap(([{ assigneeId: from }, commands]) =>
    commands.flatMap((command) => (command.do === "assign" ? { from, to: command.assigneeId } : [])),
  );
  const [first] = given;
  if (!first) return ok(null);
  const assign = alsoGranted(grant, "assign");
  if (!assign.ok) return assign;
  const { to } = first;
  const by = { role: assign.value.role, userId: assign.value.holder?.userId };
  if (!isTheirsToAssign({ from: given.map(({ from }) => from), to, by })) return fail("not-yours-to-assign");
  return to === null || (await mayBeAssigned(tx, to)) ? ok(null) : fail("no-such-user");
}

/** A change of a claim, and what undoes it. */
type ClaimStep = { readonly before: ClaimCommand; readonly after: ClaimCommand };

/**
 * Does commands to a claim one after the other, inside a transaction that may do more. Whether they may be done was
 * asked before. Answers what undoes each.
 */
export async function obey(
  tx: Tx,
  record: Record,
  documentId: string,
  claim: Changeable,
  commands: readonly ClaimCommand[],
): Promise<ClaimStep[]> {
  let now = claim;
  const steps: ClaimStep[] = [];
  for (const command of commands) {
    steps.push({ before: undoing(now, command), after: command });
    record(eventOf(command, { documentId, claimId: claim.id, base: claim.revision }));
    now = obeyed(now, command);
  }
  // By hand: a change of many claims sends hundreds.
  await tx.$executeRaw`
    UPDATE "Claim" SET "role" = ${now.role}, "roleReason" = ${now.roleReason}, "checkability" = ${now.checkability},
      "assigneeId" = ${now.assigneeId}, "tags" = ${columnOfTags(now.tags)}, "accuses" = ${now.accuses},
      "revision" = "revision" + 1
    WHERE "id" = ${claim.id}`;
  return steps;
}
