import { readPublications } from "../../../../../../lib/publications/read.ts";
import { publish, withdraw } from "../../../../../../lib/publications/write.ts";
import { documentRoute } from "../../../../../_server/endpoint.ts";
import { problem } from "../../../../../_server/problems.ts";
import { respond } from "../../../../../_server/respond.ts";

export const GET = documentRoute("readPublication", "read", async ({ ctx, grant }) =>
  respond(await readPublications(ctx, grant)),
);

export const POST = documentRoute("publishReport", "publish", async ({ ctx, grant, body }) => {
  const published = await publish(ctx, grant, body);
  return published.ok ? respond(await readPublications(ctx, grant), { status: 201 }) : problem(published.reason);
});

export const DELETE = documentRoute("withdrawReport", "publish", async ({ ctx, grant, body }) => {
  const withdrawn = await withdraw(ctx, grant, body);
  return withdrawn.ok ? respond(await readPublications(ctx, grant)) : problem(withdrawn.reason);
});
