import type { Verdict } from "../reviews/model.ts";
import { type Earlier, isLookedAt } from "./earlier.ts";
import { markOf, reasonSetAside } from "./marks.ts";
import type { ReportedClaim } from "./model.ts";
import { isBare } from "./summary.ts";
import type { Words } from "./words/en.ts";

// What is said of a claim beside its sentence: its number, and the words on its card.

/** Whether there is anything to say about a claim beside its sentence. */
export function hasCard(claim: ReportedClaim, { here, elsewhere }: Earlier): boolean {
  return isLookedAt(claim) || here.length + elsewhere.length > 0;
}

/** Whether a sentence shows the number it is cited by. */
export function showsNumber(claim: ReportedClaim, hasItsCard: boolean): boolean {
  return markOf(claim) !== "set-aside" || hasItsCard;
}

/** Whether a sentence asserts nothing, and nobody decided anything about it. */
export function saysNothing({ checkability, state }: ReportedClaim): boolean {
  return checkability === "no-claim" && state !== "waived";
}

/** Why a sentence without a number has none: "opinion". Null for what says nothing, which needs no reason. */
export function whyNoNumber(claim: ReportedClaim, words: Words): string | null {
  return saysNothing(claim) ? null : reasonSetAside(claim, words);
}

/** How far the work has come, in a few words; where no verdict is shown, the mark says all there is to say. */
export function stateInWords({ state, verdicts }: ReportedClaim, words: Words): string {
  return verdicts.length === 0 ? "" : words.progress[state];
}

/** Whether the heading of the card says already which verdict was filed. */
export function saysVerdict(claim: ReportedClaim): boolean {
  const name = markOf(claim);
  return claim.verdicts.every(({ code }) => code === name);
}

/** "Confidence medium: one table"; empty where nothing was said of it. */
export function confidenceInWords({ confidence, confidenceReason }: Verdict, words: Words): string {
  return [confidence && words.confidence[confidence], confidenceReason].filter(Boolean).join(": ");
}

/** What a verdict rests on: words, and the ids of the sources that end them. */
export type Ground = { readonly words: string; readonly sourceIds: readonly string[] };

/** Which evidence a verdict rests on; null, not said, where every verdict rests on all of it. */
export function groundOf(verdict: Verdict, { verdicts, evidence }: ReportedClaim, words: Words): Ground | null {
  if (isBare(verdict) && evidence.length === 0) return { words: words.restsOnNothingYet, sourceIds: [] };
  const isAllCited = verdicts.every((each) => evidence.every(({ id }) => each.evidenceIds.includes(id)));
  if (isAllCited) return null;
  const cited = evidence.filter(({ id }) => verdict.evidenceIds.includes(id)).map(({ source }) => source.id);
  if (cited.length === 0) return { words: words.restsOnNoneBelow, sourceIds: [] };
  return { words: words.restsOn, sourceIds: [...new Set(cited)] };
}
