import { fullDateIn } from "./full-date.ts";

/** One part of a line about an article, and what it says. */
export type PartOfLine = { readonly kind: "byline" | "dateline" | "furniture"; readonly text: string };

/**
 * Parts the line that pages set below a title, "By Ann Poe | 12 June 2026 | 6 min read", into who wrote it, when, and how
 * long it takes to read; null unless every part of it is plainly one of these and there are two or more.
 */
export function partsOfLine(line: string): PartOfLine[] | null {
  const parts: PartOfLine[] = [];
  for (const stretch of line.split(SEPARATOR).flatMap(withoutTail)) {
    const text = stretch.trim();
    if (text === "") continue;
    const kind = kindOf(text);
    if (kind === null) return null;
    parts.push({ kind, text });
  }
  return parts.length > 1 ? parts : null;
}

const SEPARATOR = /[|·•∙⋅\n]| [–—/-] /;

const DAY =
  "(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})";
const HOUR = "(?:,? ?(?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?)";
const SAID = "(?:(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:? |on )?(?:\\p{L}{3,6}day,? )?)";
const WHOLE_DAY = `${SAID}${DAY}${HOUR}?`;
const READING =
  "(?:(?:estimated )?reading time ?:? ?)?(?:about )?\\d{1,3}[ -]min(?:ute)?s?\\.?(?: read| lesezeit| de lecture)?";

const ENDS_WITH_READING = new RegExp(`^(.{1,150}?)[\\s,]{1,3}(${READING})$`, "iu");
const ENDS_WITH_DAY = new RegExp(`^(.{1,150}?)[\\s,]{1,3}(${WHOLE_DAY})$`, "iu");

/** "By Ann Poe 12 June 2026 6 min read", whose parts are but elements of the page, as its parts. */
function withoutTail(stretch: string): string[] {
  const text = stretch.trim();
  if (IS_READING.test(text) || IS_DAY.test(text)) return [text];
  const reading = ENDS_WITH_READING.exec(text);
  if (reading) return [...withoutTail(reading[1] ?? ""), reading[2] ?? ""];
  const day = ENDS_WITH_DAY.exec(text);
  return day ? [day[1] ?? "", day[2] ?? ""] : [text];
}

const IS_READING = new RegExp(`^${READING}$`, "iu");
const IS_DAY = new RegExp(`^${WHOLE_DAY}$`, "iu");
const DAY_ALONE = new RegExp(DAY, "iu");

function kindOf(text: string): PartOfLine["kind"] | null {
  if (IS_READING.test(text)) return "furniture";
  if (IS_DAY.test(text)) return fullDateIn(DAY_ALONE.exec(text)?.[0] ?? "") === null ? null : "dateline";
  return namesWriter(text) ? "byline" : null;
}

/** "By Ann Poe and Bob van Roe": every word but the small ones is capitalised. */
function namesWriter(text: string): boolean {
  const names = /^(?:by|von|par|por|di|door|af|av|words|text):? (.+)$/iu.exec(text)?.[1]?.split(/[\s,]{1,3}/) ?? [];
  return names.length > 0 && names.length <= MOST_WORDS && /^\p{Lu}/u.test(names[0] ?? "") && names.every(isOfName);
}

// Three names with a post or two.
const MOST_WORDS = 12;

function isOfName(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}.'’-]{0,40}$/u.test(word) ||
    /^(?:and|&|for|of|the|in|und|et|y|e|en|van|von|der|den|de|du|da|la|le|di|del)$/.test(word)
  );
}
