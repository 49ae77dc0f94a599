import { readSignOff } from "../../../../../../lib/reviews/sign-off/read.ts";
import { signOffDocument } from "../../../../../../lib/reviews/sign-off/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("readSignOff", "read", async ({ ctx, grant }) =>
  respond(await readSignOff(ctx, grant)),
);

export const POST = documentRoute("signOffDocument", "decide", async ({ ctx, grant }) => {
  const signed = await signOffDocument(ctx, grant);
  if (signed.ok) return respond(await readSignOff(ctx, grant));
  if (typeof signed.reason === "string") return problem(signed.reason);
  const { kind, open, blockers } = signed.reason;
  return problem(kind, { open, blockers });
});
