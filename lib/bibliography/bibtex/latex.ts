import { ACCENTS, ESCAPED, LETTERS, SIGNS } from "./latex-letters.ts";

/**
 * The words behind LaTeX: accents and escapes become letters, dashes and quotation marks signs, `~` a space; braces and
 * commands without a sign of their own (`\emph`) are left out, and what they hold is kept. `decodeLatex(encodeLatex(x))`
 * is x. Linear.
 */
export function decodeLatex(source: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < source.length) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(source)?.[0] ?? "";
    out.push(plain);
    at += plain.length;
    const sign = source[at] ?? "";
    if (sign === "\\") {
      const read = commandAt(source, at + 1);
      out.push(read.text);
      at = read.end;
      continue;
    }
    const ligature = LIGATURES.find(([written]) => source.startsWith(written, at));
    if (ligature) out.push(ligature[1]);
    else if (sign === "~") out.push(" ");
    // A dollar sign of its own begins or ends a formula, of which the signs are kept.
    else if (sign !== "{" && sign !== "}" && sign !== "$") out.push(sign);
    at += ligature?.[0].length ?? 1;
  }
  return out.join("");
}

// What stands for itself, taken in one piece.
const PLAIN = /[^\\{}$~`'-]*/y;

const LIGATURES = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
] as const;

type Read = { readonly text: string; readonly end: number };

const NAME = /[A-Za-z]{1,40}/y;

/** Reads the command whose name begins at `at`. */
function commandAt(source: string, at: number): Read {
  NAME.lastIndex = at;
  const name = NAME.exec(source)?.[0] ?? source[at] ?? "";
  const end = at + name.length;
  if (Object.hasOwn(ACCENTS, name)) return accentAt(source, end, name);
  if (/^[A-Za-z]/.test(name)) {
    const text = signOf(name);
    // A name ends at a space, which is part of it, or at an empty group that keeps the space behind it.
    if (source.startsWith("{}", end)) return { text, end: end + 2 };
    return { text, end: skipSpace(source, end) };
  }
  // "\-" is where a word may be parted, "\/" and "\@" set nothing; "\ ", "\," and "\\" are spaces.
  const text = "-/@".includes(name) ? "" : /[\s,;:!\\]/.test(name) ? " " : name;
  return { text, end };
}

function signOf(name: string): string {
  for (const table of [LETTERS, SIGNS]) if (Object.hasOwn(table, name)) return table[name] ?? "";
  return "";
}

// The letter under an accent: "e", "{e}", "{\i}", "\i", and nothing at all in "{}".
const LETTER =
  /\s{0,9}(?:\{\s{0,9}(?:\\([ij])\s{0,9}|(\P{Cs}))?\}|\\([ij])(?:\{\}|(?![A-Za-z])\s{0,9})|([^\\{}\s\p{Cs}]))/uy;

function accentAt(source: string, at: number, name: string): Read {
  LETTER.lastIndex = at;
  const found = LETTER.exec(source);
  // "\c" is followed by a letter of its own or by a space, never by the rest of a longer name.
  if (found === null) return { text: /[A-Za-z]/.test(name) ? "" : name, end: at };
  const [whole, dotless, grouped, bare, plain] = found;
  const letter = dotless ?? grouped ?? bare ?? plain ?? "";
  const text = letter === "" ? name : `${letter}${ACCENTS[name] ?? ""}`.normalize("NFC");
  return { text, end: at + whole.length };
}

function skipSpace(source: string, at: number): number {
  let end = at;
  while (/\s/.test(source[end] ?? "")) end += 1;
  return end;
}

/** Words as LaTeX, with braces in balance: what is not ASCII and has no command stays as it is, in UTF-8. */
export function encodeLatex(text: string): string {
  const out: string[] = [];
  let before = "";
  for (const sign of text) {
    // An empty group keeps two signs from becoming one.
    if (sign === before && /[-`']/.test(sign)) out.push("{}");
    out.push(encoded(sign));
    before = sign;
  }
  return out.join("");
}

const COMMANDS: ReadonlyMap<string, string> = new Map(Object.entries(LETTERS).map(([name, sign]) => [sign, name]));
const MARKS: ReadonlyMap<string, string> = new Map(Object.entries(ACCENTS).map(([name, mark]) => [mark, name]));

function encoded(sign: string): string {
  if (ESCAPED.includes(sign)) return `\\${sign}`;
  const command = COMMANDS.get(sign);
  if (command !== undefined) return sign < "\u0080" ? `\\${command}{}` : `{\\${command}}`;
  const [letter = "", mark = "", ...more] = sign.normalize("NFD");
  const accent = more.length === 0 ? MARKS.get(mark) : undefined;
  if (accent === undefined || !/[A-Za-z]/.test(letter) || (letter + mark).normalize("NFC") !== sign) return sign;
  return /[A-Za-z]/.test(accent) ? `{\\${accent}{${letter}}}` : `{\\${accent}${letter}}`;
}
