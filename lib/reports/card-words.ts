import { CLAIM_STATE_LABELS, type ClaimState, type Verdict } from "../reviews/model.ts";
import { type Earlier, isLookedAt } from "./earlier.ts";
import { markOf, reasonSetAside } from "./marks.ts";
import type { ReportedClaim } from "./model.ts";
import { isBare } from "./summary.ts";

// What is said of a claim beside its sentence: its number, and the words on its card.

/** How far the work on a claim has come, where the name of its state says that only to those who know the product. */
const STATE_WORDS: Partial<Record<ClaimState, string>> = {
  proposed: "one verdict",
  verified: "verdicts agree",
  contested: "no agreement",
  stale: "wording changed",
};

/** Whether there is anything to say about a claim beside its sentence. */
export function hasCard(claim: ReportedClaim, { here, elsewhere }: Earlier): boolean {
  return isLookedAt(claim) || here.length + elsewhere.length > 0;
}

/** Whether a sentence shows the number it is cited by. */
export function showsNumber(claim: ReportedClaim, hasItsCard: boolean): boolean {
  return markOf(claim) !== "set-aside" || hasItsCard;
}

/**
 * Why a sentence without a number has none: "opinion". Null for what says nothing, which needs no reason: only a decision
 * of a person does.
 */
export function whyNoNumber(claim: ReportedClaim): string | null {
  if (claim.checkability === "no-claim" && claim.state !== "waived") return null;
  return reasonSetAside(claim).toLowerCase();
}

/** How far the work has come, in a few words; where no verdict is shown, the mark says all there is to say. */
export function stateInWords({ state, verdicts }: ReportedClaim): string {
  return verdicts.length === 0 ? "" : (STATE_WORDS[state] ?? CLAIM_STATE_LABELS[state].toLowerCase());
}

/** Whether the heading of the card says already which verdict was filed. */
export function saysVerdict(claim: ReportedClaim): boolean {
  const name = markOf(claim);
  return claim.verdicts.every(({ code }) => code === name);
}

/** "Confidence medium: one table"; empty where nothing was said of it. */
export function confidenceInWords({ confidence, confidenceReason }: Verdict): string {
  return [confidence && `Confidence ${confidence}`, confidenceReason].filter(Boolean).join(": ");
}

/** What a verdict rests on: words, and the ids of the sources that end them. */
export type Ground = { readonly words: string; readonly sourceIds: readonly string[] };

/** Which evidence a verdict rests on; null, not said, where every verdict rests on all of it. */
export function groundOf(verdict: Verdict, { verdicts, evidence }: ReportedClaim): Ground | null {
  if (isBare(verdict) && evidence.length === 0) return { words: "Rests on no evidence yet", sourceIds: [] };
  const isAllCited = verdicts.every((each) => evidence.every(({ id }) => each.evidenceIds.includes(id)));
  if (isAllCited) return null;
  const cited = evidence.filter(({ id }) => verdict.evidenceIds.includes(id)).map(({ source }) => source.id);
  if (cited.length === 0) return { words: "Rests on none of the evidence below", sourceIds: [] };
  return { words: "Rests on", sourceIds: [...new Set(cited)] };
}
