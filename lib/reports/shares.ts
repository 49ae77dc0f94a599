import { type Hue, MARKS, type MarkName } from "./marks.ts";

/** What a part of the bar is painted as: a hue, or one of those that are drawn alike in the text and told apart here. */
export type ShareKind = Hue | "open" | "set-aside" | "left-out";

/** How many sentences are of each kind, in the order of the legend: the whole document as one line. */
export function sharesOf(counts: ReadonlyMap<MarkName, number>): ReadonlyMap<ShareKind, number> {
  const shares = new Map<ShareKind, number>();
  for (const [name, count] of counts) shares.set(kindOf(name), (shares.get(kindOf(name)) ?? 0) + count);
  return shares;
}

function kindOf(name: MarkName): ShareKind {
  return name === "set-aside" || name === "open" || name === "left-out" ? name : MARKS[name].hue;
}
