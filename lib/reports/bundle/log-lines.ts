import { leafHash } from "../../provenance/entry.ts";

/**
 * What does not hold of the entries of a document, with the place; null when they are one chain that ends in `head`. An
 * entry is a line of canonical JSON that names the document's entry before it by its leaf hash (docs/formats.md).
 */
export function whyNoChain(lines: readonly Uint8Array[], head: string): string | null {
  let before: string | null = null;
  for (const [at, bytes] of lines.entries()) {
    const entry = parsed(bytes);
    if (entry === null) return `line ${at + 1} of the log is no entry.`;
    if ((entry.prevDoc ?? null) !== before) return `line ${at + 1} of the log does not follow the line before it.`;
    before = leafHash(bytes);
  }
  return before === head ? null : "the log does not end in the entry that the report names.";
}

function parsed(bytes: Uint8Array): { readonly prevDoc?: string } | null {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // Whatever is wrong with it, it is no entry, which is what the caller says.
    return null;
  }
}
