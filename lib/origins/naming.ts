import { type Words, wordsOf } from "./words.ts";

/** How a text names a publisher: as who printed it first, or as who reports something. */
export type Naming = "printed-first" | "reports";

type Codes = ReadonlySet<number>;

const codesOf = (words: string): Codes => new Set(wordsOf(words).codes);

// Words near a publisher's name that say that this text was printed there before, in small letters.
const REPRINTING = codesOf("republished reprinted syndicated nachdruck nachgedruckt");
// Words that say so together, one of each: "first appeared in", but not "a study that appeared in".
const PRINTING = codesOf(
  "published appeared printed erschienen veröffentlicht publié paru publicado pubblicato gepubliceerd",
);
const FIRST = codesOf("first originally zuerst ursprünglich initialement originalmente originariamente oorspronkelijk");
// Words near a publisher's name that say that something is known from there.
const REPORTING = codesOf(
  "according reported reports revealed told quoted quoting cited citing interview newspaper broadcaster " +
    "berichtet berichtete berichten zufolge laut gegenüber selon rapporte rapporté según informó secondo riporta " +
    "volgens meldt",
);

// "As was first reported on Sunday by the Velden Herald", "the Velden Herald, a regional newspaper, reported".
const NEAR = 6;

// Names of three letters are words as well, such as "Sun", and stand near such cues by chance.
const SHORTEST_NAME = 4;

/**
 * How a text names a publisher, null where it does not. The name has to stand as it is written, capitals included, with
 * a word of printing or reporting near it; that it was printed there first goes before all else. Linear in the text for
 * names of a few words.
 */
export function namingOf(words: Words, publisher: string | null): Naming | null {
  const name = (publisher ?? "").trim().replace(/^(?:the|der|die|das|le|la|el|il) /i, "");
  if (name.length < SHORTEST_NAME) return null;
  const { codes } = wordsOf(name);
  let naming: Naming | null = null;
  for (const [at] of words.codes.entries()) {
    if (codes.some((code, place) => words.codes[at + place] !== code)) continue;
    if (words.text.slice(words.starts[at], words.ends[at + codes.length - 1]) !== name) continue;
    const near = words.codes.subarray(Math.max(0, at - NEAR), at + codes.length + NEAR);
    if (hasAny(near, REPRINTING) || (hasAny(near, PRINTING) && hasAny(near, FIRST))) return "printed-first";
    if (hasAny(near, REPORTING) || hasAny(near, PRINTING)) naming = "reports";
  }
  return naming;
}

function hasAny(near: Int32Array, codes: Codes): boolean {
  return near.some((code) => codes.has(code));
}
