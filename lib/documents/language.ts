import { functionWordsOf, LISTED_LANGUAGES } from "./function-words.ts";

// Enough words for the vote to be sure, and a bound on what a long text costs.
const SAMPLE_LENGTH = 20_000;

/** Scripts that are (nearly) one language's own, and the language to assume for the ones that are not. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["am", /\p{Script=Ethiopic}/gu],
  ["my", /\p{Script=Myanmar}/gu],
  ["km", /\p{Script=Khmer}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["ta", /\p{Script=Tamil}/gu],
  ["te", /\p{Script=Telugu}/gu],
  ["pa", /\p{Script=Gurmukhi}/gu],
  ["gu", /\p{Script=Gujarati}/gu],
];

/** Letters which tell a language from the others of its script; the first that occurs often enough decides. */
const LETTERS: Readonly<Record<string, readonly (readonly [language: string, pattern: RegExp])[]>> = {
  ar: [
    ["ur", /[ٹڈڑےں]/g],
    ["fa", /[پچژگیک]/g],
  ],
  hi: [["mr", /ळ|(?<!\p{L})(?:आहे|आणि|नाही|होते)(?!\p{L})/gu]],
  ru: [
    ["uk", /[іїєґ]/gi],
    ["kk", /[әғқңөұүһ]/gi],
  ],
};

// One stray letter is a name; one in a hundred letters of the script is a language.
const TELLING_SHARE = 0.01;

const CYRILLIC = new Set(["ru", "uk", "bg", "kk"]);

/**
 * The language of a text as a two-letter tag, by its script, by the letters only one language has, and by a vote of
 * function words; `und` when nothing speaks for one.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let script = "";
  let most = countOf(sample, /\p{Script=Latin}/gu);
  for (const [language, pattern] of SCRIPTS) {
    // A few kana make a page of Chinese characters Japanese.
    const count = countOf(sample, pattern) * (language === "ja" ? 4 : 1);
    if (count > most) {
      most = count;
      script = language;
    }
  }
  if (most === 0) return "und";
  for (const [language, pattern] of LETTERS[script] ?? [])
    if (countOf(sample, pattern) > most * TELLING_SHARE) return language;
  if (script === "ru") return voteOf(sample, (language) => language === "ru" || language === "bg") ?? "ru";
  return script === "" ? (voteOf(sample, (language) => !CYRILLIC.has(language) && language !== "el") ?? "und") : script;
}

function voteOf(sample: string, votes: (language: string) => boolean): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let winner: string | null = null;
  let most = 0;
  for (const language of LISTED_LANGUAGES) {
    if (!votes(language)) continue;
    const known = functionWordsOf(language);
    let count = 0;
    for (const word of words) if (known.has(word)) count += 1;
    // Norwegian and Danish share most words; the list order settles a draw for the larger press.
    if (count > most) {
      most = count;
      winner = language;
    }
  }
  return winner;
}

function countOf(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}
