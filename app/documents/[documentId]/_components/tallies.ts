import type { VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import type { BoardRow } from "./board.ts";
import { IS, LOOKS, type Look } from "./filter.ts";

/** How many claims the parts of a filter find, each part by itself; a part that finds none may be missing. */
export type Tallies = {
  readonly looks: ReadonlyMap<Look, number>;
  readonly verdicts: ReadonlyMap<VerdictCode, number>;
  /** By the id of a person, or nobody. */
  readonly assignees: ReadonlyMap<string, number>;
};

export function talliesOf(rows: readonly BoardRow[], news: ReadonlySet<string>, personId: string): Tallies {
  const looks = new Map<Look, number>();
  const verdicts = new Map<VerdictCode, number>();
  const assignees = new Map<string, number>();
  for (const row of rows) {
    for (const look of LOOKS) if (IS[look](row, { isNews: news.has(row.id), personId })) count(looks, look);
    if (row.shownVerdict !== null) count(verdicts, row.shownVerdict);
    count(assignees, row.assigneeId ?? "nobody");
  }
  return { looks, verdicts, assignees };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
