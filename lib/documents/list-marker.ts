import { classAt, DIGIT, isSpaceAt, LETTER, LOWER, skipSpace } from "../text/characters.ts";

/** The mark an entry of a list opens with: "3.", "(b)", "iv)", "•". */
export type Marker = {
  /** Just behind the mark, before the space. */
  readonly end: number;
  /** The mark of the entry that would follow in the same style; null when none is sure to. */
  readonly next: string | null;
};

const BULLETS = "-*+•‣⁃◦●○■□▪▫·–—";
// These are nothing else, so the same one again in a line begins the next entry; a dash or a star may be a dash.
const SURE_BULLETS = "•‣⁃◦●○■□▪▫";
const ROMAN = [
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
  "xvi",
  "xvii",
  "xviii",
  "xix",
  "xx",
];

// "125." still numbers a list; "1990." is a year at the end of a sentence.
const MOST_DIGITS = 3;

/**
 * The list marker at `at`, or null. A number takes ".", ")", ".)" or brackets on both sides; a letter or a small Roman
 * numeral the same, but a capital letter never takes the bare stop, since "A. Smith" is a name.
 */
export function markerAt(text: string, at: number, end: number): Marker | null {
  const bracket = text[at] === "(" ? 1 : 0;
  const start = at + bracket;
  let stop = start;
  while (stop < end && stop - start < 5 && (classAt(text, stop) & (LETTER | DIGIT)) !== 0) stop += 1;
  const label = text.slice(start, stop);
  const tail = text.startsWith(".)", stop) ? ".)" : (text[stop] ?? "");
  if (label === "" || !(tail === "." || tail === ")" || tail === ".)") || (bracket === 1 && tail !== ")")) return null;
  const markEnd = stop + tail.length;
  if (markEnd >= end || !isSpaceAt(text, markEnd)) return null;
  const follower = followerOf(label, tail);
  return follower === null ? null : { end: markEnd, next: (bracket ? "(" : "") + follower + tail };
}

/** The bullet at `at` with a space behind it, or null. */
export function bulletAt(text: string, at: number, end: number): Marker | null {
  if (!BULLETS.includes(text.charAt(at)) || at + 1 >= end || !isSpaceAt(text, at + 1)) return null;
  return { end: at + 1, next: SURE_BULLETS.includes(text.charAt(at)) ? text.charAt(at) : null };
}

/** The whole mark of an entry, a bullet and a number in one where both stand: "• 1.", "⁃9.", "(a)", "3.". */
export function entryMarkAt(text: string, at: number, end: number): Marker | null {
  const bullet = bulletAt(text, at, end);
  const glued = bullet === null && SURE_BULLETS.includes(text.charAt(at)) ? at + 1 : at;
  const number = bullet ? skipSpace(text, bullet.end, end) : glued;
  const marker = markerAt(text, number, end);
  if (marker === null) return bullet;
  // A bullet far before its number is no pair that comes again.
  if (number - at > 2 || marker.next === null) return marker;
  return { end: marker.end, next: text.slice(at, number) + marker.next };
}

function followerOf(label: string, tail: string): string | null {
  if (/^\d+$/.test(label)) return label.length <= MOST_DIGITS ? String(Number(label) + 1) : null;
  const roman = ROMAN.indexOf(label);
  // "i." and "v." are read as Roman only where an "i)" list would be: a lone "v." is "versus".
  if (roman >= 0 && (label.length > 1 || label === "i") && roman + 1 < ROMAN.length) return ROMAN[roman + 1] ?? null;
  if (label.length !== 1) return null;
  const small = (classAt(label, 0) & LOWER) !== 0;
  if (!small && tail === ".") return null;
  return /^[a-yA-Y]$/.test(label) ? String.fromCharCode(label.charCodeAt(0) + 1) : null;
}
