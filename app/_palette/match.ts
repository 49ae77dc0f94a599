/**
 * How well a label answers what was typed; null when it does not. Every word typed must begin a word of the label, in
 * any order: `fi so` finds "Find a source". Lower is better: first labels that begin with what was typed, then the others,
 * each time the shorter before the longer.
 */
export function matchOf(typed: string, label: string): number | null {
  const wanted = wordsOf(typed);
  const words = wordsOf(label);
  if (!wanted.every((word) => words.some((other) => other.startsWith(word)))) return null;
  const whole = wanted.join(" ");
  return (words.join(" ").startsWith(whole) ? 0 : LONGER_THAN_ANY) + label.length;
}

const LONGER_THAN_ANY = 10_000;

/** The entries that answer what was typed, best first; all of them, as they came, while nothing is typed. */
export function matching<Entry extends { readonly label: string }>(typed: string, entries: readonly Entry[]): Entry[] {
  if (typed.trim() === "") return [...entries];
  return entries
    .flatMap((entry) => {
      const match = matchOf(typed, entry.label);
      return match === null ? [] : [{ entry, match }];
    })
    .sort((a, b) => a.match - b.match)
    .map(({ entry }) => entry);
}

function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
