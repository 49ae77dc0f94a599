import type { Result } from "../result.ts";
import { admitExtract } from "./law.ts";
import type { Extract, FileKind, Hints } from "./model.ts";

/**
 * Reads the article in a file of a known kind. Each reader, with the packages it needs, is loaded when a file asks for
 * it. The refusal is a sentence with the remedy.
 *
 * @throws whatever a reader throws at a file it was not made for, so call it where that may end the process.
 */
export async function extract(kind: FileKind, bytes: Uint8Array, hints: Hints): Promise<Result<Extract, string>> {
  const read = await readAs(kind, bytes, hints);
  return read.ok ? admitExtract(read.value) : read;
}

async function readAs(kind: FileKind, bytes: Uint8Array, hints: Hints): Promise<Result<Extract, string>> {
  switch (kind) {
    case "html":
      return (await import("./html/extract-html.ts")).extractHtml(bytes, hints);
    case "docx":
      return (await import("./docx/extract-docx.ts")).extractDocx(bytes, hints);
    case "pdf":
      return (await import("./pdf/extract-pdf.ts")).extractPdf(bytes, hints);
  }
}
