/** Suggests a derivation between two publications from the passages they share, for a person to confirm or dismiss. */

import { type Clue, clueTo, namingIn } from "./clues.ts";
import type { Derivation, DerivationKind } from "./model.ts";
import { areOfOnePublisher, type Overlap, overlapOf, shareOf, turned } from "./overlap.ts";
import type { Publication } from "./publication.ts";
import { publicationOrder } from "./publication-order.ts";
import { amountIn, counted, orderIn } from "./reasons.ts";
import { SHORTEST_PASSAGE, type SharedPassage } from "./shared-passages.ts";

/** A derivation that rules speak for. */
export type Suggestion = {
  readonly from: string;
  readonly to: string;
  readonly kind: DerivationKind;
  /**
   * `told`: something says that `from` derives from `to`. `open`: one of them derives from the other, and nothing says
   * which. `common`: both derive from a third, which is neither. Where it is not told the later one is `from`, or else
   * the one with the greater id, and a reason says so.
   */
  readonly direction: "told" | "open" | "common";
  /** Sentences a person reads, at least one; of what is told they speak of `from`. */
  readonly reasons: readonly string[];
  /**
   * How much speaks for it, in [0, 1], for putting suggestions in an order. No probability: its parts are weights of our
   * own, and were fitted to nothing.
   */
  readonly strength: number;
};

// Words in common that somebody wrote, and nobody said: more than two sentences. One or two sentences of background stand
// in the reports of many; on the pairs of tests/bench/evidence, 40 takes them for a derivation, and 60 misses more reprints.
const LEAST_WRITTEN = 50;
// Pages of one publisher share what stands on all of them. From this share on, one text is the other anew.
const LEAST_WITHIN_PUBLISHER = 1 / 3;

/**
 * What the passages of two publications suggest, null where they suggest nothing; `left` is their left side. The same
 * comes of it whichever side is which.
 */
export function suggestDerivation(
  left: Publication,
  right: Publication,
  passages: readonly SharedPassage[],
): Suggestion | null {
  const overlap = overlapOf(left, right, passages);
  if (overlap.written < LEAST_WRITTEN) return fromQuotation(overlap) ?? fromName(overlap);
  return isStandingText(overlap) ? null : suggestionBy(clueTo(overlap), amountOf(overlap.written));
}

/**
 * The derivation to be stored; null for two texts that quote a third, since neither has it from the other. Two that carry
 * one wire story or press release are tied to each other as long as that is not among the sources: whoever confirms it
 * had better add it, and tie both to it.
 */
export function suggestedDerivation({ from, to, kind, direction }: Suggestion): Derivation | null {
  if (kind === "quotes" && direction === "common") return null;
  return { from, to, kind, standing: "suggested" };
}

/** Whether two pages of one publisher have no more in common than such pages have. */
function isStandingText(overlap: Overlap): boolean {
  const share = Math.max(shareOf(overlap.one), shareOf(overlap.other));
  return areOfOnePublisher(overlap) && share < LEAST_WITHIN_PUBLISHER;
}

/** Words that are marked as another's words, by one of the two or by both. */
function fromQuotation(overlap: Overlap): Suggestion | null {
  const { one, other, quotedByBoth } = overlap;
  if (other.quotedAlone > one.quotedAlone) return fromQuotation(turned(overlap));
  const quotes = (run: Clue["run"], weight: number, words: number, reason: string) =>
    suggestionBy({ overlap, kind: "quotes", run, weight, reasons: [reason] }, amountOf(words));
  if (other.quotedAlone >= SHORTEST_PASSAGE)
    return quotes("open", 0.4, other.quotedAlone, "Each has words of the other in quotation marks.");
  const [alone, common] = [counted(one.quotedAlone, "word"), counted(quotedByBoth, "word")];
  if (one.quotedAlone >= SHORTEST_PASSAGE)
    return quotes("from-one", 0.4, one.quotedAlone, `Has ${alone} of the other in quotation marks.`);
  if (quotedByBoth < SHORTEST_PASSAGE) return null;
  const given = fromReleaseQuote(overlap) ?? fromReleaseQuote(turned(overlap));
  if (given) return given;
  return quotes("common", 0, quotedByBoth, `Both quote the same ${common}: add what they quote as a source.`);
}

/** Both quote the same words, and the other gave them out. Who does not speak of that may have heard them said. */
function fromReleaseQuote(overlap: Overlap): Suggestion | null {
  const { one, other, quotedByBoth } = overlap;
  if (!other.credits.isRelease || one.credits.isRelease) return null;
  const reasons = [`Quotes ${counted(quotedByBoth, "word")} that the other, a press release, quotes.`];
  if (one.credits.restsOnStatement) reasons.push("Says that it rests on what was given out.");
  const kind = one.credits.restsOnStatement ? "press-release" : "cites";
  return suggestionBy({ overlap, kind, run: "from-one", weight: 0.3, reasons }, amountOf(quotedByBoth));
}

/**
 * One refers to the other's publisher, with a sentence in common or with none. Which text of that publisher it means
 * nobody can tell in the latter case, so this never makes them one origin.
 */
function fromName(overlap: Overlap): Suggestion | null {
  const [here, there] = [overlap, turned(overlap)].filter(
    (seen) =>
      publicationOrder(seen.one.publishedOn, seen.other.publishedOn).kind !== "earlier" && namingIn(seen) !== null,
  );
  if (!here || there) return null;
  const kind = overlap.written >= SHORTEST_PASSAGE ? "quotes" : "cites";
  const reasons = [`Refers to ${here.other.publisher}.`];
  return suggestionBy({ overlap: here, kind, run: "from-one", weight: 0.3, reasons }, amountOf(overlap.written));
}

// Words at which their number has two thirds of its weight.
const MANY_WORDS = 150;

/** What the number of words in common adds to the strength, in [0, 0.7). */
function amountOf(words: number): number {
  return 0.7 * (1 - Math.exp(-words / MANY_WORDS));
}

// What is left of the strength when the days of publication speak against the direction.
const AGAINST_THE_DAYS = 0.7;

function suggestionBy(clue: Clue, amount: number): Suggestion {
  const isTold = clue.run === "from-one";
  const overlap = isTold ? clue.overlap : laterFirst(clue.overlap);
  const { one, other } = overlap;
  // Weights that each leave something open: the next takes its part of what the last one left.
  const doubt = [amount, clue.weight, 0.6 * shareOf(overlap.one)].reduce((left, weight) => left * (1 - weight), 1);
  const isAgainst = isTold && publicationOrder(one.publishedOn, other.publishedOn).kind === "earlier";
  return {
    from: one.id,
    to: other.id,
    kind: clue.kind,
    direction: clue.run === "from-one" ? "told" : clue.run,
    reasons: [...amountIn(overlap, isTold), ...clue.reasons, ...(isTold ? orderIn(overlap) : [])],
    strength: (1 - doubt) * (isAgainst ? AGAINST_THE_DAYS : 1),
  };
}

/** Seen from the later publication, or from the greater id where the days do not tell. */
function laterFirst(overlap: Overlap): Overlap {
  const { one, other } = overlap;
  const { kind } = publicationOrder(one.publishedOn, other.publishedOn);
  const isLater = kind === "later" || (kind !== "earlier" && one.id > other.id);
  return isLater ? overlap : turned(overlap);
}
