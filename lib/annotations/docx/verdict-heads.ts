import { VERDICTS } from "../../reviews/verdict-kinds.ts";

const KINDS = Object.values(VERDICTS);

// One that people begin a remark with as well.
const COMMON = new Set(["?", "×"]);

/**
 * Whether a comment of an export begins as that of a verdict does, with the glyph of its kind: in whatever language its
 * label is. The two glyphs that people type tell it only with the label.
 */
export function isVerdictHead(line: string): boolean {
  return KINDS.some(({ glyph, label }) => line.startsWith(COMMON.has(glyph) ? `${glyph} ${label}` : `${glyph} `));
}
