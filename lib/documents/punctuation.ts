/**
 * The marks that sentences are cut by. Source of the stops: Sentence_Terminal in PropList.txt of Unicode 16, kept here
 * as a list so that a text is cut alike on every version of Node; U+104A is left out, being a comma in Burmese.
 */
export const PERIOD = 1;
/** A stop that is never part of a word: ? and !, and the stops of Arabic, Urdu, Armenian and others. */
export const STRONG = 2;
/** A stop after which no space is due, since its script sets none. */
export const WIDE = 3;
export const ELLIPSIS = 4;
export const OPENER = 5;
export const CLOSER = 6;
/** A quotation mark that opens or closes, as its place tells. */
export const QUOTE = 7;
/**
 * A stop only here and there: what begins a smiley or an emoji, which closes a sentence that has no stop when a capital
 * follows; the semicolon, the colon, and the bar.
 */
export const PICTURE = 8;
/** A semicolon, which ends an entry and not a sentence, unless a capitalised function word says otherwise. */
export const CLAUSE = 9;

const MARKS = new Uint8Array(0x10000);
function enter(kind: number, marks: string): void {
  for (let at = 0; at < marks.length; at += 1) MARKS[marks.charCodeAt(at)] = kind;
}
enter(PERIOD, ".");
enter(
  STRONG,
  "!?\u037E\u0589\u061D\u061E\u061F\u06D4\u0700\u0701\u0702\u07F9\u203C\u203D\u2047\u2048\u2049\u2E2E\u2E3C\u2E53\u2E54\uFE52\uFE56\uFE57",
);
enter(STRONG, "\u1362\u1367\u1368\u166E\u1803\u1809\u1944\u1945\u1C7E\u1C7F\uA4FF\uA60E\uA60F\uA6F3\uA6F7");
enter(
  STRONG,
  "\u0837\u0839\u083D\u083E\u0964\u0965\u104B\u1735\u1736\u17D4\u17D5\u1AA8\u1AA9\u1AAA\u1AAB\u1B5A\u1B5B\u1B5E\u1B5F\u1C3B\u1C3C",
);
enter(STRONG, "\uA876\uA877\uA8CE\uA8CF\uA92F\uA9C8\uA9C9\uAA5D\uAA5E\uAA5F\uAAF0\uAAF1\uABEB\u0F0D\u0F0E");
enter(WIDE, "\u3002\uFF01\uFF0E\uFF1F\uFF61");
enter(ELLIPSIS, "\u2026\u22EF");
enter(
  OPENER,
  "([{\u00AB\u2039\u201A\u201E\u201C\u2018\u00BF\u00A1\u3008\u300A\u300C\u300E\u3010\u3014\u3016\uFF08\uFF3B\uFF5B\uFF62",
);
enter(CLOSER, ")]}\u00BB\u203A\u201D\u2019\u3009\u300B\u300D\u300F\u3011\u3015\u3017\uFF09\uFF3D\uFF5D\uFF63");
enter(QUOTE, "\"'\uFF02");

enter(PICTURE, ":;=<|\u1361\u2639\u263A\u263B\u2605\u2606\u2661\u2665\u266A\u2764\uD83C\uD83D\uD83E");

/** What kind of mark stands at `at`; 0 for everything else. */
export function markAt(text: string, at: number): number {
  // Beyond the text there is no code unit, and a look-up under NaN would be a slow one.
  return at >= 0 && at < text.length ? (MARKS[text.charCodeAt(at)] ?? 0) : 0;
}

/** The first position from `at` on where a mark of any kind stands, or `end`. */
export function nextMark(text: string, at: number, end: number): number {
  let position = at;
  while (position < end && MARKS[text.charCodeAt(position)] === 0) position += 1;
  return position;
}

/** True for the four kinds that can end a sentence. */
export function isStop(kind: number): boolean {
  return kind >= PERIOD && kind <= ELLIPSIS;
}

// Marks of footnotes may follow the stop: "as he said.[^1]", "as he said.[12]".
const FINAL_STOP = /[.!?…:;,。！？؟۔।։:][)"'”’»\]*_]*(?:\[\^?[\p{L}\p{N}-]{1,20}\])*$/u;

/** True for a line that ends with a stop of any kind, a comma and a colon among them, so that it is no headline. */
export function endsWithStop(line: string): boolean {
  return FINAL_STOP.test(line);
}
