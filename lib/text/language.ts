import { functionWordsOf, LISTED_LANGUAGES } from "../text/function-words.ts";

// Some seven hundred words: enough for the vote to be sure, and a bound on what a long text costs.
const SAMPLE_LENGTH = 4_000;

const LATIN = "latin";
/** Scripts that are (nearly) one language's own, and the language to assume for the ones that are not. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  [LATIN, /\p{Script=Latin}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["el", /\p{Script=Greek}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["hy", /\p{Script=Armenian}/u],
  ["am", /\p{Script=Ethiopic}/u],
  ["my", /\p{Script=Myanmar}/u],
  ["km", /\p{Script=Khmer}/u],
  ["ka", /\p{Script=Georgian}/u],
  ["th", /\p{Script=Thai}/u],
  ["bn", /\p{Script=Bengali}/u],
  ["ta", /\p{Script=Tamil}/u],
  ["te", /\p{Script=Telugu}/u],
  ["pa", /\p{Script=Gurmukhi}/u],
  ["gu", /\p{Script=Gujarati}/u],
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
  // The middle of a page is its article; what stands above may be navigation in another language.
  const from = Math.max(0, Math.floor((text.length - SAMPLE_LENGTH) / 2));
  const sample = text.slice(from, from + SAMPLE_LENGTH);
  const { script, letters } = scriptOf(sample);
  if (letters === 0) return "und";
  for (const [language, pattern] of LETTERS[script] ?? [])
    if ((sample.match(pattern)?.length ?? 0) > letters * TELLING_SHARE) return language;
  if (script === "ru") return voteOf(sample, (language) => language === "ru" || language === "bg") ?? "ru";
  if (script !== LATIN) return script;
  return voteOf(sample, (language) => !CYRILLIC.has(language) && language !== "el") ?? "und";
}

/** The script most letters are of, by the language assumed for it, and their number. */
function scriptOf(sample: string): { script: string; letters: number } {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  for (let at = 0; at < sample.length; at += 1) {
    const script = scriptAt(sample, at);
    counts[script] = (counts[script] ?? 0) + 1;
  }
  let found = { script: LATIN, letters: 0 };
  for (const [at, [script]] of SCRIPTS.entries()) {
    // A few kana make a page of Chinese characters Japanese.
    const letters = (counts[at] ?? 0) * (script === "ja" ? 4 : 1);
    if (letters > found.letters) found = { script, letters };
  }
  return found;
}

const UNKNOWN = 255;
// The scripts of the code units met so far: a regular expression finds each once per process.
const remembered = new Uint8Array(0x10000).fill(UNKNOWN);

/** The place in SCRIPTS of the script of a code unit; the number of scripts for all others and for surrogates. */
function scriptAt(sample: string, at: number): number {
  const unit = sample.charCodeAt(at);
  const known = remembered[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const place = SCRIPTS.findIndex(([, pattern]) => pattern.test(sample.charAt(at)));
  const script = place < 0 ? SCRIPTS.length : place;
  remembered[unit] = script;
  return script;
}

/** The language with the most function words in the sample; null when there are none. */
function voteOf(sample: string, votes: (language: string) => boolean): string | null {
  const counts = new Uint32Array(LISTED_LANGUAGES.length);
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const place of speakersOf(word)) counts[place] = (counts[place] ?? 0) + 1;
  let winner: string | null = null;
  let most = 0;
  for (const [place, language] of LISTED_LANGUAGES.entries()) {
    const count = votes(language) ? (counts[place] ?? 0) : 0;
    // Norwegian and Danish share most words; the list order settles a draw for the larger press.
    if (count > most) {
      most = count;
      winner = language;
    }
  }
  return winner;
}

/** The places in LISTED_LANGUAGES of the languages whose function word this is. */
function speakersOf(word: string): readonly number[] {
  if (SPEAKERS.size === 0)
    for (const [place, language] of LISTED_LANGUAGES.entries())
      for (const known of functionWordsOf(language)) SPEAKERS.set(known, [...(SPEAKERS.get(known) ?? []), place]);
  return SPEAKERS.get(word) ?? NOBODY;
}

const SPEAKERS = new Map<string, readonly number[]>();
const NOBODY: readonly number[] = [];

/**
 * The declared language (BCP 47) where the text bears it out or tells nothing, else the guessed one: pages are often
 * declared by their template.
 */
export function languageOf(text: string, declared: string | null): string {
  const guessed = guessLanguage(text);
  if (declared === null) return guessed;
  const agrees = guessed === "und" || declared.toLowerCase().split("-")[0] === guessed;
  return agrees ? declared : guessed;
}
