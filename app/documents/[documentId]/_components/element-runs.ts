import type { CheckableElement } from "../../../../lib/reviews/model.ts";

/** A stretch of a sentence and the element it belongs to; null for the words between. */
export type Run = { readonly text: string; readonly kind: CheckableElement["kind"] | null };

/**
 * A sentence from `from` on in stretches, each of one element or of none; together they are the sentence. Inside a
 * quotation its own elements go before it.
 */
export function runsOfElements(text: string, elements: readonly CheckableElement[], from = 0): Run[] {
  const kinds = new Array<Run["kind"]>(text.length).fill(null);
  // A quotation is laid down first, so that what stands in it covers it.
  const ordered = elements.toSorted((a, b) => Number(b.kind === "quotation") - Number(a.kind === "quotation"));
  for (const { start, end, kind } of ordered) kinds.fill(kind, start, end);
  const edges = new Set(elements.flatMap(({ start, end }) => [start, end]));
  const runs: Run[] = [];
  let begin = from;
  for (let at = from + 1; at <= text.length; at += 1) {
    if (at < text.length && !edges.has(at) && kinds[at] === kinds[begin]) continue;
    runs.push({ text: text.slice(begin, at), kind: kinds[begin] ?? null });
    begin = at;
  }
  return runs;
}
