/** So many invented words of which no two are the same, and none the same as with another `seed`. */
export function prose(seed: string, words: number): string {
  return Array.from({ length: words }, (_, at) => `${seed}${at}`).join(" ");
}
