import { inALine } from "../../text/in-a-line.ts";
import { MONTHS } from "../../text/months.ts";
import { LONGEST_FILE, MOST_REFUSALS, type Refusal } from "../reference-file.ts";

/** An entry as it stands, its values in LaTeX with their outer braces or quotes taken off. */
export type RawEntry = {
  /** In small letters. */
  readonly type: string;
  /** "" when it has none. */
  readonly key: string;
  /** By names in small letters; of two with one name the first. */
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
};

/**
 * Longest value that may be used more than once, in UTF-16 code units: a macro stands for a journal or a house, and a
 * part of a book takes the title of the whole. That it is short keeps the whole linear.
 */
export const LONGEST_REPEATED = 300;

const LONGEST_VALUE = 100_000;
const LONGEST_KEY = 200;

const HEAD = /@\s{0,9}([a-z][\w-]{0,39})\s{0,9}([{(])/iy;
const FIELD_NAME = /[a-z][\w:.+/-]{0,99}/iy;
const KEY = /[^\s,={}()"#]*/y;
const BARE = /[^\s,#={}()"\\%]+/y;

/**
 * The entries of a BibTeX file, with its macros put in. Text between entries, `@comment` and `@preamble` are passed
 * over. What is wrong in an entry costs that entry; the next is looked for behind the place where it went wrong.
 *
 * Linear: where each brace ends is found once for the whole text, so that no value is looked through twice.
 */
export function scanEntries(text: string): {
  readonly entries: readonly RawEntry[];
  readonly refusals: readonly Refusal[];
} {
  if (text.length > LONGEST_FILE)
    throw new RangeError("the text is longer than LONGEST_FILE: ask before it is scanned");
  const scan: Scan = { text, closes: closingBraces(text), macros: new Map(MONTH_MACROS), at: 0 };
  const entries: RawEntry[] = [];
  const refusals: Refusal[] = [];
  const lineAt = lineCounter(text);
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", scan.at)) {
    HEAD.lastIndex = at;
    const [head, word = "", open] = HEAD.exec(text) ?? [];
    scan.at = at + (head?.length ?? 1);
    if (head === undefined) continue;
    const type = word.toLowerCase();
    const brace = scan.at - 1;
    const close = open === "{" ? closeOf(scan, brace) : null;
    if (type === "comment" || type === "preamble") {
      scan.at = close ?? scan.at;
      continue;
    }
    const line = lineAt(at);
    const read = open === "{" && close === null ? "is not closed: a brace is missing" : body(scan, type);
    if (typeof read !== "string") {
      if (type !== "string") entries.push({ type, line, ...read });
      continue;
    }
    refusals.push({ line, sentence: `The entry @${word} that begins here ${read}.` });
    if (refusals.length < MOST_REFUSALS) continue;
    refusals.push({ line, sentence: "Too much of this file cannot be read; what follows was not looked at." });
    break;
  }
  return { entries, refusals };
}

type Scan = {
  readonly text: string;
  /** For each place of an opening brace that of the closing one; 0 for a brace that is not closed. */
  readonly closes: Int32Array;
  readonly macros: Map<string, string>;
  at: number;
};

const MONTH_MACROS = MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month] as const);

/** Where each brace is closed. BibTeX counts escaped braces, too. */
function closingBraces(text: string): Int32Array {
  const closes = new Int32Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x7b) open.push(at);
    else if (sign === 0x7d) {
      const from = open.pop();
      if (from !== undefined) closes[from] = at;
    }
  }
  return closes;
}

function closeOf({ closes }: Scan, brace: number): number | null {
  return closes[brace] || null;
}

/** Reads what stands in an entry; a string says what is wrong with it, and `scan.at` where. */
function body(scan: Scan, type: string): Pick<RawEntry, "key" | "fields"> | string {
  const key = type === "string" ? "" : keyAt(scan);
  const fields = new Map<string, string>();
  for (;;) {
    skipSpace(scan, ",");
    const here = scan.text[scan.at];
    if (here === "}" || here === ")") {
      scan.at += 1;
      return { key, fields };
    }
    if (here === undefined) return "is not closed";
    const name = taken(scan, FIELD_NAME).toLowerCase();
    skipSpace(scan);
    if (name === "" || scan.text[scan.at] !== "=")
      return `cannot be read: "${inALine(scan.text.slice(scan.at, scan.at + 21), 20)}" stands where a field is expected`;
    scan.at += 1;
    const value = valueAt(scan);
    if (value === null) return `cannot be read: the value of ${name} is not closed, or there is none`;
    if (type === "string") scan.macros.set(name, value.slice(0, LONGEST_REPEATED));
    else if (!fields.has(name) && value.length <= LONGEST_VALUE) fields.set(name, value);
    skipSpace(scan);
    const behind = scan.text[scan.at];
    if (behind === undefined) return "is not closed";
    if (!/[,})]/.test(behind)) return `cannot be read: a comma is missing behind ${name}`;
  }
}

/** The key, unless a field stands in its place. */
function keyAt(scan: Scan): string {
  skipSpace(scan);
  const from = scan.at;
  const key = taken(scan, KEY);
  skipSpace(scan);
  if (/[,})]/.test(scan.text[scan.at] ?? "")) return key.slice(0, LONGEST_KEY);
  scan.at = from;
  return "";
}

/** Pieces joined by "#"; null when one of them is none. */
function valueAt(scan: Scan): string | null {
  let value = "";
  for (;;) {
    skipSpace(scan);
    const piece = pieceAt(scan);
    if (piece === null) return null;
    if (value.length <= LONGEST_VALUE) value += piece;
    skipSpace(scan);
    if (scan.text[scan.at] !== "#") return value;
    scan.at += 1;
  }
}

function pieceAt(scan: Scan): string | null {
  const { text } = scan;
  const from = scan.at;
  if (text[from] === "{") {
    const close = closeOf(scan, from);
    if (close === null) return null;
    scan.at = close + 1;
    return text.slice(from + 1, close);
  }
  if (text[from] !== '"') {
    const word = taken(scan, BARE);
    return word === "" ? null : (scan.macros.get(word.toLowerCase()) ?? word);
  }
  // A quotation mark in braces does not end a value.
  for (scan.at += 1; scan.at < text.length; scan.at += 1) {
    const sign = text[scan.at];
    if (sign === '"') {
      scan.at += 1;
      return text.slice(from + 1, scan.at - 1);
    }
    const close = sign === "{" ? closeOf(scan, scan.at) : scan.at;
    if (sign === "}" || close === null) return null;
    scan.at = close;
  }
  return null;
}

function taken(scan: Scan, pattern: RegExp): string {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0] ?? "";
  scan.at += found.length;
  return found;
}

function skipSpace(scan: Scan, also = ""): void {
  for (let sign = scan.text[scan.at]; sign !== undefined; sign = scan.text[scan.at]) {
    if (!/\s/.test(sign) && sign !== also) return;
    scan.at += 1;
  }
}

/** Tells the line of places that only go forward. */
function lineCounter(text: string): (at: number) => number {
  let [line, counted] = [1, 0];
  return (at) => {
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 0x0a) line += 1;
    return line;
  };
}
