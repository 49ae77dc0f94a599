import fc from "fast-check";
import { expect, test } from "vitest";
import { admitText } from "../../lib/text/admit.ts";
import { classAt, isSpaceAt, SPACE } from "../../lib/text/characters.ts";
import { decodeText, decodeUtf8 } from "../../lib/text/decode.ts";
import { linesOf } from "../../lib/text/lines.ts";

const RUNS = { numRuns: 5_000, seed: 20221125 };
const anyText = fc.string({ unit: "binary", maxLength: 60 });
const lineText = fc.array(fc.constantFrom("a", "é", "😀", " ", "\t", "\n", "\r", "\r\n", "\f", "\u2028", "\uFEFF"), {
  maxLength: 40,
});

test("white space is exactly what \\s matches", () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    expect(isSpaceAt(character, 0), `U+${unit.toString(16)}`).toBe(/\s/.test(character));
  }
});

test("the class of a character does not depend on what was asked before", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const character of text) {
        const kind = classAt(character, 0);
        expect(classAt(character, 0)).toBe(kind);
        expect((kind & SPACE) !== 0).toBe(/^\s/.test(character));
      }
    }),
    RUNS,
  );
});

test("well-formed text comes back from its UTF-8 bytes unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
    }),
    RUNS,
  );
});

test("UTF-16 of either order is read as the text it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, bigEndian) => {
      const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
      const read = decodeText(bigEndian ? bytes.swap16() : bytes);
      expect(read.ok && read.value.text).toBe(text);
    }),
    RUNS,
  );
});

test("an admitted text differs from what came in by line ends and a leading mark alone", () => {
  fc.assert(
    fc.property(lineText, (pieces) => {
      const raw = pieces.join("");
      const admitted = admitText(raw, 1_000);
      if (!admitted.ok) return;
      const expected = raw
        .replace(/^\uFEFF/, "")
        .split("\r\n")
        .join("\n")
        .split("\r")
        .join("\n");
      expect(admitted.value.text).toBe(expected);
      expect(admitted.value.notes.length > 0).toBe(expected !== raw);
    }),
    RUNS,
  );
});

test("the lines of a text hold all of it but white space, in order", () => {
  fc.assert(
    fc.property(lineText, (pieces) => {
      const text = pieces.join("");
      const lines = linesOf(text);
      expect(
        lines
          .map(({ start, end }) => text.slice(start, end))
          .join("")
          .replace(/\s/g, ""),
      ).toBe(text.replace(/\s/g, ""));
      for (const { start, end } of lines) expect(text.slice(start, end)).not.toMatch(/[\n\r\f\u2028]|^\s|\s$/);
    }),
    RUNS,
  );
});
