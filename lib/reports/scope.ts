import { NO_DECISIONS } from "../reviews/decisions/model.ts";
import { VERDICTS } from "../reviews/verdict-kinds.ts";
import type { ReportedClaim } from "./model.ts";
import type { Selection } from "./selection.ts";

/** Whether a report of this scope tells of a claim. */
export function isSelected(claim: ReportedClaim, { scope, person }: Selection): boolean {
  if (scope === "all") return true;
  if (scope === "disputed") return isDisputed(claim);
  return claim.verdicts.some(({ reviewer }) => reviewer.id === person?.id);
}

/** Whether somebody found something against a claim: a verdict other than that it holds, or a source that contradicts it. */
function isDisputed({ verdicts, evidence, corrections }: ReportedClaim): boolean {
  return (
    verdicts.some(({ code }) => VERDICTS[code].family !== "true") ||
    evidence.some(({ stance }) => stance === "refutes") ||
    corrections.length > 0
  );
}

/** Nothing of what people filed on a claim: it stands in the text and says nothing. */
export function withoutWork(claim: ReportedClaim): ReportedClaim {
  return {
    ...claim,
    ...NO_DECISIONS,
    verdicts: [],
    withheld: 0,
    evidence: [],
    notes: [],
    queries: [],
    contacts: [],
    accuses: null,
    gates: [],
    isLeftOut: true,
  };
}
