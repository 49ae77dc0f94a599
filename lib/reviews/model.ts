import { z } from "zod";
import { Checkability, ClaimRole, ClaimsChange, Lineage } from "../claims/model.ts";
import { ClaimTag } from "../claims/tags.ts";
import { Contact } from "../contacts/model.ts";
import { ELEMENT_KINDS, REASONS, type Reason } from "../elements/model.ts";
import { Evidence } from "../evidence/model.ts";
import { Note } from "../notes/model.ts";
import { Query } from "../queries/model.ts";
import { GivenId, textOfAtMost } from "../text/well-formed.ts";
import { Tick } from "../ticks/model.ts";
import { Decisions } from "./decisions/model.ts";
import { VerdictCode } from "./verdict-kinds.ts";

export const CONFIDENCES = ["high", "medium", "low"] as const;
export const Confidence = z.enum(CONFIDENCES);
export type Confidence = z.infer<typeof Confidence>;

const prose = textOfAtMost(20_000).trim();

/**
 * What `PUT /claims/:id/verdict` takes. Without `evidenceIds` the verdict cites all the evidence its reviewer has
 * attached to the claim so far. A verdict may be filed before it carries what it must: the gates say what is missing.
 */
export const NewVerdict = z
  .strictObject({
    code: VerdictCode,
    rationale: prose.default(""),
    /** What this kind of verdict must say: the caveat, the correction, what is missing, since when, where was searched. */
    detail: prose.optional(),
    confidence: Confidence.optional(),
    confidenceReason: prose.optional(),
    evidenceIds: z.array(GivenId).max(200).optional(),
  })
  .describe("The caller's own verdict on a claim.");
export type NewVerdict = z.infer<typeof NewVerdict>;

/** What `POST /claims/:id/apply` takes: the claims that state the same fact, as a person has confirmed. */
export const VerdictApplication = z
  .strictObject({ claimIds: z.array(GivenId).min(1).max(50) })
  .describe("The claims to file one's verdict on as well.");
export type VerdictApplication = z.infer<typeof VerdictApplication>;

/** What `POST /documents/:id/changes` takes: one change for many claims. A verdict cites what its reviewer attached. */
export const ManyChange = z
  .strictObject({
    claimIds: z.array(GivenId).min(1).max(500),
    change: z.union([...ClaimsChange.options, z.strictObject({ verdict: NewVerdict.omit({ evidenceIds: true }) })]),
  })
  .describe("One change of many claims: checkability, role, assignee, tags, or one's own verdict.");
export type ManyChange = z.infer<typeof ManyChange>;

export const Verdict = z
  .object({
    id: z.string(),
    claimId: z.string(),
    code: VerdictCode,
    rationale: z.string(),
    detail: z.string().nullable(),
    confidence: Confidence.nullable(),
    confidenceReason: z.string().nullable(),
    evidenceIds: z.array(z.string()),
    reviewer: z.object({ id: z.string(), name: z.string() }),
    /** SHA-256 (hex) of the claim's text as it stood when this was filed: another text makes the verdict stale. */
    textSha256: z.string(),
    filedAt: z.iso.datetime(),
    revision: z.int().positive(),
  })
  .describe("One reviewer's verdict on one claim.");
export type Verdict = z.infer<typeof Verdict>;

/** The workflow state of a claim, in the order of the work. Computed by `state.ts`, stored nowhere. */
export const CLAIM_STATES = [
  "untriaged",
  "open",
  "proposed",
  "verified",
  "contested",
  "adjudicated",
  "signed-off",
  "waived",
  "query",
  "stale",
  "corrected",
  "superseded",
  "not-checkable",
] as const;
export const ClaimState = z.enum(CLAIM_STATES);
export type ClaimState = z.infer<typeof ClaimState>;

export const CLAIM_STATE_LABELS: Record<ClaimState, string> = {
  untriaged: "Not triaged",
  open: "Open",
  proposed: "Proposed",
  verified: "Verified",
  contested: "Contested",
  adjudicated: "Adjudicated",
  "signed-off": "Signed off",
  waived: "Waived",
  query: "With the author",
  stale: "Stale",
  corrected: "Corrected",
  superseded: "Superseded",
  "not-checkable": "Not checkable",
};

