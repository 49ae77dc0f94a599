import { LANGUAGE_TAG } from "../text/language-tag.ts";

// As reference managers and babel (LaTeX) name them; the three letters are those of ISO 639-2 in library records.
const TAGS: Readonly<Record<string, string>> = {
  arabic: "ar",
  chinese: "zh",
  czech: "cs",
  danish: "da",
  dutch: "nl",
  english: "en",
  american: "en-US",
  british: "en-GB",
  ukenglish: "en-GB",
  usenglish: "en-US",
  finnish: "fi",
  french: "fr",
  german: "de",
  ngerman: "de",
  greek: "el",
  hebrew: "he",
  hungarian: "hu",
  italian: "it",
  japanese: "ja",
  korean: "ko",
  norwegian: "no",
  polish: "pl",
  portuguese: "pt",
  brazilian: "pt-BR",
  russian: "ru",
  spanish: "es",
  swedish: "sv",
  turkish: "tr",
  ukrainian: "uk",
};

/** The BCP 47 tag of a language that is given as a tag ("pt_BR") or by its English name; null for anything else. */
export function languageTagFrom(written: string): string | null {
  const name = written.trim().toLowerCase();
  if (Object.hasOwn(TAGS, name)) return TAGS[name] ?? null;
  const [primary = "", ...rest] = written.trim().replaceAll("_", "-").split("-");
  const tag = [primary.toLowerCase(), ...rest].join("-");
  return tag.length <= 35 && LANGUAGE_TAG.test(tag) ? tag : null;
}
