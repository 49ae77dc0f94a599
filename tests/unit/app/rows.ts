import type { ClaimRow } from "../../../lib/reviews/model.ts";

/** A row with everything a test does not care about filled in. */
export function row(change: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id: "claim-1",
    ordinal: 1,
    start: 0,
    end: 4,
    text: "Yes.",
    role: "body",
    block: 1,
    checkability: "checkable",
    state: "open",
    shownVerdict: null,
    decided: null,
    mine: false,
    verdictCount: 0,
    evidenceCount: 0,
    noteCount: 0,
    openThreads: 0,
    lapsed: false,
    assigneeId: null,
    tags: [],
    revision: 1,
    ...change,
  };
}
