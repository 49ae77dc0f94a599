/** The sentences of a suggestion that say how much two publications share, and which was published first. */

import { type Overlap, shareOf } from "./overlap.ts";
import { publicationOrder } from "./publication-order.ts";

/** "412 words", "1 word". */
export function counted(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}

/** What is shared, said of `overlap.one` where it is told that it derives, and else of both; none when nothing is. */
export function amountIn(overlap: Overlap, isTold: boolean): string[] {
  const { words, passages } = overlap;
  if (passages === 0) return [];
  const amount = `${counted(words, "word")} in ${counted(passages, "passage")}`;
  if (!isTold) return [`They share ${amount}.`];
  return [`Shares ${amount}, which cover ${Math.round(100 * shareOf(overlap.one))}% of its text.`];
}

/** What the days of publication say for or against `overlap.one` deriving from the other, where that is told. */
export function orderIn({ one, other }: Overlap): string[] {
  const order = publicationOrder(one.publishedOn, other.publishedOn);
  if (order.kind === "same" || order.kind === "unknown") return [];
  const apart = order.days === null ? "" : `${counted(order.days, "day")} `;
  const against = order.kind === "earlier" ? ", which speaks against it" : "";
  return [`Published ${apart}${order.kind}${against}.`];
}

/** Why nobody can tell which of two was first. */
export function whyOpen({ one, other }: Overlap): string {
  const isSame = publicationOrder(one.publishedOn, other.publishedOn).kind === "same";
  const why = isSame
    ? "as far as they say, they were published together"
    : "when they were published is not known of both";
  return `Which of them derives from the other cannot be told: ${why}.`;
}
