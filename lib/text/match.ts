/** The length of what a sticky pattern (flag `y`) matches at a place; 0 when it does not. */
export function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
