import { CHECKABILITY_LABELS, type Checkability } from "../../../../lib/claims/model.ts";
import { CLAIM_TAG_LABELS, type ClaimTag, inTagOrder } from "../../../../lib/claims/tags.ts";
import type { VerdictCode } from "../../../../lib/reviews/verdict-kinds.ts";
import type { BoardRow } from "./board.ts";
import type { BulkChange } from "./bulk.ts";
import { judged, triaged } from "./painting.ts";

/** Something done to all picked claims: as the server takes it, and as it looks at once. */
export type Doing = { readonly change: BulkChange; readonly paint: (row: BoardRow) => Partial<BoardRow> };

/** Files one's verdict on all of them. */
export function judging(code: VerdictCode): Doing {
  return { change: { verdict: { code, rationale: "" } }, paint: (row) => judged(row, code) };
}

export function triaging(checkability: Checkability): Doing {
  return { change: { checkability }, paint: (row) => triaged(row, checkability) };
}

/** Null gives them to nobody. */
export function assigning(assigneeId: string | null): Doing {
  return { change: { assigneeId }, paint: () => ({ assigneeId }) };
}

export function tagging(tag: ClaimTag, isOn: boolean): Doing {
  const [addTags, removeTags] = isOn ? [[tag], []] : [[], [tag]];
  const paint = ({ tags }: BoardRow) => ({
    tags: inTagOrder(isOn ? [...tags, tag] : tags.filter((other) => other !== tag)),
  });
  return { change: { addTags, removeTags }, paint };
}

/** The choices of a triage, in words. */
export const TRIAGES = Object.entries(CHECKABILITY_LABELS) as [Checkability, string][];

/** The choices of a tag, in words. */
export const TAGS = Object.entries(CLAIM_TAG_LABELS) as [ClaimTag, string][];
