import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../lib/extraction/docx/extract-docx.ts";
import { anyDocx } from "./any-docx.ts";
import { buildDocx, footnote, footnoteMark, p, r, style, styled, table } from "./build-docx.ts";

describe("whatever the bytes", () => {
  test("blocks are trimmed, ascending and disjoint, and nothing but white space stands outside them", async () => {
    await fc.assert(
      fc.asyncProperty(anyDocx, async (bytes) => {
        const extract = await extractDocx(bytes, {});
        if (!extract.ok) throw new Error(extract.reason);
        const { text, blocks } = extract.value;
        let end = 0;
        for (const at of blocks) {
          expect(text.slice(end, at.start).trim()).toBe("");
          expect(at.end).toBeGreaterThan(at.start);
          expect(text.slice(at.start, at.end).trim()).toBe(text.slice(at.start, at.end));
          end = at.end;
        }
        expect(end).toBe(text.length);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test("bytes that were changed are read or refused in a sentence, and never throw", async () => {
    const whole = buildDocx({
      body: styled("H", "Votes") + p(r("Claim.") + footnoteMark(1)),
      styles: style("H", "heading 1"),
      footnotes: footnote(1, "Note."),
      properties: "<dc:title>Votes</dc:title>",
    });
    const flip = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 12 }), async (flips) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of flips) bytes[at] = value;
        const extract = await extractDocx(bytes, {});
        if (!extract.ok) expect(extract.reason).toMatch(/^[A-Z].*\.$/);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  test("XML that was changed is read or refused, and never throws", async () => {
    const inside = styled("H", "Votes") + p(r("Claim.") + footnoteMark(1)) + table([["A", "B"]]);
    const scrap = fc.constantFrom(
      "<w:p>",
      "</w:p>",
      "<w:r>",
      "</w:r>",
      "<w:tc>",
      "</w:tbl>",
      "<w:txbxContent>",
      "&",
      "<",
      ">",
      "<w:sdtContent>",
      "<mc:Choice>",
      '<w:fldChar w:fldCharType="separate"/>',
      "<w:t>",
      "]]>",
      "\u0000",
      "<w:body>",
      '<w:numId w:val="3"/>',
    );
    const change = fc.tuple(fc.nat(inside.length), fc.nat(6), scrap);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const body = changes.reduce((xml, [at, gone, put]) => xml.slice(0, at) + put + xml.slice(at + gone), inside);
        const extract = await extractDocx(buildDocx({ body, footnotes: footnote(1, "Note.") }), {});
        if (!extract.ok) expect(extract.reason).toMatch(/^[A-Z].*\.$/);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});
