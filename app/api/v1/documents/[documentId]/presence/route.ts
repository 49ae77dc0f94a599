import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";
import { streams } from "../../../../../_server/stream/one-hub.ts";

/** Who is where is kept in memory and nowhere else: the only POST that writes nothing (docs/decisions/0021). */
export const POST = documentRoute("sayPresence", "read", async ({ ctx, grant, body }) => {
  const said = streams().hub.say(grant.documentId, grant.holder?.userId ?? "", body, ctx.now().getTime());
  return said.ok ? respond(said.value) : problem(said.reason);
});
