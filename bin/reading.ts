import { join } from "node:path";
import { type RemarkReader, sandboxedRemarks } from "../lib/annotations/adapters/sandboxed-remarks.ts";
import { sandboxedExtractor } from "../lib/extraction/adapters/sandboxed-extractor.ts";
import type { Extractor } from "../lib/extraction/model.ts";
import { type PageFetcher, pageFetcher } from "../lib/net/adapters/fetch-page.ts";
import { typstApart } from "../lib/reports/adapters/typst-apart.ts";
import type { Typesetter } from "../lib/reports/typesetter.ts";
import type { Env } from "./env.ts";
import { ROOT } from "./root.mjs";

/** Reads a file of somebody else's making in a process that can be killed. */
export const EXTRACT: Extractor = sandboxedExtractor(programAt("extract.js"));

/** Reads the remarks in one, in a process of the same kind. */
export const REMARKS: RemarkReader = sandboxedRemarks(programAt("remarks.js"));

/** Sets the pages of a report in a process of the same kind. */
export const TYPESET: Typesetter = typstApart(programAt("typeset.js"));

/** Fetches a page through the one door to the network. */
export function fetcher({ fetchAllow }: Env): PageFetcher {
  return pageFetcher(programAt("fetch.js"), { allow: fetchAllow.entries, now: () => new Date() });
}

function programAt(name: string): string {
  return join(ROOT, "build", "cli", name);
}
