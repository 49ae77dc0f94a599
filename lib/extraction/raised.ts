/**
 * What small raised characters stand for, in a file of any kind: the mark of a note ("bridges¹"), which is no part of
 * the sentence, or a power, an isotope or an ordinal, which is. What stands before them decides.
 */

/** As many characters before a raised one as decide, and more than any unit of measurement has. */
export const RAISED_CONTEXT = 24;

/**
 * True when raised characters name a note by a number, a list of them, a letter or a sign. `signs` is trimmed, `before`
 * is the text of the block up to them, "" at its start, where nothing is glued to them; `isJoinedToNext` tells of a letter
 * or a stroke right behind them.
 */
export function isRaisedMark(signs: string, before: string, isJoinedToNext: boolean): boolean {
  if (before === "") return false;
  if (/^(?:[*†‡§¶#]{1,3}|\[[^[\]]{1,8}\])$/u.test(signs)) return true;
  if (!MARK.test(signs)) return false;
  // "He resigned.1": behind a stop no power and no ordinal stands.
  if (/[.!?…,;:"”’»。，！？؟۔।]$/u.test(before)) return true;
  if (before.endsWith(")")) return !isProduct(before);
  const word = /[\p{L}\p{N}\p{M}]{1,24}$/u.exec(before.slice(-RAISED_CONTEXT))?.[0] ?? "";
  // A mark set behind a space has another behind it; "¹⁴C" and "¹/₂" open a word.
  if (word === "") return !isJoinedToNext;
  // "2e", "XIXe", "no" and "Me" are ordinals and titles.
  if (/^\(?[a-z]/.test(signs)) return /\p{Ll}{3}$/u.test(word);
  return !/^\(?\d{1,3}\)?$/.test(signs) || !takesPower(word, before);
}

// Nobody gives one place in a text more than six notes.
const MARK = /^\(?(?:[a-z]|\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,5})\)?$/;

/** "(x + 1)²" and "f(x)²", but not "(in Danish)¹". */
function isProduct(before: string): boolean {
  return /\((?:\p{L}|[^()]{0,22}[+−×·=/^][^()]{0,22})\)$/u.test(before);
}

/** True behind a figure, a variable, a unit, and what else is raised to a power. */
function takesPower(word: string, before: string): boolean {
  // No year is squared, and many a note stands behind one.
  if (/\p{N}$/u.test(word)) return !/(?:^|[^\p{N}.,])(?:1[5-9]|20)\d\d$/u.test(before);
  return /^\p{L}$/u.test(word) || POWERS.has(word);
}

// Lengths, times and products that are raised to a power in the press, in Latin, Cyrillic and Arabic letters; mc² and πr²;
// functions; and gases whose figure is raised where it should be lowered.
const POWERS: ReadonlySet<string> = new Set(
  (
    "nm µm μm mm cm dm km Km Nm kWh ft in yd mi sq sec min hr hrs inch inches feet foot yard yards mile miles metre metres " +
    "meter meters centimetre centimetres kilometre kilometres mc πr мм см дм км سم كم sin cos tan log exp chi CO NO SO"
  ).split(" "),
);

const RAISED: ReadonlyMap<string, string> = new Map(
  [..."0123456789+-−–n"].map((sign, at) => [sign, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ".charAt(at)]),
);

/** Raised digits as the characters for them, since 10⁶ is not 106; null when there are none for all of the words. */
export function raised(words: string): string | null {
  const characters = [...words.trim()].map((character) => RAISED.get(character));
  return characters.length > 0 && characters.every((character) => character !== undefined) ? characters.join("") : null;
}
