import { installationGrant } from "../../auth/read.ts";
import type { Context } from "../../context.ts";
import { letterTo } from "../../mail/letter.ts";
import type { Post } from "../../mail/model.ts";
import type { Pauses } from "../../mail/pauses.ts";
import { commit } from "../../provenance/write.ts";
import { fail, ok, type Result } from "../../result.ts";
import { type Errand, listErrands } from "./read.ts";

/** A mail that did not go out, as a sentence for the log of the server; it names nobody. */
type NotSent = { readonly kind: "not-sent"; readonly sentence: string };

/**
 * One round of the postman: mails everybody what waits for them, and notes that it is mailed. The first mail that fails
 * ends the round, since the next would most likely fail as well; who it was for is left alone for a while, so that one
 * bad address keeps nobody's mail back. Answers how many went out.
 *
 * A mail that went out and could not be noted, since the process ended between the two, goes out a second time.
 */
export async function mailWhatWaits(
  ctx: Context,
  post: Post,
  address: string,
  pauses: Pauses,
): Promise<Result<number, NotSent>> {
  let sent = 0;
  for (const errand of await listErrands(ctx)) {
    const { userId, to, waiting } = errand;
    if (!pauses.isOver(userId, ctx.now())) continue;
    try {
      await post(letterTo(to, waiting, address));
      await markMailed(ctx, errand);
    } catch (error) {
      const pause = Math.round(pauses.failed(userId, ctx.now()) / 60_000);
      const why = error instanceof Error ? error.message : String(error);
      return fail({
        kind: "not-sent",
        sentence: `A mail to person ${userId} could not be sent and is tried again in ${pause} min: ${why}`,
      });
    }
    pauses.sent(userId);
    sent += 1;
  }
  return ok(sent);
}

async function markMailed(ctx: Context, { ids }: Errand): Promise<void> {
  const marked = await commit(ctx, installationGrant<"read">(), async (tx, record) => {
    const mailedAt = ctx.now();
    await tx.notification.updateMany({ where: { id: { in: [...ids] } }, data: { mailedAt } });
    record({ kind: "notifications.mailed", data: { ids, mailedAt: mailedAt.toISOString() } });
    return ok(null);
  });
  if (!marked.ok) throw new Error(`mails could not be marked: ${marked.reason}`);
}
