import { inALine } from "../text/in-a-line.ts";
import { SOMEBODY } from "./remark.ts";

/** Longest name, in UTF-16 code units: what a line of the panel holds twice. */
const MAX_NAME = 120;

// What neither engine, nor the log, nor a reader can do with: controls but tab and line end, and halves of a pair.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INADMISSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Cs}]/gu;

/** Words of a stranger as they can be kept: line ends are LF, and a character that nothing can hold becomes U+FFFD. */
export function keepable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(INADMISSIBLE, "\uFFFD").trim();
}

/** The name somebody goes by in a file, in a line. */
export function nameOf(name: string): string {
  return inALine(keepable(name), MAX_NAME) || SOMEBODY;
}

/** When something was said, to the second; a time without a zone is taken for UTC. Null for what is no time, or none of ours. */
export function instantOf(told: string | null): string | null {
  const [, second, zone = "Z"] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i.exec(told ?? "") ?? [];
  if (second === undefined) return null;
  const at = new Date(`${second}${zone}`);
  // Word writes the year 1601 where it knows of no time.
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < FIRST_YEAR ? null : at.toISOString();
}

// Before any program that annotates.
const FIRST_YEAR = 1980;
