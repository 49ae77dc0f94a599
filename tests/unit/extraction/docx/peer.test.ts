import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../lib/extraction/docx/extract-docx.ts";
import { anyDocx } from "./any-docx.ts";

/** The words of every paragraph as mammoth, the reader most in use, finds them. */
async function peerWords(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value
    .split("\n\n")
    .map((words) => words.trim())
    .filter((words) => words !== "");
}

async function ourWords(bytes: Uint8Array): Promise<string[]> {
  const extract = await extractDocx(bytes, {});
  if (!extract.ok) throw new Error(extract.reason);
  const { text, blocks } = extract.value;
  return blocks.filter(({ kind }) => kind !== "footnote").map(({ start, end }) => text.slice(start, end));
}

describe("beside mammoth", () => {
  test("the words of every paragraph are the same", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocx, async (bytes) => {
        expect(await ourWords(bytes)).toEqual(await peerWords(bytes));
      }),
      { seed: 3, numRuns: 150 },
    );
  });
});
