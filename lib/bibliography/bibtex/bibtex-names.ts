import { literalFrom, nameFrom } from "../names.ts";
import { MOST_NAMES, type ReferenceName } from "../reference.ts";
import { decodeLatex, encodeLatex } from "./latex.ts";

/**
 * The names in a value of BibTeX: "Doe, Jane and {Harbour Board} and Jan van den Berg and others". Parts in braces are
 * not looked into. Linear.
 */
export function parseNames(value: string): ReferenceName[] {
  return splitAt(value, /^and$/i)
    .slice(0, MOST_NAMES)
    .filter((name) => name !== "others")
    .map(parseName)
    .filter((name) => name !== null);
}

/** `parseNames` reads what this writes. */
export function renderNames(names: readonly ReferenceName[]): string {
  return names.map(renderName).join(" and ");
}

function renderName(name: ReferenceName): string {
  if ("literal" in name) return `{${encodeLatex(name.literal)}}`;
  return [name.family, name.suffix, name.given]
    .filter((part) => part !== undefined)
    .map((part) => (/(?:^|\s)and(?:\s|$)/i.test(part) ? `{${encodeLatex(part)}}` : encodeLatex(part)))
    .join(", ");
}

function parseName(written: string): ReferenceName | null {
  const [first = "", second = "", third] = partsAtCommas(written);
  if (third !== undefined)
    return nameFrom({ family: decodeLatex(first), given: decodeLatex(third), suffix: decodeLatex(second) });
  if (second !== "") return nameFrom({ family: decodeLatex(first), given: decodeLatex(second) });
  const words = splitAt(first, /^$/);
  // "Jan van den Berg": what begins small, and all behind it, is the family's.
  const small = words.findIndex((word, index) => index < words.length - 1 && /^\p{Ll}/u.test(word));
  const family = small >= 0 ? small : words.length - 1;
  if (words.length < 2 || family === 0) return literalFrom(decodeLatex(first));
  return nameFrom({
    family: decodeLatex(words.slice(family).join(" ")),
    given: decodeLatex(words.slice(0, family).join(" ")),
  });
}

/**
 * Pieces between the words that match, outside of braces, each with its own white space as single spaces. A pattern
 * that matches the empty word splits at every space.
 */
function splitAt(value: string, word: RegExp): string[] {
  const atSpace = word.test("");
  const pieces: string[][] = [[]];
  for (const part of wordsOf(value)) {
    if (!atSpace && word.test(part)) pieces.push([]);
    else if (atSpace) pieces.push([part]);
    else pieces.at(-1)?.push(part);
  }
  return pieces.map((piece) => piece.join(" ")).filter((piece) => piece !== "");
}

/** The words of a value; a group in braces is part of one word. */
function wordsOf(value: string): string[] {
  const words: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at <= value.length; at += 1) {
    const sign = value[at] ?? " ";
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    // A tilde is a space that does not break, unless it is the accent "\~".
    else if (at === value.length || (depth <= 0 && (/\s/.test(sign) || (sign === "~" && value[at - 1] !== "\\")))) {
      if (at > from) words.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return words;
}

function partsAtCommas(value: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "{") depth += 1;
    else if (value[at] === "}") depth -= 1;
    else if (value[at] === "," && depth <= 0) {
      parts.push(value.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(value.slice(from).trim());
  return parts;
}
