import { classAt, isPairAt, MARK } from "../text/characters.ts";
import {
  DASHED,
  NOTHING,
  readDivided,
  readWhite,
  SEEN_DASH,
  SEEN_DIVIDER,
  SEEN_LINE_END,
  SEEN_SOFT,
  SEEN_WHITE,
  WHITE,
} from "./gaps.ts";
import type { Folded } from "./model.ts";
import {
  DASH,
  DOUBLE_MARK,
  HYPHEN,
  JOINED,
  kindOf,
  PLAIN,
  RAISED,
  SINGLE_MARK,
  SOFT_HYPHEN,
  SPACE,
  UNSEEN,
} from "./typography.ts";
import { formOf, ownForm } from "./unicode-form.ts";

/**
 * Folds a text for comparison, once for as many quotes as are looked for in it. Folded are white space, quotation marks,
 * dashes, hyphenation and Unicode form; never case, never a word. The tables are `typography.ts` and
 * `unicode-form.ts`; docs/formats/quotes.md lists them. Linear in the length of the text.
 */
export function foldText(source: string): Folded {
  return new Folding(source).fold();
}

const APOSTROPHE = 0x27;
const JOINER = 0x200d;
// UAX 15's stream-safe form: no text of any language has more marks on one letter.
const MOST_MARKS = 30;

class Folding {
  private readonly source: string;
  private length = 0;
  private units: Uint16Array<ArrayBuffer>;
  private starts: Uint32Array<ArrayBuffer>;
  private ends: Uint32Array<ArrayBuffer>;
  private gaps: Uint8Array<ArrayBuffer>;
  /** What was seen since the last unit. */
  private seen = 0;

  constructor(source: string) {
    this.source = source;
    // Few characters unfold into more than one unit; `grow` sees to them.
    const room = source.length + 32;
    this.units = new Uint16Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.gaps = new Uint8Array(room);
  }

  fold(): Folded {
    const { source } = this;
    let at = 0;
    while (at < source.length) {
      const unit = source.charCodeAt(at);
      const kind = kindOf(unit);
      if (kind === SPACE) {
        this.seen |= isLineEnd(unit) ? SEEN_WHITE | SEEN_LINE_END : SEEN_WHITE;
        at += 1;
      } else if (kind === PLAIN && !this.isFollowed(at)) {
        this.add(unit, at, at + 1);
        at += 1;
      } else at = this.addRare(kind, at);
    }
    const { length, units, starts, ends, gaps } = this;
    gaps[length] = this.edge();
    return { source, length, units, starts, ends, gaps };
  }

  /** Whether something that belongs to the plain character at `at` follows it. */
  private isFollowed(at: number): boolean {
    const next = at + 1;
    if (next >= this.source.length) return false;
    const unit = this.source.charCodeAt(next);
    if (unit < 0x300) return false;
    const mayJoin = kindOf(unit) === JOINED || unit === JOINER || (unit >= 0xd800 && unit < 0xdc00);
    return mayJoin && this.clusterEnd(at, 1) > next;
  }

  /** Takes the character at `at`, which is neither white space nor plain and alone; answers where the next one begins. */
  private addRare(kind: number, at: number): number {
    switch (kind) {
      case UNSEEN:
        return at + 1;
      case SOFT_HYPHEN:
        this.seen |= SEEN_SOFT;
        return at + 1;
      case HYPHEN:
        this.seen =
          this.seen & (SEEN_WHITE | SEEN_DASH) ? SEEN_DASH | (this.seen & SEEN_WHITE) : SEEN_DASH | SEEN_DIVIDER;
        return at + 1;
      case DASH:
        this.seen = SEEN_DASH | (this.seen & SEEN_WHITE);
        return at + 1;
      case SINGLE_MARK:
        this.add(APOSTROPHE, at, at + 1);
        return at + 1;
      case DOUBLE_MARK:
        // Two single marks make a double one, however they were typed.
        this.add(APOSTROPHE, at, at + 1);
        this.add(APOSTROPHE, at, at + 1);
        return at + 1;
      default:
        return this.addCluster(at);
    }
  }

  private addCluster(at: number): number {
    const end = this.clusterEnd(at, isPairAt(this.source, at) ? 2 : 1);
    const form = this.formBetween(at, end);
    let isSpaced = false;
    for (let index = 0; index < form.length; index += 1) {
      const unit = form.charCodeAt(index);
      if (unit === 0x20) {
        isSpaced = true;
        continue;
      }
      this.add(unit, at, end);
      // Arabic has ligatures of several words; written out, they are parted by white space.
      if (isSpaced) this.gaps[this.length - 1] = NOTHING | WHITE;
      isSpaced = false;
    }
    return end;
  }