/** A row of `GET /documents/:id/claims`: enough to draw the article and its map. */
export const ClaimRow = z
  .object({
    id: z.string(),
    ordinal: z.int().positive(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    text: z.string(),
    role: ClaimRole,
    /** Number of the block (paragraph, heading, line) the claim stands in, from 1. */
    block: z.int().positive(),
    checkability: Checkability,
    state: ClaimState,
    /** The verdict to draw: the caller's own, or the one all agree on; null while there is none or it is withheld. */
    shownVerdict: VerdictCode.nullable(),
    /** What holds by an editor's decision or sign-off; null while nothing does, or while verdicts are withheld. */
    decided: VerdictCode.nullable(),
    /** Whether the caller has filed a verdict on it. */
    mine: z.boolean(),
    verdictCount: z.int().nonnegative(),
    evidenceCount: z.int().nonnegative(),
    noteCount: z.int().nonnegative(),
    /** Comments on it that wait to be resolved. */
    openThreads: z.int().nonnegative(),
    /** Whether a page that is quoted on it is gone, or no longer says what is quoted. */
    lapsed: z.boolean(),
    /** Who is to check it; null for nobody in particular. */
    assigneeId: z.string().nullable(),
    tags: z.array(ClaimTag),
    revision: z.int().positive(),
  })
  .describe("A claim in its document, with its computed state.");
export type ClaimRow = z.infer<typeof ClaimRow>;

/** One condition for sign-off, met or not, in the words of the screen. */
export const Gate = z
  .object({
    code: z.string(),
    met: z.boolean(),
    sentence: z.string(),
    /** Why it is not met, where the claim itself does not show it: "2 sources, 1 origin: …". */
    because: z.string().optional(),
    /** Whether a written reason opens it. */
    exceptable: z.boolean(),
    /** The reason it is passed with, where that is why it is met. */
    reason: z.string().nullable(),
  })
  .describe("A condition for sign-off.");
export type Gate = z.infer<typeof Gate>;

/** A claim with everything that people attached to it and may be shown to the caller. */
export const ReviewedClaim = ClaimRow.extend({
  documentId: z.string(),
  versionId: z.string(),
  roleReason: z.string(),
  lineage: Lineage,
  textSha256: z.string(),
  verdicts: z.array(Verdict),
  /** How many verdicts of others are withheld until the caller has filed one (blind second verdict). */
  withheld: z.int().nonnegative(),
  evidence: z.array(Evidence),
  /** How many independent origins the sources of its evidence have. */
  originCount: z.int().nonnegative(),
  notes: z.array(Note),
  /** What the author of the text was asked about it, oldest first. */
  queries: z.array(Query),
  /** When a named party was asked for a reply to it, earliest first. */
  contacts: z.array(Contact),
  /** The named party that an accusation in it is against; null where nobody said that it accuses somebody. */
  accuses: z.string().nullable(),
  ...Decisions.shape,
  /** Names the verdicts as they stand, for a decision on them to name back; null where there are none to be seen. */
  settles: z.string().nullable(),
  gates: z.array(Gate),
});
export type ReviewedClaim = z.infer<typeof ReviewedClaim>;

/** How much a claim is worth checking first, told by rule: a suggestion, never a decision. */
export const Triage = z.object({
  /** In [0, 1]; ranks the claims of a document and is no probability. */
  worth: z.number().min(0).max(1),
  /** What speaks for it first, then what against: `number`, `named person`, `prediction`. */
  reasons: z.array(z.enum(Object.keys(REASONS) as [Reason, ...Reason[]])),
  /** Null when nothing speaks clearly. */
  checkability: Checkability.nullable(),
});
export type Triage = z.infer<typeof Triage>;

/** A name, number, date and so on in a claim, in UTF-16 code units of its text. */
export const CheckableElement = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  kind: z.enum(ELEMENT_KINDS),
  /** A finer word for a name, a number or a date: `person`, `money`, `year`. */
  of: z.string().optional(),
});
export type CheckableElement = z.infer<typeof CheckableElement>;

/** A piece of evidence with how far its quote bears the claim out, element by element. */
export const FittedEvidence = Evidence.extend({
  /** The claim's elements that the quote does not contain, in UTF-16 code units of the claim. */
  missing: z.array(CheckableElement),
  /** Where the quote denies something and the claim denies nothing, in UTF-16 code units of the quote. */
  denied: z.array(CheckableElement),
});
export type FittedEvidence = z.infer<typeof FittedEvidence>;

/** `GET /claims/:id`: a claim with everything that is known of it. */
export const ClaimDetail = ReviewedClaim.extend({
  evidence: z.array(FittedEvidence),
  assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** In the order of the text. */
  ticks: z.array(Tick),
  elements: z.array(CheckableElement),
  triage: Triage,
}).describe("A claim with its verdicts, evidence, notes, gates, checkable elements and their ticks.");
export type ClaimDetail = z.infer<typeof ClaimDetail>;
