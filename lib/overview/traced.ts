import { z } from "zod";
import { Checkability } from "../claims/model.ts";
import type { EventKind } from "../provenance/events.ts";
import { stateOf } from "../reviews/state.ts";
import { VerdictCode } from "../reviews/verdict-kinds.ts";
import { type Band, bandOf } from "./bands.ts";

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
  readonly adjudicated?: boolean;
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
const Settled = z.object({ queryId: z.string() });

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
  "claim.adjudicated": (claim) => ({ ...claim, adjudicated: true }),
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
  return { ...claim, verdicts, adjudicated: false, signedOff: false };
}

function answer(claim: Traced, { data }: Happening): Traced {
  const told = Settled.safeParse(data);
  return told.success ? { ...claim, asked: new Set([...claim.asked].filter((id) => id !== told.data.queryId)) } : claim;
}

/**
 * The band of a claim, by the one function that computes states. A verdict whose words were erased is still a verdict:
 * it counts as agreeing with the others so far as to contest nothing, and not so far as to verify.
 */
export function bandOfTraced({ verdicts, asked, ...claim }: Traced): Band | null {
  const known = [...verdicts.values()].find((code) => code !== null) ?? "unproven";
  const state = stateOf({
    ...claim,
    queryOpen: asked.size > 0,
    // The words of a claim never change under its id: whatever was filed on it was filed on these.
    textSha256: "",
    verdicts: [...verdicts].map(([reviewerId, code]) => ({ reviewerId, code: code ?? known, textSha256: "" })),
  });
  const band = bandOf(state);
  return band === "verified" && [...verdicts.values()].includes(null) ? "proposed" : band;
}
