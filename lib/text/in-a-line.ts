/**
 * A text as one line of at most `max` UTF-16 code units: white space and controls become single spaces, and what does
 * not fit is left off at the end of a word, or inside a word that alone is too long, with an ellipsis in its place.
 *
 * @param max at least 2.
 */
export function inALine(text: string, max: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (line.length <= max) return line;
  // One for the ellipsis; a pair is not cut in two, since half of one can be kept nowhere.
  const room = line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "");
  const word = line[room.length] === " " ? room.length : room.lastIndexOf(" ");
  return `${room.slice(0, word > room.length / 2 ? word : room.length).trimEnd()}…`;
}
