import fc from "fast-check";
import { expect, test } from "vitest";
import { extractPdf } from "../../../../lib/extraction/pdf/extract-pdf.ts";
import { buildPdf, linesAt, taggedPdf } from "./build-pdf.ts";

const RUNS = { numRuns: 250, seed: 20221125 };

const SENTENCES = ["The house met on Monday and heard from all of the mem-", "bers who spoke.", "• It was long."];
const FILES = [
  buildPdf(
    [1, 2, 3].map((page) => [...linesAt(60, 100, SENTENCES), { text: `Page ${page}`, x: 280, y: 780, size: 8 }]),
  ),
  buildPdf([
    [...linesAt(60, 100, SENTENCES), ...linesAt(310, 100, SENTENCES), { text: "A B C", x: 60, y: 400, font: "shapes" }],
  ]),
  taggedPdf(
    linesAt(60, 100, SENTENCES).map((piece, mark) => ({ ...piece, mark })),
    ["P", "P", "LI"],
  ),
];

// Unbiased: fast-check's liking for small numbers would spoil the signature each time and test nothing else.
const place = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);

/** A valid file with some of its bytes changed, and perhaps its end cut off. */
const spoilt = fc
  .record({
    file: fc.constantFrom(...FILES),
    flips: fc.array(fc.tuple(place, fc.noBias(fc.nat(255))), {
      minLength: 1,
      maxLength: 30,
    }),
    kept: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: place }),
  })
  .map(({ file, flips, kept }) => {
    const bytes = file.slice();
    for (const [at, value] of flips) bytes[Math.floor(at * bytes.length)] = value;
    return bytes.slice(0, Math.ceil(kept * bytes.length));
  });

test("whatever is done to its bytes, a file is refused with a sentence or its blocks tile its text", async () => {
  const outcomes = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(spoilt, async (bytes) => {
      const extract = await extractPdf(bytes, {});
      if (!extract.ok) {
        outcomes.refused += 1;
        expect(extract.reason).toMatch(/^This PDF .*[;,].*\.$|^This file is not a PDF.*\.$|^The (letters|words) .*\.$/);
        return;
      }
      outcomes.read += 1;
      const { text, blocks, notes } = extract.value;
      expect(text).not.toMatch(/[\0\r\p{Cs}]/u);
      let end = 0;
      for (const block of blocks) {
        expect(text.slice(end, block.start)).toMatch(/^\s*$/);
        expect(text.slice(block.start, block.end)).toBe(text.slice(block.start, block.end).trim());
        expect(block.end).toBeGreaterThan(block.start);
        end = block.end;
      }
      expect(end).toBe(text.length);
      for (const note of notes) expect(note).toMatch(/^[A-Z0-9].*\.$/);
    }),
    RUNS,
  );
  // A law that holds of refusals alone says nothing.
  expect(outcomes.read).toBeGreaterThan(RUNS.numRuns / 4);
  expect(outcomes.refused).toBeGreaterThan(0);
});
