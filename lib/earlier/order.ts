import { type ClaimMatch, MATCH_KINDS } from "./model.ts";

type Ranked = Pick<ClaimMatch, "kind" | "score" | "checkedOn">;

/** Own claims first, then others'; of a kind the nearest first, and of equals the latest. What has no score comes last. */
export function inOrder<M extends Ranked>(matches: readonly M[]): M[] {
  return [...matches].sort(
    (a, b) =>
      MATCH_KINDS.indexOf(a.kind) - MATCH_KINDS.indexOf(b.kind) ||
      (b.score ?? -1) - (a.score ?? -1) ||
      (b.checkedOn ?? "").localeCompare(a.checkedOn ?? ""),
  );
}
