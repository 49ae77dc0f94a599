import { WORDS } from "../../reports/words/languages.ts";
import { VERDICT_CODES, VERDICTS } from "../../reviews/verdict-kinds.ts";

/** Glyphs that people begin a remark with as well. */
const COMMON = new Set(["?", "×"]);

/** What the comment of a verdict begins with in an export: its glyph, and where people begin with that, its label, too. */
const HEADS = VERDICT_CODES.flatMap((code) => {
  const { glyph } = VERDICTS[code];
  if (!COMMON.has(glyph)) return [`${glyph} `];
  return Object.values(WORDS).map(({ marks }) => `${glyph} ${marks[code].label}`);
});

/** Whether a comment of an export begins as that of a verdict does, in any language of exports. */
export function isVerdictHead(line: string): boolean {
  return HEADS.some((head) => line.startsWith(head));
}

/** Who says in an export what no person said. */
const SOFTWARE: ReadonlySet<string> = new Set(Object.values(WORDS).map(({ software }) => software));

export function isSoftware(name: string): boolean {
  return SOFTWARE.has(name);
}
