/** Articles and conjunctions that are written onto the word, longest first. */
const PREFIXES = ["وال", "بال", "كال", "فال", "ال", "لل", "و"];
/** Endings of number, gender and possession, longest first. */
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

/**
 * The light stem of an Arabic word: one article and every common ending off, and the letters that writers mix up made
 * one. The rules are those known as light10 (L. Larkey, L. Ballesteros, M. Connell, "Light stemming for Arabic
 * information retrieval", 2007). The word comes without vowel signs.
 */
export function stemArabic(word: string): string {
  let stem = word
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ـ/g, "");
  // A stem keeps two letters at least, and a lone "and" is taken off only a word that stays three letters long.
  const prefix = PREFIXES.find(
    (known) => stem.startsWith(known) && stem.length - known.length >= (known === "و" ? 3 : 2),
  );
  if (prefix) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES)
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  return stem;
}
