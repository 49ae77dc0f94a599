/** Letters that Unicode does not take apart into a base and a mark. */
const UNSPLIT: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** The marks that are spelling in Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of India are letters. */
const MARKS = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]+/g;

/** Where the ten digits of a script begin: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** A word in small letters, without accents, in compatibility form; digits of other scripts as 0 to 9. */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const small = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(small)) return small;
  return small
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => UNSPLIT[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/g, digitOf)
    .normalize("NFC");
}

function digitOf(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}
