import type { Checkability, ClaimRole, RaisedClaim } from "../claims/model.ts";
import { type ClaimTag, tagsIn } from "../claims/tags.ts";
import { sha256 } from "../text/sha256.ts";
import { type Onlooker, untellingState, visibleVerdicts } from "./blind.ts";
import { type Decided, holding } from "./decisions/settled.ts";
import type { ClaimRow, Verdict } from "./model.ts";
import { stateOf } from "./state.ts";
import { VERDICTS, type VerdictCode } from "./verdict-kinds.ts";

/** A claim as it stands: as it was raised, its number in reading order, and how often it changed since. */
export type StandingClaim = Omit<RaisedClaim, "roleReason"> & {
  readonly ordinal: number;
  readonly superseded: boolean;
  readonly assigneeId: string | null;
  readonly tags: readonly ClaimTag[];
  readonly revision: number;
};

/** The same as the database holds it, with its number. */
export type ClaimRecord = Omit<StandingClaim, "role" | "checkability" | "superseded" | "tags"> & {
  tags: string;
  role: string;
  checkability: string;
  supersededAt: Date | null;
};

/** The columns of it. The others are half as much again to read, for each of thousands of rows. */
export const CLAIM_COLUMNS = {
  id: true,
  start: true,
  end: true,
  text: true,
  block: true,
  role: true,
  checkability: true,
  assigneeId: true,
  tags: true,
  supersededAt: true,
  revision: true,
} as const satisfies Record<Exclude<keyof ClaimRecord, "ordinal">, true>;

/** A claim from the database in the words of this folder. */
export function standing(claim: ClaimRecord): StandingClaim {
  return {
    id: claim.id,
    ordinal: claim.ordinal,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    block: claim.block,
    role: claim.role as ClaimRole,
    checkability: claim.checkability as Checkability,
    superseded: claim.supersededAt !== null,
    assigneeId: claim.assigneeId,
    tags: tagsIn(claim.tags),
    revision: claim.revision,
  };
}

/** How much hangs on a claim. */
export type Attached = Pick<ClaimRow, "evidenceCount" | "noteCount" | "openThreads" | "lapsed">;

/** What the row of a claim needs of a verdict. */
type Cast = Pick<Verdict, "id" | "revision" | "code" | "textSha256"> & { readonly reviewer: { readonly id: string } };

/** What of a claim's state lies in other tables. */
export type Facts = { readonly decided: Decided; readonly queryOpen: boolean };

/**
 * The row of a claim as one onlooker may see it. Its state counts all verdicts; what they say may be withheld, and then
 * so is whether they agree. `hasJudged` is told for a claim that was split or merged away.
 */
export function rowOf(
  claim: StandingClaim,
  verdicts: readonly Cast[],
  attached: Attached,
  { decided, queryOpen }: Facts,
  onlooker: Onlooker,
  hasJudged?: boolean,
): ClaimRow {
  const held = holding(decided, verdicts);
  const state = stateOf({
    checkability: claim.checkability,
    textSha256: verdicts.length > 0 ? sha256(claim.text) : "",
    verdicts: verdicts.map(({ code, textSha256, reviewer }) => ({ code, textSha256, reviewerId: reviewer.id })),
    // Not as the first: V8 then takes forty times as long, and a page of five thousand rows twice as long as a whole.
    ...held,
    queryOpen,
    superseded: claim.superseded,
  });
  const { shown, withheld } = visibleVerdicts(verdicts, onlooker, hasJudged);
  // Written out: a document has thousands of rows, and spreading each takes longer than reading them all.
  return {
    id: claim.id,
    ordinal: claim.ordinal,
    start: claim.start,
    end: claim.end,
    text: claim.text,
    role: claim.role,
    block: claim.block,
    checkability: claim.checkability,
    assigneeId: claim.assigneeId,
    tags: [...claim.tags],
    revision: claim.revision,
    state: withheld > 0 ? untellingState(state) : state,
    shownVerdict: shownVerdict(shown, onlooker),
    decided: withheld > 0 ? null : held.decided,
    mine: verdicts.some(({ reviewer }) => reviewer.id === onlooker.userId),
    verdictCount: verdicts.length,
    evidenceCount: attached.evidenceCount,
    noteCount: attached.noteCount,
    openThreads: attached.openThreads,
    lapsed: attached.lapsed,
  };
}

/** One's own verdict; else the one that all visible ones agree on, by family; else none. */
function shownVerdict(shown: readonly Cast[], onlooker: Onlooker): VerdictCode | null {
  if (shown.length === 0) return null;
  const own = shown.find(({ reviewer }) => reviewer.id === onlooker.userId);
  if (own) return own.code;
  const families = new Set(shown.map(({ code }) => VERDICTS[code].family));
  return families.size === 1 ? (shown[0]?.code ?? null) : null;
}
