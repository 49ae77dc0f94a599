import { bundle } from "./bundle.ts";
import { claimreview } from "./claimreview.ts";
import { csv } from "./csv.ts";
import { docx } from "./docx.ts";
import type { BundledFormat, ReportFormat, TypesetFormat } from "./format.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { pdf } from "./pdf.ts";
import { prov } from "./prov.ts";
import { webannotation } from "./webannotation.ts";
import { xlsx } from "./xlsx.ts";

/** Every format a report can be exported in, in the order of a menu. */
export const FORMATS = {
  html,
  pdf,
  docx,
  md: markdown,
  xlsx,
  csv,
  json,
  webannotation,
  claimreview,
  prov,
  bundle,
} as const satisfies Record<string, ReportFormat | TypesetFormat | BundledFormat>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Whether a word from outside (a query, an option) names a format. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
