import { listClaimsPage } from "../../../../../../lib/reviews/read.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("listClaims", "read", async ({ ctx, grant, query }) =>
  respond(await listClaimsPage(ctx, grant, query)),
);
