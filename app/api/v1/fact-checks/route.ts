import { listFactChecks } from "../../../../lib/earlier/read.ts";
import { readFeed } from "../../../../lib/earlier/read-feed.ts";
import { importFactChecks } from "../../../../lib/earlier/write.ts";
import { decodeText, UNDECODABLE } from "../../../../lib/text/decode.ts";
import { pools } from "../../../_server/earlier.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { problem } from "../../../_server/problems.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("listFactChecks", "read", async ({ ctx, grant, query: { q, ...page } }) =>
  respond(await listFactChecks(ctx, grant, { ...page, query: q || undefined }, pools)),
);

export const POST = workspaceRoute("importFactChecks", "attach", async ({ ctx, grant, body, upload }) => {
  const decoded = upload ? decodeText(upload.bytes) : null;
  if (decoded && !decoded.ok) return problem("inadmissible", { detail: UNDECODABLE[decoded.reason] });
  const feed = readFeed(decoded?.value.text ?? body.text ?? "");
  if (!feed.ok) return problem("inadmissible", { detail: feed.reason });
  const imported = await importFactChecks(ctx, grant, feed.value);
  return imported.ok ? respond(imported.value) : problem(imported.reason);
});