  /**
   * The form of a character where it stands. "km²" is typed "km2", "CO₂" "CO2", "½" "1/2"; but 10² is not 102, log₂8 not
   * log28, 1½ not 11/2: what becomes a figure keeps its own form beside another.
   */
  private formBetween(at: number, end: number): string {
    const { source } = this;
    const character = source.slice(at, end);
    const form = formOf(character);
    const isFigured = isRaised(source.charCodeAt(at)) || FIGURE_AT_AN_END.test(form);
    if (form === character || !isFigured || DECIMAL.test(character)) return form;
    const last = this.seen === 0 && this.length > 0 ? (this.units[this.length - 1] ?? 0) : 0;
    const isBeside = isFigure(last) || isFigure(source.charCodeAt(end)) || isRaised(last);
    return isBeside ? ownForm(character) : form;
  }

  /** The end of the character at `at`: its marks, the further parts of an emoji, the second half of a flag. */
  private clusterEnd(at: number, size: number): number {
    const { source } = this;
    let end = at + size;
    if (isFlagHalf(source, at) && isFlagHalf(source, end)) return end + 2;
    for (let marks = 0; marks < MOST_MARKS && end < source.length; marks += 1) {
      const unit = source.charCodeAt(end);
      if (kindOf(unit) === JOINED) end += 1;
      else if (isPairAt(source, end) && (classAt(source, end) & MARK || isSkinTone(source, end))) end += 2;
      else if (unit === JOINER && isPicture(source, end + 1)) end += isPairAt(source, end + 1) ? 3 : 2;
      else break;
    }
    return end;
  }

  private add(unit: number, start: number, end: number): void {
    const { length } = this;
    if (length + 2 > this.units.length) this.grow();
    this.gaps[length] = this.seen === 0 ? NOTHING : this.gapBefore(unit, start);
    this.units[length] = unit;
    this.starts[length] = start;
    this.ends[length] = end;
    this.length = length + 1;
  }

  /** The readings of what was seen since the last unit; forgets it. */
  private gapBefore(unit: number, start: number): number {
    const { seen, source, length } = this;
    if (length === 0) return this.edge();
    this.seen = 0;
    const last = this.starts[length - 1] ?? 0;
    const folded = this.units[length - 1] ?? 0;
    if (!(seen & (SEEN_DASH | SEEN_SOFT)))
      return readWhite(seen, folded, unit, source.charCodeAt(last), source.charCodeAt(start));
    return readDivided(seen, sideAt(source, last, folded), sideAt(source, start, unit));
  }

  /** What stands at either end of the text: nothing but a dash says anything there. */
  private edge(): number {
    const gap = this.seen & SEEN_DASH ? DASHED : NOTHING | WHITE;
    this.seen = 0;
    return gap;
  }

  private grow(): void {
    const room = this.units.length * 2;
    const { units, starts, ends, gaps } = this;
    this.units = new Uint16Array(room);
    this.units.set(units);
    this.starts = new Uint32Array(room);
    this.starts.set(starts);
    this.ends = new Uint32Array(room);
    this.ends.set(ends);
    this.gaps = new Uint8Array(room);
    this.gaps.set(gaps);
  }
}

function isLineEnd(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

const FIGURE_AT_AN_END = /^\d|\d$/;
const DECIMAL = /^\p{Nd}/u;

/** Only figures of ASCII: the forms are such. */
function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A raised or lowered figure that has kept its form: those behind it keep theirs. */
function isRaised(unit: number): boolean {
  return unit > 0x7f && kindOf(unit) === RAISED;
}

function sideAt(source: string, at: number, folded: number) {
  return { folded, written: source.charCodeAt(at), kind: classAt(source, at) };
}

/** A regional indicator: two of them make a flag. */
function isFlagHalf(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0xd83c) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdde6 && low <= 0xddff;
}

/** The five skin tones, which colour the emoji before them. */
function isSkinTone(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0xd83c) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdffb && low <= 0xdfff;
}

/** What a joiner ties to an emoji: a sign or a picture, no letter. */
function isPicture(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x2190 && unit < 0x2c00) || (unit >= 0xd83c && unit <= 0xd83e);
}
