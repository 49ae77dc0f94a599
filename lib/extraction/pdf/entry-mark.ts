// "125." still numbers a list; "1990." is a year at the end of a sentence.
const ENTRY_MARK = /^(?:[•‣◦●○■□▪▫·∙*–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})(?:\.\)|\)|\.))[\s\t]{1,8}(?=\S)/;

/** The mark that opens the line of a list, "•", "3.", "(b)", with the space behind it; null when there is none. */
export function entryMarkIn(text: string): string | null {
  return ENTRY_MARK.exec(text)?.[0] ?? null;
}
