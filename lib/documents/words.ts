/** Counts the runs of letters and digits, as a writer does; in scripts without spaces each run between marks is one. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) words += 1;
  return words;
}
