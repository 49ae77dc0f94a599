/** How far apart two spellings are, and whether they are forms of one word rather than two spellings of a name. */

/**
 * Letters inserted, left out, exchanged or swapped with a neighbour (optimal string alignment); 3 when it is more
 * than two. The arguments are bounded by the caller.
 */
export function distanceUpToTwo(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 3) + 1, (row[j - 1] ?? 3) + 1, (last[j - 1] ?? 3) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 3) + 1);
      row.push(best);
    }
    older = last;
    last = row;
  }
  return Math.min(3, last[b.length] ?? 3);
}

/** How many letters two words have in common at their beginning. */
export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

// The longest ending that makes another word of a name: "Iran", "Iranian"; "Senegal", "Senegalese".
const LONGEST_ENDING = 4;
// Where names are declined, so much of the end may change: "Ivanova", "Ivanovoj".
const LONGEST_CASE_ENDING = 3;

const SHORTEST_WITH_ENDING = 6;

/** True for plural, genitive and adjective, and for the forms of a case; also for "Mario" and "Maria". */
export function areForms(a: string, b: string, isInflecting: boolean): boolean {
  const start = commonStart(a, b);
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (start === short) return long - short <= LONGEST_ENDING;
  if (isInflecting) return long - start <= LONGEST_CASE_ENDING;
  if (start !== short - 1) return false;
  // "Paulo" and "Paula", "Marxism" and "Marxists": one word with another end. "Jon" and "John" are too short for one,
  // and "Okafor" and "Okafour" end alike.
  return long === short || (long === short + 1 && short >= SHORTEST_WITH_ENDING && a.at(-1) !== b.at(-1));
}

/**
 * Whether two words one letter apart are forms of one word although both follow the same given name or title, where
 * an ending makes no adjective any more: "President Rajavi" and "the Rajavis", but not "Anna Holt" and "Anna Holte".
 */
export function areFormsOfSurname(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === `${short}s` && !short.endsWith("s");
}

/**
 * The same where the word before both is merely a capitalised English one: "North Korea" and "North Korean", "West
 * German" and "West Germany", "Soviet Marxism" and "Soviet Marxist" are forms, "Okafor" and "Okafort" are not.
 */
export function areEnglishForms(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const start = commonStart(short, long);
  if (start === short.length) return /[snidy]$/.test(long) && long.at(-1) !== short.at(-1);
  if (start !== short.length - 1 || short.length !== long.length) return false;
  const isVowelChanged = /[aeiouy]$/.test(short) && /[aeiouy]$/.test(long);
  return isVowelChanged || /is[mt]$/.test(short);
}

/**
 * Names which are alike and not the same: a list, since nothing in their letters says so. Folded, pairs parted by
 * commas. Source: compiled by hand for this project.
 */
const DIFFERENT =
  "austria australia, austrian australian, slovakia slovenia, slovak slovene, slovakian slovenian, gambia zambia, dublin lublin, " +
  "mali malta, mali bali, paraguay uruguay, mauritius mauritania, guinea guyana, jordan gordon, martin marvin, marina martina, " +
  "carter cartier, walter walker, parker barker, larson larsen, hansen jansen, hansen hanson, jensen jansen, petersen peterson, " +
  "andersen anderson, julian julien, christian christina, stefan steffen, prussia russia, prussian russian, essen hessen, " +
  "minister ministry, monday sunday, tuesday thursday, georgia georgina, berlin merlin";

const DIFFERENT_PAIRS: ReadonlySet<string> = new Set(DIFFERENT.split(", "));

/** True for two names that are known to be different. */
export function areKnownApart(a: string, b: string): boolean {
  return DIFFERENT_PAIRS.has(`${a} ${b}`) || DIFFERENT_PAIRS.has(`${b} ${a}`);
}
