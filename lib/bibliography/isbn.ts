/**
 * The ISBN that was typed, as its thirteen digits: with or without "ISBN", hyphens and spaces, of ten digits (which
 * become thirteen, ISO 2108:2017) or thirteen. Null when the check digit is wrong or it is none.
 */
export function parseIsbn(typed: string): string | null {
  // "urn:isbn:", "ISBN-13: 978-…"
  if (typed.length > 60) return null;
  const bare = typed
    .trim()
    .replace(/^(?:urn:)?isbn(?:[-\s]?1[03])?[:\s]{0,3}/i, "")
    .replace(/[.,;]$/, "");
  if (!/^[\dXx]+(?:[-\s‐–][\dXx]+)*$/.test(bare)) return null;
  const signs = bare.replace(/[^\dXx]/g, "").toUpperCase();
  // 979-0 numbers printed music (ISMN).
  if (/^(?:978\d|979[1-9])\d{9}$/.test(signs)) return checkDigitOf13(signs) === signs[12] ? signs : null;
  if (!/^\d{9}[\dX]$/.test(signs) || checkDigitOf10(signs) !== signs[9]) return null;
  const twelve = `978${signs.slice(0, 9)}`;
  return twelve + checkDigitOf13(twelve);
}

// "ISBN", "ISBN-13:" or nothing before thirteen digits; ten digits alone may be a telephone number. Every run is
// bounded, so that a search stays linear.
const IN_TEXT =
  /(?:isbn(?:[-\s]?1[03])?[:\s]{0,3}(?:97[89][-\s‐–]?)?(?:\d[-\s‐–]?){9}[\dX]|(?<!\d)97[89][-\s‐–]?(?:\d[-\s‐–]?){9}\d)(?!\d)/gi;

/** The first ISBN with a right check digit in a text, as thirteen digits; null when there is none. Linear. */
export function isbnIn(text: string): string | null {
  for (const [written] of text.matchAll(IN_TEXT)) {
    const isbn = parseIsbn(written);
    if (isbn !== null) return isbn;
  }
  return null;
}

/** Weights 1 and 3 in turn, modulo 10 (ISO 2108:2017, annex C). */
function checkDigitOf13(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(digits[at]) * (at % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** Weights 10 to 2, modulo 11; ten is written X. */
function checkDigitOf10(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}
