/** Runs of stops: "?!", "...", ". . .", and the marks that are a stop only here and there. */
import { classAt, isSpaceAt, UPPER } from "../text/characters.ts";
import { drawingAt } from "./pictures.ts";
import { CLAUSE, CLOSER, ELLIPSIS, isStop, markAt, PERIOD, PICTURE, STRONG, WIDE } from "./punctuation.ts";
import type { Rules } from "./rules.ts";

// "&thetasym" is the longest name of a character that a page still shows by mistake.
const LONGEST_REFERENCE = 10;

/** True when the character at `at` is a stop under these rules, or a picture or a semicolon that may stand for one. */
export function isStopAt(text: string, at: number, rules: Rules): boolean {
  const mark = markAt(text, at);
  if (mark !== PICTURE) return isStop(mark);
  if (text[at] === rules.ownStop) return !isSpaceAt(text, at - 1);
  return drawingAt(text, at) > 0 || endsClause(text, at);
}

/** True for a semicolon before a space that does not close a character reference such as "&amp;". */
function endsClause(text: string, at: number): boolean {
  if (text[at] !== ";" || !isSpaceAt(text, at + 1)) return false;
  return !/&#?[\dA-Za-z]{1,8}$/.test(text.slice(Math.max(0, at - LONGEST_REFERENCE), at));
}

/** The end and the kind of the run of stops that starts at `stop`; see Junction. */
export function readRun(text: string, stop: number, to: number, rules: Rules): { runEnd: number; kind: number } {
  if (markAt(text, stop) === PICTURE && text[stop] !== rules.ownStop) {
    const drawing = drawingAt(text, stop);
    return drawing > 0 ? { runEnd: stop + drawing, kind: PICTURE } : { runEnd: stop + 1, kind: CLAUSE };
  }
  let kind = 0;
  let periods = 0;
  let at = stop;
  for (;;) {
    while (at < to && (isStop(markAt(text, at)) || text[at] === rules.ownStop)) {
      const mark = isStop(markAt(text, at)) ? markAt(text, at) : STRONG;
      if (mark === PERIOD) periods += 1;
      else if (mark === WIDE || kind !== WIDE) kind = mark === ELLIPSIS && kind === STRONG ? STRONG : mark;
      at += 1;
    }
    // ". . ." is one run, but in "raak. ...en toen" the second belongs to the next word.
    if (at + 1 >= to || !isSpaceAt(text, at) || !isStop(markAt(text, at + 1))) break;
    if (at === stop + 1 && leavesOut(text, at, to)) break;
    let behind = at + 1;
    while (behind < to && isStop(markAt(text, behind))) behind += 1;
    const glued = behind < to && !isSpaceAt(text, behind) && markAt(text, behind) !== CLOSER;
    if (glued && at === stop + 1) break;
    at = behind;
    if (kind === 0) kind = ELLIPSIS;
  }
  if (kind === 0) kind = periods > 1 ? ELLIPSIS : PERIOD;
  return { runEnd: at, kind };
}

/**
 * True when ". . ." with a word behind it stands at `at`, behind a stop glued to its own word: "compounds. . . . The
 * practice" has a full stop, and then points for what was left out before the next sentence.
 */
function leavesOut(text: string, at: number, to: number): boolean {
  if (isSpaceAt(text, at - 2) || !text.startsWith(" . . . ", at)) return false;
  return at + 7 < to && (classAt(text, at + 7) & UPPER) !== 0;
}
