import type { Checkability } from "../../../../lib/claims/model.ts";
import type { ClaimState } from "../../../../lib/reviews/model.ts";
import type { VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import type { BoardRow } from "./board.ts";

/**
 * What a row looks like once the person's verdict is `code`, or is taken back (`null`), as far as this browser can
 * tell: where others have filed verdicts, the state stays as it was until the server answers. What an editor decided
 * on the verdicts before holds no more.
 */
export function judged(row: BoardRow, code: VerdictCode | null): Partial<BoardRow> {
  const others = row.verdictCount - (row.mine ? 1 : 0);
  if (code !== null) {
    const state = others === 0 ? "proposed" : row.state;
    return { shownVerdict: code, decided: null, verdictCount: others + 1, state, mine: true };
  }
  if (!row.mine) return {};
  const state = others === 0 ? unjudged(row.checkability) : row.state;
  return { shownVerdict: null, decided: null, verdictCount: others, state, mine: false };
}

/** What a row looks like once it is triaged. A verdict outranks triage, so only a claim without one changes state. */
export function triaged(row: BoardRow, checkability: Checkability): Partial<BoardRow> {
  const isUnjudged = row.state === unjudged(row.checkability);
  return { checkability, ...(isUnjudged && { state: unjudged(checkability) }) };
}

/** The state of a claim without a verdict. */
function unjudged(checkability: Checkability): ClaimState {
  if (checkability === "untriaged") return "untriaged";
  return checkability === "checkable" ? "open" : "not-checkable";
}
