import { fail, ok, type Result } from "../../result.ts";
import { REFUSALS } from "./refusals.ts";
import { isWhollyUnpacked, type Stream, streamsIn, unpacked } from "./streams.ts";

/** What is known of a PDF before it is opened. */
export type Survey = {
  /** Bytes of the strings that its pages and forms paint, one or two for each character. */
  readonly shown: number;
  /** Names of the fonts whose codes only a map that comes with no file can tell (ISO 32000-1, 9.7.5.2). */
  readonly unmappedFonts: ReadonlySet<string>;
};

// pdf.js keeps a stream whole in memory and copies it as it grows, in a process of 512 MB. The operators of a page are a
// few hundred kilobytes; those of the largest maps some 30 MB.
const LONGEST_STREAM = 64 * 2 ** 20;

// pdf.js reads some 20 MB of operators in a second, and has ten.
const MOST_UNPACKED = 128 * 2 ** 20;

// Each costs a few tenths of a millisecond; the longest file that is read has a thousand pages.
const MOST_STREAMS = 5_000;

// Two bytes for each of the most characters that are read.
const MOST_SHOWN = 4_000_000;

// States of drawing saved in one another. The standard asks readers for 28; pdf.js looks each up through all above it.
const DEEPEST_STATE = 10_000;

// pdf.js draws some 50,000 forms in a second.
const MOST_FORMS = 100_000;

/** The operators of a stream and the names in it, counted. */
type Counts = {
  unpacked: number;
  shown: number;
  /** True once a string was painted; those of character maps and fonts are not. */
  paints: boolean;
  inString: boolean;
  depth: number;
  deepest: number;
  readonly draws: Map<string, number>;
};

/**
 * Looks through the streams of a PDF for what would cost pdf.js more time and memory than there is, since nothing stops it
 * once it reads a page. A stream it cannot unpack it passes over. The refusal is a sentence with the remedy.
 */
export async function surveyPdf(bytes: Uint8Array): Promise<Result<Survey, string>> {
  const forms = new Map<number, readonly Drawn[]>();
  let shown = 0;
  let left = MOST_UNPACKED;
  let streams = 0;
  const unmappedFonts = fontsIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));
  for (const stream of streamsIn(bytes)) {
    if (!PAINTS.test(kindOf(stream)) || streams >= MOST_STREAMS) continue;
    streams += 1;
    const counts = await countsOf(stream, left, unmappedFonts);
    left -= counts.unpacked;
    if (counts.paints) shown += counts.shown;
    if (counts.unpacked > LONGEST_STREAM || left < 0) return fail(REFUSALS.tooMuchPacked);
    if (counts.deepest > DEEPEST_STATE) return fail(REFUSALS.tooIntricate);
    if (shown > MOST_SHOWN) return fail(REFUSALS.tooLong(MOST_SHOWN / 2));
    forms.set(stream.id, drawnBy(stream, counts));
  }
  return mostDrawn(forms) > MOST_FORMS ? fail(REFUSALS.tooIntricate) : ok({ shown, unmappedFonts });
}

/** "" for the operators of a page, which have no type; else the type, or what tells a font, a map or a picture. */
function kindOf({ dictionary }: Stream): string {
  if (/\/Subtype\s{0,9}\/(?!Form\b)[A-Z]|\/(?:Length1|FunctionType|CMapName|Alternate|ShadingType)\b/.test(dictionary))
    return "/Other";
  return /\/Type\s{0,9}(\/[A-Za-z]{1,20})/.exec(dictionary)?.[1] ?? "";
}

const PAINTS = /^(?:|\/XObject|\/ObjStm)$/;

async function countsOf(stream: Stream, left: number, unmappedFonts: Set<string>): Promise<Counts> {
  const counts: Counts = {
    unpacked: 0,
    shown: 0,
    paints: false,
    inString: false,
    depth: 0,
    deepest: 0,
    draws: new Map(),
  };
  const packsObjects = kindOf(stream) === "/ObjStm";
  const isWhole = isWhollyUnpacked(stream);
  for await (const piece of unpacked(stream)) {
    counts.unpacked += piece.length;
    if (counts.unpacked > Math.min(LONGEST_STREAM, left)) break;
    if (!isWhole) continue;
    const words = Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString("latin1");
    if (packsObjects) for (const name of fontsIn(words)) unmappedFonts.add(name);
    else addCounts(words, counts);
  }
  return counts;
}

