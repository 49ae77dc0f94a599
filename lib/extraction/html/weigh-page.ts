import { OpenElements } from "./open-elements.ts";
import { scanTags } from "./scan-tags.ts";

/**
 * What reading a page would cost, by its tags alone and before any parser sees it: parsers and the tree they build take
 * time and memory that grow with the number of tags, and with the square of how deep they nest.
 */
export type Weight = {
  /** Start and end tags, and every other "<", at which the parser begins a new stretch of text. */
  readonly tags: number;
  readonly attributes: number;
  /** Stretches of text between tags, and the characters in them; what stands in scripts is no text. */
  readonly runs: number;
  readonly characters: number;
  /**
   * Ampersands, no-break spaces and loose ">": the parser makes a node of its own of every character reference, and a
   * tree that is written out and read again, as Readability does, has one for each of these.
   */
  readonly references: number;
  /** The deepest nesting. */
  readonly depth: number;
  /**
   * Characters of text times the number of elements around them, and the same for elements as if each were so many
   * characters: what reading all that is in every element would cost.
   */
  readonly burden: number;
  /** The most attributes on one tag, and the longest attribute or tag in characters. */
  readonly mostAttributes: number;
  readonly longestTag: number;
};

// Measured: Readability spends on an element in an element up to ten microseconds, as on 1,000 characters in one.
const ELEMENT_BURDEN = 1_000;

/** The weight of a page. Stops early once the nesting is deeper than `deepest`. */
export function weighPage(source: string, deepest: number): Weight {
  const open = new OpenElements();
  const sum = { tags: 0, attributes: 0, runs: 0, characters: 0, depth: 0, burden: 0, mostAttributes: 0, longestTag: 0 };
  const addText = (length: number): void => {
    sum.characters += length;
    if (length > 0) sum.runs += 1;
    sum.burden += length * (open.depth + 1);
  };
  let at = 0;
  for (const markup of scanTags(source)) {
    addText(markup.start - at);
    at = markup.next;
    sum.tags += 1;
    if (markup.kind === "end") open.close(markup.name);
    if (markup.kind !== "start") continue;
    sum.attributes += markup.attributes;
    sum.mostAttributes = Math.max(sum.mostAttributes, markup.attributes);
    sum.longestTag = Math.max(sum.longestTag, markup.end - markup.start);
    const depth = open.open(markup.name, source.charAt(markup.end - 2) === "/");
    sum.depth = Math.max(sum.depth, depth);
    sum.burden += ELEMENT_BURDEN * depth;
    if (sum.depth > deepest) break;
  }
  if (sum.depth <= deepest) addText(source.length - at);
  const references = countOf(source, "&") + countOf(source, "\u00A0") + Math.max(0, countOf(source, ">") - sum.tags);
  return { ...sum, references };
}

function countOf(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}
