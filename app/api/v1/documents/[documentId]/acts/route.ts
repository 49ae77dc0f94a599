import { findActs } from "../../../../../../lib/acts/read.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("findActs", "read", async ({ ctx, grant }) => respond(await findActs(ctx, grant)));
