import { counted } from "../../text/counts.ts";
import type { Recheck, RecheckOutcome } from "./model.ts";

/** What a look found, in a word or two. */
export const OUTCOME_LABELS: Readonly<Record<RecheckOutcome, string>> = {
  same: "As it was.",
  changed: "Changed.",
  gone: "Gone.",
  missed: "Not there this time.",
  unread: "Could not be read.",
};

/** What a look found: a label, whether it speaks against the source, and the rest of what there is to say. */
export function recheckInWords({ outcome, lost, sentence }: Pick<Recheck, "outcome" | "lost" | "sentence">): {
  readonly label: string;
  readonly isBad: boolean;
  readonly rest: string;
} {
  const label = OUTCOME_LABELS[outcome];
  if (sentence !== null) return { label, isBad: outcome === "gone", rest: sentence };
  if (lost.length === 0)
    return { label, isBad: false, rest: "Every quote that was found in a kept copy is still there." };
  const isOrAre = lost.length === 1 ? "is" : "are";
  const rest = `${counted(lost.length, "quote")} found in a kept copy ${isOrAre} no longer on the page.`;
  return { label, isBad: true, rest };
}
