import "server-only";
import { join } from "node:path";
import { type RemarkReader, sandboxedRemarks } from "../../lib/annotations/adapters/sandboxed-remarks.ts";
import { sandboxedExtractor } from "../../lib/extraction/adapters/sandboxed-extractor.ts";
import type { Extractor } from "../../lib/extraction/model.ts";
import { type SiteAsker, siteAsker } from "../../lib/net/adapters/ask-site.ts";
import { type AnswerFetcher, answerFetcher, type PageFetcher, pageFetcher } from "../../lib/net/adapters/fetch-page.ts";
import { type AllowList, parseAllowList } from "../../lib/net/allow-list.ts";
import { SERVICE_TYPES } from "../../lib/sources/lookups/adapters/services.ts";

/** Reads a file of somebody else's making in a process that can be killed. */
export const extract: Extractor = sandboxedExtractor(programAt("extract.js"));

/** Reads the remarks in one, in a process of the same kind. */
export const remarks: RemarkReader = sandboxedRemarks(programAt("remarks.js"));

/** Fetches a page through the one door to the network. */
export function fetcher(now: () => Date): PageFetcher {
  return pageFetcher(programAt("fetch.js"), { allow: allowed(), now });
}

/** Asks a service through the same door. */
export function asker(now: () => Date): AnswerFetcher {
  return answerFetcher(programAt("fetch.js"), { allow: allowed(), now, accepts: SERVICE_TYPES });
}

/** Asks a site that the operator has an account with, through it as well. */
export function askerOf(origin: string, headers: Readonly<Record<string, string>>): SiteAsker {
  return siteAsker(programAt("fetch.js"), { allow: allowed(), origin, headers });
}

function allowed(): AllowList {
  const allow = parseAllowList(process.env.LINECHECK_FETCH_ALLOW ?? "");
  if (!allow.ok) throw new Error(`LINECHECK_FETCH_ALLOW ${allow.reason}: start Linecheck with \`npm start\``);
  return allow.value;
}

/** A program of the command line's build. The server runs in the project's folder (bin/start.mjs). */
export function programAt(name: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "build", "cli", name);
}
