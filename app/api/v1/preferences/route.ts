import { findPreferences } from "../../../../lib/preferences/read.ts";
import { setPreferences } from "../../../../lib/preferences/write.ts";
import { workspaceRoute } from "../../../_server/endpoint.ts";
import { problem } from "../../../_server/problems.ts";
import { respond } from "../../../_server/respond.ts";

export const GET = workspaceRoute("findPreferences", "read", async ({ ctx, grant }) => {
  const preferences = await findPreferences(ctx, grant);
  return respond(preferences, { revision: preferences.revision });
});

export const PUT = workspaceRoute("setPreferences", "read", async ({ ctx, grant, body, seen }) => {
  const set = await setPreferences(ctx, grant, { ...body, seen });
  if (!set.ok && set.reason !== "changed-since") return problem(set.reason);
  const preferences = await findPreferences(ctx, grant);
  return set.ok
    ? respond(preferences, { revision: preferences.revision })
    : problem("changed-since", { current: preferences });
});