/** What a piece of operators adds; of what lies across two pieces only strings are seen. */
function addCounts(words: string, counts: Counts): void {
  counts.paints ||= /[)\]>]\s{0,9}(?:T[jJ]|['"])(?!\S)/.test(words);
  const rest = counts.inString ? words.indexOf(")") : 0;
  counts.shown += rest === -1 ? words.length : rest;
  if (rest === -1) return;
  counts.inString = false;
  for (const [whole, state, string, hex, form] of words.slice(rest).matchAll(OPERATORS)) {
    counts.inString = string !== undefined && !whole.endsWith(")");
    if (state === "q") counts.deepest = Math.max(counts.deepest, ++counts.depth);
    else if (state === "Q") counts.depth -= 1;
    else if (string !== undefined) counts.shown += string.length;
    else if (hex !== undefined) counts.shown += hex.length / 2;
    else if (form !== undefined) counts.draws.set(form, (counts.draws.get(form) ?? 0) + 1);
  }
}

// A state saved or given back; a string that is painted, in brackets or in hexadecimal; a form that is drawn.
const OPERATORS =
  /(?<![^\s\])>])([qQ])(?!\S)|\(((?:[^()\\]|\\[\s\S])*)\)?|<([0-9A-Fa-f\s]{2,})>|\/([^\s/<>[\]()]{1,60})\s{1,9}Do\b/g;

type Drawn = { readonly id: number; readonly times: number };

/** The forms that a stream draws, by the list of forms in its own dictionary. */
function drawnBy({ dictionary }: Stream, { draws }: Counts): Drawn[] {
  const named = /\/XObject\s{0,9}<<([^>]*)>>/.exec(dictionary)?.[1] ?? "";
  return [...named.matchAll(/\/([^\s/<>[\]()]{1,60})\s{1,9}(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R/g)].map(([, name, id]) => ({
    id: Number(id),
    times: draws.get(name ?? "") ?? 0,
  }));
}

/** How many forms are drawn for the one that draws most, with all that these draw in turn. */
function mostDrawn(forms: ReadonlyMap<number, readonly Drawn[]>): number {
  // Round by round, each a level deeper, so that no circle holds it up; forms nest a few levels in honest files.
  let sums = new Map<number, number>();
  let most = 0;
  for (let level = 0; level < DEEPEST_FORM && most <= MOST_FORMS; level += 1) {
    const next = new Map<number, number>();
    for (const [id, drawn] of forms) {
      const sum = drawn.reduce((all, { id: form, times }) => all + times * (1 + (sums.get(form) ?? 0)), 0);
      if (sum > 0) next.set(id, sum);
      most = Math.max(most, sum);
    }
    sums = next;
  }
  return most;
}

// Doubling on each level passes the most forms long before.
const DEEPEST_FORM = 30;

/** Names of the fonts with a predefined map of characters. */
function fontsIn(words: string): Set<string> {
  const names = new Set<string>();
  for (const { 0: key, index } of words.matchAll(PREDEFINED)) {
    // The keys of a font stand in any order, and the brackets of other dictionaries around them.
    const [before = ""] = /[^<>]*$/.exec(words.slice(Math.max(0, index - REACH), index)) ?? [];
    const [after = ""] = /^[^<>]*/.exec(words.slice(index + key.length, index + key.length + REACH)) ?? [];
    const name = /\/BaseFont\s{0,9}\/([^\s/<>[\]()]{1,100})/.exec(`${before} ${after}`)?.[1];
    if (name !== undefined) names.add(name);
  }
  return names;
}

// Characters in which the other keys of a font are looked for.
const REACH = 200;

const PREDEFINED = /\/Encoding\s{0,9}\/(?!Identity-)[A-Za-z0-9-]{0,24}-[HV](?![A-Za-z0-9-])/g;
