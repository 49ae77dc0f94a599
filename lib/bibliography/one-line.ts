/** White space and controls as single spaces, none at the ends; halves of characters and NUL are left out. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
