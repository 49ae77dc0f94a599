import type { WorkspaceGrant } from "../../../auth/grant.ts";
import { installationGrant } from "../../../auth/read.ts";
import type { Lookup, Told } from "../../../bibliography/lookup.ts";
import type { Context } from "../../../context.ts";
import type { SourceId } from "../../../ids.ts";
import type { CommitRefusal } from "../../../provenance/model.ts";
import { commit } from "../../../provenance/write.ts";
import { fail, ok, type Result } from "../../../result.ts";
import { learnFromService } from "../../describing/write.ts";
import { listWaitingLookups, type WaitingLookup } from "../read.ts";
import { failLookup } from "../write.ts";

// Few: those are public services that ask their callers to be modest. Not one, so that a service that is slow holds up
// no question to another.
const AT_ONCE = 2;

/** Asks what waits to be asked, longest waiting first, a few at once. Answers how many have ended. */
export async function lookUpWhatWaits(ctx: Context, lookup: Lookup): Promise<number> {
  const waiting = await listWaitingLookups(ctx, AT_ONCE);
  const ended = await Promise.all(waiting.map((asked) => answerLookup(ctx, lookup, asked)));
  return ended.filter(Boolean).length;
}

/** Gets one answer, or writes down why there is none. False when the house is busy, and it waits on. */
async function answerLookup(ctx: Context, lookup: Lookup, asked: WaitingLookup): Promise<boolean> {
  const grant = installationGrant<"attach">();
  const told = await lookup(asked.identifier);
  if (!told.ok && told.reason.kind === "busy") return false;
  // Refused only when another process was faster, whose answer is as good.
  if (told.ok) await takeAnswer(ctx, grant, asked, told.value);
  else await failLookup(ctx, grant, asked.id, told.reason.sentence);
  return true;
}

/** Keeps what a service told of a source, and describes the source by it where no person did. */
async function takeAnswer(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  { id, sourceId, identifier }: WaitingLookup,
  { service, notices, reference }: Told & { readonly service: string },
): Promise<Result<SourceId, "no-such-lookup" | CommitRefusal>> {
  return commit(ctx, grant, async (tx, record) => {
    const endedAt = ctx.now();
    const answered = { endedAt, service, notices: JSON.stringify(notices) };
    const ended = await tx.lookup.updateMany({ where: { id, endedAt: null }, data: answered });
    if (ended.count === 0) return fail("no-such-lookup");
    record({ kind: "lookup.answered", data: { lookupId: id, ...answered, endedAt: endedAt.toISOString() } });
    await learnFromService(tx, record, sourceId, identifier, reference);
    return ok(sourceId);
  });
}
