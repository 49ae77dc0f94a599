import { fail, ok, type Result } from "../../result.ts";
import type { FetchedAnswer, Redirect } from "../model.ts";
import { judgeAddress, judgeRedirect } from "../policy.ts";
import type { FetchRefusal } from "../refusal.ts";
import { type Door, visit } from "./visit.ts";

/** Fetches a page from the web, following where it leads, each step judged like the first; all within one time limit. */
export async function fetchFromWeb(address: string, door: Door): Promise<Result<FetchedAnswer, FetchRefusal>> {
  const asked = judgeAddress(address, door.rules);
  if (!asked.ok) return asked;
  const signal = AbortSignal.timeout(door.limits.totalMs);
  const redirects: Redirect[] = [];
  let url = asked.value;
  for (;;) {
    const visited = await visit(url, door, signal);
    if (!visited.ok) return visited;
    if ("page" in visited.value) return ok({ ...visited.value.page, requestedUrl: asked.value.href, redirects });
    const { leadsTo, status } = visited.value;
    const limit = { taken: redirects.length, limit: door.limits.redirects };
    const next = judgeRedirect(url, leadsTo, door.rules, limit);
    if (!next.ok) return fail(next.reason);
    redirects.push({ status, from: url.href, to: next.value.href });
    url = next.value;
  }
}
