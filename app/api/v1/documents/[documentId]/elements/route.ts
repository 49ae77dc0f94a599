import { listElementClaims } from "../../../../../../lib/reviews/read.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { rememberedFindings } from "../../../../../_server/findings.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("listElements", "read", async ({ ctx, grant }) =>
  respond(await listElementClaims(ctx, grant, rememberedFindings)),
);
