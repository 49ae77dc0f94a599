import type { MatchDifference } from "../matches/model.ts";

/** In what a claim differs from one that was checked before, as a sentence about the latter: "Says 412, this sentence 421." */
export function differenceInWords({ kind, inQuery, inMatch }: MatchDifference): string {
  if (kind !== "negation") return `Says ${quoted(inMatch)}, this sentence ${quoted(inQuery)}.`;
  return inMatch.length > 0
    ? `Denies what this sentence says: ${quoted(inMatch)}.`
    : `Says what this sentence denies: ${quoted(inQuery)}.`;
}

function quoted(words: readonly string[]): string {
  return words.map((each) => `“${each}”`).join(" and ");
}
