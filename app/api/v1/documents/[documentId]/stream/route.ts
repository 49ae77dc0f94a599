import { documentRoute } from "../../../../../_server/endpoint.ts";
import { follow } from "../../../../../_server/stream/follow.ts";

export const GET = documentRoute("followDocument", "read", async ({ query, ...call }) =>
  follow({ ...call, after: query.after }),
);
