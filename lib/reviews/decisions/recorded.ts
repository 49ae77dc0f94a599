import { type Decisions, NO_DECISIONS } from "./model.ts";
import { type Decided, settledBy, UNDECIDED } from "./settled.ts";

/** What editors decided about a claim, as the rows have it. */
export type Recorded = {
  readonly adjudication: (Omit<NonNullable<Decisions["adjudication"]>, "holds"> & { readonly settles: string }) | null;
  readonly waiver: Decisions["waiver"];
  readonly exceptions: Decisions["exceptions"];
  readonly signOff: (Omit<NonNullable<Decisions["signOff"]>, "holds"> & { readonly settles: string }) | null;
  readonly corrections: Decisions["corrections"];
};

export const NOTHING_RECORDED: Recorded = {
  adjudication: null,
  waiver: null,
  exceptions: [],
  signOff: null,
  corrections: [],
};

/** As far as the state of the claim depends on it. */
export function decidedBy(recorded: Recorded): Decided {
  if (recorded === NOTHING_RECORDED) return UNDECIDED;
  const { adjudication, signOff, waiver, corrections } = recorded;
  const last = corrections.at(-1);
  return {
    adjudication,
    signOff: signOff && { settles: signOff.settles, code: signOff.code, signedAt: new Date(signOff.signedAt) },
    waived: waiver !== null,
    correctedAt: last ? new Date(last.correctedAt) : null,
  };
}

/**
 * As people see it, with what still holds. Whoever may not see the verdicts may not see what was decided on them, nor the
 * reasons, which may name what was found.
 */
export function decisionsShown(
  { adjudication, waiver, exceptions, signOff, corrections }: Recorded,
  verdicts: readonly { readonly id: string; readonly revision: number }[],
  isBlind: boolean,
): Decisions {
  if (isBlind) return NO_DECISIONS;
  const present = adjudication || signOff ? settledBy(verdicts) : "";
  return {
    adjudication: adjudication && heldBy(adjudication, present),
    waiver,
    exceptions: [...exceptions],
    signOff: signOff && heldBy(signOff, present),
    corrections: [...corrections],
  };
}

function heldBy<D extends { readonly settles: string }>({ settles, ...decision }: D, present: string) {
  return { ...decision, holds: settles === present };
}
