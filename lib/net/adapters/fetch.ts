import { fail, ok, type Result } from "../../result.ts";
import { hostOf } from "../allow-list.ts";
import type { FetchedAnswer, Redirect } from "../model.ts";
import { judgeAddress, judgeRedirect } from "../policy.ts";
import { type FetchRefusal, refusal } from "../refusal.ts";
import { type Door, visit } from "./visit.ts";

/** Fetches a page from the web, following where it leads, each step judged like the first; all within one time limit. */
export async function fetchFromWeb(address: string, door: Door): Promise<Result<FetchedAnswer, FetchRefusal>> {
  const asked = judgeAddress(address, door.rules);
  if (!asked.ok) return asked;
  // A mistake of ours, and the last place where it can be stopped.
  if (door.sent && asked.value.origin !== door.sent.origin)
    throw new Error(`what is meant for ${door.sent.origin} was to be sent to ${asked.value.origin}`);
  const signal = AbortSignal.timeout(door.limits.totalMs);
  const redirects: Redirect[] = [];
  let url = asked.value;
  for (;;) {
    const visited = await visit(url, door, signal);
    if (!visited.ok) return visited;
    if ("page" in visited.value) return ok({ ...visited.value.page, requestedUrl: asked.value.href, redirects });
    // Not even within the site: who may lead us on there may lead us on to a path that shows what it is sent.
    if (door.sent) return fail(refusal("leads-on", hostOf(url)));
    const { leadsTo, status } = visited.value;
    const limit = { taken: redirects.length, limit: door.limits.redirects };
    const next = judgeRedirect(url, leadsTo, door.rules, limit);
    if (!next.ok) return fail(next.reason);
    redirects.push({ status, from: url.href, to: next.value.href });
    url = next.value;
  }
}
