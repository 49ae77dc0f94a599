import type { Holder } from "../auth/grant.ts";
import type { Checkability } from "../claims/model.ts";
import { type Onlooker, onlookerOf, untellingState, visibleVerdicts } from "../reviews/blind.ts";
import { type Decided, holding } from "../reviews/decisions/settled.ts";
import type { ClaimState } from "../reviews/model.ts";
import { stateOf } from "../reviews/state.ts";
import type { VerdictCode } from "../reviews/verdict-kinds.ts";
import { sha256 } from "../text/sha256.ts";

/** A claim that stands in any document, with what its state depends on. */
export type InPlay = {
  readonly id: string;
  readonly documentId: string;
  readonly start: number;
  readonly text: string;
  readonly checkability: Checkability;
  readonly assigneeId: string | null;
  /** Who wrote the text it stands in, when they have an account. */
  readonly authorId: string | null;
  readonly verdicts: readonly {
    readonly id: string;
    readonly reviewerId: string;
    readonly code: VerdictCode;
    readonly textSha256: string;
    readonly revision: number;
  }[];
  readonly decided: Decided;
  readonly queryOpen: boolean;
};

/** How a claim stands to one person. */
export type Standpoint = {
  /** Its state as they may see it. */
  readonly state: ClaimState;
  readonly onlooker: Onlooker;
  readonly wroteIt: boolean;
  /** They filed a verdict on it. */
  readonly judged: boolean;
  /** And it is on the words the claim has now. */
  readonly judgedPresentText: boolean;
};

/** How a claim stands to the person who looks: no state tells a reviewer of verdicts that are withheld from them. */
export function standpointOf(claim: InPlay, holder: NonNullable<Holder>): Standpoint {
  const wroteIt = claim.authorId === holder.userId;
  const onlooker = onlookerOf(holder, wroteIt);
  const textSha256 = claim.verdicts.length > 0 ? sha256(claim.text) : "";
  const state = stateIn(claim, textSha256);
  const cast = claim.verdicts.map(({ reviewerId }) => ({ reviewer: { id: reviewerId } }));
  const own = claim.verdicts.find(({ reviewerId }) => reviewerId === holder.userId);
  const isBlind = visibleVerdicts(cast, onlooker).withheld > 0;
  return {
    state: isBlind ? untellingState(state) : state,
    onlooker,
    wroteIt,
    judged: own !== undefined,
    judgedPresentText: own?.textSha256 === textSha256,
  };
}

function stateIn({ decided, verdicts, ...claim }: InPlay, textSha256: string): ClaimState {
  return stateOf({ ...claim, textSha256, verdicts, ...holding(decided, verdicts) });
}
