import { sha256 } from "../../text/sha256.ts";

/** What the list of sums and the signature over it are called in a bundle. */
export const SUMS = "SHA256SUMS";
export const SUMS_SIGNATURE = `${SUMS}.jws`;

/** A file by its name and the SHA-256 (hex) of its bytes. */
export type Summed = { readonly name: string; readonly sha256: string };

/** The sums as `sha256sum --check` reads them: a line a file, in binary mode. */
export function renderSums(files: readonly Summed[]): string {
  return files.map(({ name, sha256 }) => `${sha256} *${name}\n`).join("");
}

/** Reads what `renderSums` wrote; null for what it did not write. */
export function parseSums(text: string): Summed[] | null {
  const lines = text.split("\n");
  if (lines.pop() !== "") return null;
  const files = lines.map((line) => /^([0-9a-f]{64}) \*(.+)$/.exec(line));
  return files.every((match) => match !== null) ? files.map(([, sha256 = "", name = ""]) => ({ name, sha256 })) : null;
}

/** What is wrong with the files of a bundle beside its sums, with the place; null when every one is as it was. */
export function whyOtherFiles(sums: readonly Summed[], files: ReadonlyMap<string, Uint8Array>): string | null {
  const expected = new Set([SUMS, SUMS_SIGNATURE, ...sums.map(({ name }) => name)]);
  for (const { name, sha256: sum } of sums) {
    const bytes = files.get(name);
    if (!bytes) return `${name} is missing.`;
    if (sha256(bytes) !== sum) return `${name} is not as it was signed: at least one of its bytes was changed.`;
  }
  for (const name of files.keys())
    if (!expected.has(name)) return `${name} does not belong to it: somebody or some program added it.`;
  return null;
}
