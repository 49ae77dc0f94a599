import { oneLine } from "./one-line.ts";

/** Pages as they are kept: "pp. 14–19" is "14-19", with one hyphen between the first and the last. */
export function pageRange(written: string): string {
  const bare = oneLine(written).replace(/^(?:pp?\.?|pages?)\s(?=\d)/i, "");
  return bare.replace(/ ?[–—‐‑-]+ ?/g, "-");
}
