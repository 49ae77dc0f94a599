import type { ReportedClaim } from "./model.ts";

type Counted = Pick<ReportedClaim, "withheld">;

/** That others' verdicts on a claim are kept from whoever made the report, a sentence; null when none are. */
export function withheldInWords(claim: Counted): string | null {
  return untilFiled(claim, "until the reader who made this report has filed their own.");
}

/** The same of a claim that was split or joined. */
export function withheldFromWords(claim: Counted): string | null {
  return untilFiled(
    claim,
    "until the reader who made this report has filed their own on every sentence that has these words now.",
  );
}

function untilFiled({ withheld }: Counted, until: string): string | null {
  if (withheld === 0) return null;
  return `${withheld === 1 ? "One verdict is" : `${withheld} verdicts are`} withheld ${until}`;
}
