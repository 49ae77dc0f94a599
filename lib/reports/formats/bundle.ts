import type { BundledFormat } from "./format.ts";

/** The report as a page and for programs, the copies that are quoted, the log, the key, and what checks all of it. */
export const bundle: BundledFormat<"bundle"> = {
  format: "bundle",
  mediaType: "application/zip",
  extension: "zip",
  label: "bundle: everything, to be checked by a stranger",
  slot: { kind: "archive" },
  isBundle: true,
};
