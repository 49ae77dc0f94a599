import fc from "fast-check";
import { expect, test } from "vitest";
import { join, split } from "../../../lib/claims/division.ts";

const TEXT = "Before. It cost 412 million, and nobody minded. After.";
const CLAIM = { start: 8, end: 47 };

/** The pieces as words, cut before each of these words. */
function pieces(...before: string[]): readonly string[] | string {
  const found = split(
    TEXT,
    CLAIM,
    before.map((word) => TEXT.indexOf(word)),
  );
  return found.ok ? found.value.map(({ start, end }) => TEXT.slice(start, end)) : found.reason;
}

test("a claim is split before a word, and the pieces are trimmed", () => {
  expect(pieces("and")).toEqual(["It cost 412 million,", "and nobody minded."]);
  expect(pieces(" and")).toEqual(["It cost 412 million,", "and nobody minded."]);
  expect(pieces("nobody", "and")).toEqual(["It cost 412 million,", "and", "nobody minded."]);
});

test.each([
  ["at its own start", 8],
  ["at its own end", 47],
  ["before it", 3],
  ["behind it", 50],
])("a claim cannot be split %s", (_, at) => {
  expect(split(TEXT, CLAIM, [at])).toEqual({ ok: false, reason: "not-a-place" });
});

test("no piece is blank and no character is cut in two", () => {
  expect(split("a  b", { start: 0, end: 4 }, [1, 2])).toEqual({ ok: false, reason: "not-a-place" });
  expect(split("a😀b", { start: 0, end: 4 }, [2])).toEqual({ ok: false, reason: "not-a-place" });
});

test("pieces joined are the claim they came from", () => {
  const claims = fc
    .tuple(fc.string({ minLength: 2, maxLength: 60, unit: "grapheme" }), fc.nat(60))
    .map(([raw, at]) => ({
      text: `x${raw.trim()}y`,
      at,
    }));
  fc.assert(
    fc.property(claims, ({ text, at }) => {
      const whole = { start: 0, end: text.length };
      const found = split(text, whole, [at]);
      if (!found.ok) return;
      expect(join(found.value)).toEqual(whole);
      const [first, second] = found.value;
      expect(text.slice(first?.end, second?.start)).toMatch(/^\s*$/u);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test("a single claim joined is itself, and nothing joined is a mistake", () => {
  expect(join([CLAIM])).toEqual(CLAIM);
  expect(() => join([])).toThrow("at least one");
});
