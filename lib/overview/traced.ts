import { z } from "zod";
import { Checkability } from "../claims/model.ts";
import type { EventKind } from "../provenance/events.ts";
import { madeBy } from "../reviews/decisions/settled.ts";
import { VerdictCode } from "../reviews/verdict-kinds.ts";

/** An entry of the log as far as a replay cares. */
export type Happening = {
  readonly kind: string;
  readonly claimId: string | null;
  /** The pseudonym of who did it. */
  readonly actor: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** The fields that are disclosed; what was erased is missing. */
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a replay knows of one claim. */
export type Traced = {
  readonly checkability: Checkability;
  /** By pseudonym of the reviewer; null where what it said was erased. */
  readonly verdicts: ReadonlyMap<string, VerdictCode | null>;
  /** Ids of the questions that the author has not answered. */
  readonly asked: ReadonlySet<string>;
  /** An editor decided between the verdicts, or sent them back; on other verdicts neither holds. */
  readonly adjudicated?: boolean;
  readonly rejected?: boolean;
  readonly signedOff?: boolean;
  readonly waived?: boolean;
  readonly superseded?: boolean;
};

/** A claim on which nobody has done anything yet. */
export function untouched(checkability: Checkability): Traced {
  return { checkability, verdicts: new Map(), asked: new Set() };
}

const Triaged = z.object({ checkability: Checkability });
const Filed = z.object({ verdict: z.object({ code: VerdictCode }) });
const Asked = z.object({ query: z.object({ id: z.string() }) });
const Answered = z.object({ queryId: z.string() });
const Adjudicated = z.object({ adjudication: z.object({ outcome: z.string() }) });

/** What each kind of entry about one claim makes of it; a kind that is not here changes no state. */
const CHANGES: { readonly [Kind in EventKind]?: (claim: Traced, happening: Happening) => Traced } = {
  "claim.triaged": triage,
  "claim.role-set": triage,
  "verdict.filed": judge,
  "verdict.applied": judge,
  "verdict.withdrawn": (claim, { actor }) => {
    const verdicts = new Map(claim.verdicts);
    verdicts.delete(actor);
    return judged(claim, verdicts);
  },
  "query.asked": (claim, { data }) => {
    const told = Asked.safeParse(data);
    return told.success ? { ...claim, asked: new Set([...claim.asked, told.data.query.id]) } : claim;
  },
  "query.answered": answer,
  "query.withdrawn": answer,
  "claim.adjudicated": (claim, { data }) => {
    const told = Adjudicated.safeParse(data);
    // Where its words were erased, it is still a decision.
    return { ...claim, ...madeBy(told.success ? told.data.adjudication.outcome : "accept") };
  },
  "claim.waived": (claim) => ({ ...claim, waived: true }),
  "claim.waiver-lifted": (claim) => ({ ...claim, waived: false }),
  "claim.signed-off": (claim) => ({ ...claim, signedOff: true }),
  "claim.sign-off-lifted": (claim) => ({ ...claim, signedOff: false }),
};

/** The kinds that change the state of a claim, and those that bring claims or take them away. */
export const TELLING_KINDS: readonly string[] = [
  "document.imported",
  "claim.split",
  "claim.merged",
  ...Object.keys(CHANGES),
];

/** The fields of their data that a replay reads. */
export const TELLING_FIELDS: readonly string[] = [
  "claims",
  "into",
  "from",
  "checkability",
  "verdict",
  "query",
  "queryId",
  "adjudication",
];

/** A claim after something happened to it. */
export function changed(claim: Traced, happening: Happening): Traced {
  return CHANGES[happening.kind as EventKind]?.(claim, happening) ?? claim;
}

function triage(claim: Traced, { data }: Happening): Traced {
  const told = Triaged.safeParse(data);
  return told.success ? { ...claim, checkability: told.data.checkability } : claim;
}

function judge(claim: Traced, { actor, data }: Happening): Traced {
  const told = Filed.safeParse(data);
  return judged(claim, new Map(claim.verdicts).set(actor, told.success ? told.data.verdict.code : null));
}

/** A claim with other verdicts: what was decided on the earlier ones holds no more. */
function judged(claim: Traced, verdicts: Traced["verdicts"]): Traced {
  return { ...claim, verdicts, adjudicated: false, rejected: false, signedOff: false };
}

function answer(claim: Traced, { data }: Happening): Traced {
  const told = Answered.safeParse(data);
  return told.success ? { ...claim, asked: new Set([...claim.asked].filter((id) => id !== told.data.queryId)) } : claim;
}
