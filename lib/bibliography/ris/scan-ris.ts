import { MOST_REFUSALS, type Refusal } from "../reference-file.ts";

/** An entry of RIS: its tags with their values, in the order of the file. */
export type TaggedEntry = readonly (readonly [tag: string, value: string])[];

// "AU  - Doe, Jane"; programs leave out one of the spaces, or the one behind the hyphen where nothing follows. Some have
// longer tags of their own ("PMID  - 1"), which are told from words that go on by both spaces.
const TAG = /^\s{0,3}([A-Z][A-Z0-9]|[A-Z][A-Z0-9]{2,9}(?=\s\s-))\s{1,3}-(?:\s(.*))?$/s;

// An abstract; a longer value is cut, since no field that is kept is as long.
const LONGEST_VALUE = 20_000;

const NO_ENTRY = "This line belongs to no entry: an entry begins with TY.";
const NO_END = "The entry before this line does not end in ER; it was taken to end here.";
const NO_BEGINNING = "An entry ends here that did not begin: TY is missing before it.";
const CUT_OFF = "The last entry does not end in ER; the file may be cut off.";

type Open = [tag: string, value: string][];

/**
 * The entries of a RIS file. A line without a tag goes on with the value before it; lines outside of entries are told
 * once for each run of them. Linear.
 */
export function scanRis(text: string): {
  readonly entries: readonly TaggedEntry[];
  /** Where each entry begins, from 1. */
  readonly lines: readonly number[];
  readonly refusals: readonly Refusal[];
} {
  const entries: TaggedEntry[] = [];
  const begins: number[] = [];
  const refusals: Refusal[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  let open: Open | null = null;
  let isAstray = false;
  const refuse = (line: number, sentence: string) => {
    if (refusals.length < MOST_REFUSALS) refusals.push({ line, sentence });
  };
  for (const [index, line] of lines.entries()) {
    const [, tag, value = ""] = TAG.exec(line) ?? [];
    if (line.trim() === "") continue;
    if (tag === "TY" || tag === "ER") {
      if (tag === "TY" && open !== null) refuse(index + 1, NO_END);
      if (tag === "ER" && open === null) refuse(index + 1, NO_BEGINNING);
      if (open !== null) entries.push(open);
      open = tag === "TY" ? [["TY", value.trim()]] : null;
      if (open !== null) begins.push(index + 1);
      isAstray = false;
    } else if (open === null) {
      if (!isAstray) refuse(index + 1, NO_ENTRY);
      isAstray = true;
    } else if (tag !== undefined) open.push([tag, value.slice(0, LONGEST_VALUE)]);
    else goOn(open, line);
  }
  if (open !== null) {
    refuse(lines.length, CUT_OFF);
    entries.push(open);
  }
  return { entries, lines: begins, refusals };
}

function goOn(open: Open, line: string): void {
  const last = open.at(-1);
  if (last === undefined || last[1].length >= LONGEST_VALUE) return;
  last[1] = `${last[1]} ${line.slice(0, LONGEST_VALUE)}`;
}
