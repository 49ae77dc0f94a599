import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../../lib/extraction/extract.ts";
import { assertTiles } from "../../../lib/extraction/law.ts";
import type { FileKind } from "../../../lib/extraction/model.ts";
import { docxOf, honestDocument } from "../../support/hostile/docx-files.ts";
import { harmed, harms } from "../../support/hostile/harm.ts";
import { SENTENCE } from "../../support/hostile/hostile-file.ts";
import { pageOf } from "../../support/hostile/html-files.ts";
import { honestPdf } from "../../support/hostile/pdf-files.ts";

const HONEST: readonly (readonly [FileKind, Buffer])[] = [
  ["html", pageOf("<nav>Home</nav>", "<footer>All rights reserved</footer>")],
  ["docx", docxOf()],
  ["pdf", honestPdf()],
];

describe("each kind of file has its reader", () => {
  test.each(HONEST)("%s", async (kind, bytes) => {
    const read = await extract(kind, new Uint8Array(bytes), {});
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.text).toContain(SENTENCE);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});

const HARMED: readonly (readonly [string, FileKind, (harms: Parameters<typeof harmed>[1]) => Uint8Array])[] = [
  ["a page", "html", (given) => harmed(HONEST[0]?.[1] ?? Buffer.alloc(0), given)],
  ["a document", "docx", (given) => harmed(docxOf(), given)],
  ["the XML in a document", "docx", (given) => docxOf({ "word/document.xml": harmed(honestDocument(), given) })],
  ["a PDF", "pdf", (given) => harmed(honestPdf(), given)],
];

// The bench harms ten thousand; these are enough to see a reader that throws where it should refuse.
const RUNS = 150;

describe("a file harmed in any place is read or refused", () => {
  test.each(HARMED)("%s", { timeout: 60_000 }, async (_what, kind, harm) => {
    await fc.assert(
      fc.asyncProperty(harms(), async (given) => {
        const read = await extract(kind, new Uint8Array(harm(given)), {});
        if (read.ok) assertTiles(read.value.text, read.value.blocks);
        else expect(read.reason).toMatch(/^[A-Z].*\bpaste\b.*\.$/);
      }),
      { seed: 20_231, numRuns: RUNS },
    );
  });
});
