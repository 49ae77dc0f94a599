import { readSignOff } from "../../../../../../lib/reviews/sign-off/read.ts";
import { reopenDocument } from "../../../../../../lib/reviews/sign-off/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const POST = documentRoute("reopenDocument", "decide", async ({ ctx, grant, body }) => {
  const reopened = await reopenDocument(ctx, grant, body);
  return reopened.ok ? respond(await readSignOff(ctx, grant)) : problem(reopened.reason);
});
