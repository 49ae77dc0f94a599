/**
 * The ISSN that was typed, as "1234-5679": with or without "ISSN" and the hyphen. Null when the check digit is wrong
 * or it is none (ISO 3297: weights 8 to 2, modulo 11, ten is written X).
 */
export function parseIssn(typed: string): string | null {
  const written = /^(?:urn:|e-?|p-?)?(?:issn(?:-l)?[:\s]{0,3})?(\d{4})[-‐–]?(\d{3})([\dX])$/i.exec(typed.trim());
  if (written === null) return null;
  const [, first = "", second = "", check = ""] = written;
  let sum = 0;
  for (const [at, digit] of [...(first + second)].entries()) sum += Number(digit) * (8 - at);
  const right = (11 - (sum % 11)) % 11;
  return check.toUpperCase() === (right === 10 ? "X" : String(right))
    ? `${first}-${second}${check.toUpperCase()}`
    : null;
}
