import { fail, ok, type Result } from "../../result.ts";

/** Why an answer of a service tells nothing. */
export type Unusable = "unreadable" | "unknown" | "says-nothing";

/**
 * Longest answer that is read, in UTF-16 code units. Crossref sends the whole list of what a paper cites along, and all
 * names of an experiment in physics: the longest have some two million.
 */
const LONGEST_ANSWER = 4_000_000;

/** The JSON of an answer; `unreadable` for what is no JSON or too long. */
export function jsonOf(text: string): Result<unknown, Unusable> {
  if (text.length > LONGEST_ANSWER) return fail("unreadable");
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return fail("unreadable");
    throw error;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * The words of a field that publishers fill with HTML: entities, also those that were written twice ("&amp;amp;"), as
 * the signs they stand for, and no MathML around the signs of a formula. Simple tags are left to `parseCsl`.
 */
export function plainWords(html: string): string {
  const once = html.replace(/&amp;/g, "&");
  return once
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    })
    .replace(/<\/?mml:[^<>]{0,300}>/gi, "");
}

/** A title with its subtitle, unless the title ends with that already. */
export function fullTitle(title: string, subtitle: string): string {
  if (subtitle === "" || title.toLowerCase().endsWith(subtitle.toLowerCase())) return title;
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}
