import { languageOf, stemOf } from "../findings/languages.ts";
import { stemArabic } from "./stem-arabic.ts";
import { stemEnglish } from "./stem-english.ts";

/**
 * What the forms of a word have in common, so that "vaccinated" finds "vaccines". The word comes folded; `lang` is a
 * primary subtag. A script that is one language's own is stemmed by its own rules whatever the tag says, since claims in several
 * languages may stand side by side. Digits, and words of a language without endings, come back as they are.
 */
export function stem(folded: string, lang: string): string {
  if (/^[؀-ۿ]/.test(folded)) return stemArabic(folded);
  if (/^[Ѐ-ӿ]/.test(folded)) return stemOf(folded, languageOf("ru").endings);
  if (lang === "en") return stemEnglish(folded);
  return stemOf(folded, languageOf(lang).endings);
}
