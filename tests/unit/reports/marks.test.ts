import { describe, expect, test } from "vitest";
import { MARK_NAMES, MARKS, markOf, reasonSetAside } from "../../../lib/reports/marks.ts";
import { LINES, PALETTES } from "../../../lib/reports/palette.ts";
import { en } from "../../../lib/reports/words/en.ts";
import { aReport, aVerdict, type SentenceParts, sha256 } from "../../support/report-fixture.ts";

function claimOf(parts: Partial<SentenceParts>) {
  const [claim] = aReport([[{ text: "It rained.", ...parts }]]).claims;
  if (!claim) throw new Error("the fixture has one claim");
  return claim;
}

const ben = { id: "ben", name: "Ben Ledger" };

describe("a claim is drawn as", () => {
  test.each<[expected: string, why: string, parts: Partial<SentenceParts>]>([
    ["open", "it is checkable and nobody filed a verdict", {}],
    ["open", "nobody looked at it", { checkability: "untriaged" }],
    ["set-aside", "it is no claim", { checkability: "no-claim" }],
    ["set-aside", "it was waived", { state: "waived" }],
    ["set-aside", "it was waived with a verdict on it", { state: "waived", verdicts: [aVerdict()] }],
    ["refuted", "its one verdict says so", { verdicts: [aVerdict({ code: "refuted" })] }],
    [
      "supported",
      "the first of two that agree in kind",
      { verdicts: [aVerdict(), aVerdict({ code: "mostly-supported", reviewer: ben })] },
    ],
    [
      "contested",
      "its verdicts differ in family",
      { verdicts: [aVerdict(), aVerdict({ code: "mixed", reviewer: ben })] },
    ],
    ["stale", "its verdict was filed on other words", { verdicts: [aVerdict({ textSha256: sha256("It snowed.") })] }],
    ["withheld", "its verdicts are kept from this reader", { withheld: 1, state: "proposed" }],
    [
      "mixed",
      "a verdict outranks what kind of sentence it is",
      { checkability: "opinion", verdicts: [aVerdict({ code: "mixed" })] },
    ],
  ])("%s when %s", (expected, _, parts) => {
    expect(markOf(claimOf(parts))).toBe(expected);
  });

  test("set aside with the reason in words", () => {
    expect(reasonSetAside(claimOf({ checkability: "too-vague" }), en)).toBe("too vague to check");
    expect(reasonSetAside(claimOf({ state: "waived" }), en)).toBe("waived");
  });
});

describe("marks are told apart without colour", () => {
  test("by a glyph of their own, where there is something to tell", () => {
    const glyphs = MARK_NAMES.map((name) => MARKS[name].glyph).filter(Boolean);
    expect(glyphs).toHaveLength(MARK_NAMES.length - 3);
    expect(new Set(glyphs).size).toBe(glyphs.length);
  });

  test("and by a line of their own for each hue", () => {
    const lines = Object.values(LINES).map(({ style, thickness }) => `${thickness} ${style}`);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe.each(["light", "dark"] as const)("on %s paper", (theme) => {
  const { paper, ink, soft, accent, hues } = PALETTES[theme];

  test.each(Object.entries({ ink, soft, accent, ...hues }))("%s reads at 4.5:1 or better", (_, colour) => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast ratio of two `#rrggbb` colours. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
