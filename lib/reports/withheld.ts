import type { ReportedClaim } from "./model.ts";
import type { Words } from "./words/en.ts";

type Counted = Pick<ReportedClaim, "withheld">;

/** That others' verdicts on a claim are kept from whoever made the report, a sentence; null when none are. */
export function withheldInWords({ withheld }: Counted, words: Words): string | null {
  return withheld === 0 ? null : words.withheld(withheld);
}

/** The same of a claim that was split or joined. */
export function withheldFromWords({ withheld }: Counted, words: Words): string | null {
  return withheld === 0 ? null : words.withheldFrom(withheld);
}
