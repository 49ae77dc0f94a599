import { readOverview } from "../../../../../../lib/overview/read.ts";
import { rememberedElementCount } from "../../../../../_server/element-count.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("readOverview", "read", async ({ ctx, grant }) =>
  respond(await readOverview(ctx, grant, rememberedElementCount)),
);
