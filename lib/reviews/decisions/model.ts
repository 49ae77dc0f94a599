import { z } from "zod";
import { GivenId, textOfAtMost } from "../../text/well-formed.ts";
import { VerdictCode } from "../verdict-kinds.ts";

const reason = textOfAtMost(20_000).trim().min(1);
const Person = z.object({ id: z.string(), name: z.string() });

/** What an editor makes of the verdicts on a claim. */
export const OUTCOMES = ["accept", "override", "reject", "leave-open"] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** The words of the screen, and what each means. */
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  accept: "Accept one of them",
  override: "Put another in their place",
  reject: "Send them back",
  "leave-open": "Leave it open",
};

/** The same as something that was done: "Ada **accepted a verdict**". */
export const OUTCOME_PHRASES: Readonly<Record<Outcome, string>> = {
  accept: "accepted a verdict",
  override: "decided otherwise",
  reject: "sent the verdicts back",
  "leave-open": "left it open",
};

/** The verdicts as the editor had them before them, in the name the claim gives them: others are not decided on unseen. */
const settles = textOfAtMost(64).optional();

/** What `POST /claims/:id/adjudication` takes. */
export const NewAdjudication = z
  .discriminatedUnion("outcome", [
    z.strictObject({ outcome: z.literal("accept"), verdictId: GivenId, reason, settles }),
    z.strictObject({ outcome: z.literal("override"), code: VerdictCode, reason, settles }),
    z.strictObject({ outcome: z.enum(["reject", "leave-open"]), reason, settles }),
  ])
  .describe("An editor's decision on the verdicts of a claim, with its reason.");
export type NewAdjudication = z.infer<typeof NewAdjudication>;

export const Adjudication = z
  .object({
    outcome: Outcome,
    /** The verdict that was accepted. */
    verdictId: z.string().nullable(),
    /** What holds since; null where it was sent back or left open. */
    code: VerdictCode.nullable(),
    reason: z.string(),
    editor: Person,
    decidedAt: z.iso.datetime(),
    /** False once a verdict came, changed or went after it: it stays on record and decides nothing any more. */
    holds: z.boolean(),
  })
  .describe("An editor's decision on the verdicts of a claim.");
export type Adjudication = z.infer<typeof Adjudication>;

/** What waiving, reopening and taking back a sign-off take. */
export const Reasoned = z.strictObject({ reason }).describe("Why.");
export type Reasoned = z.infer<typeof Reasoned>;

export const Waiver = z
  .object({ reason: z.string(), editor: Person, waivedAt: z.iso.datetime() })
  .describe("A claim that an editor lets pass unchecked, counted and printed apart.");
export type Waiver = z.infer<typeof Waiver>;

/** The gates that a written reason opens. */
export const EXCEPTABLE_GATES = ["two-origins", "primary-source"] as const;
export const ExceptableGate = z.enum(EXCEPTABLE_GATES);
export type ExceptableGate = z.infer<typeof ExceptableGate>;

export const GateException = z
  .object({ gate: ExceptableGate, reason: z.string(), editor: Person, writtenAt: z.iso.datetime() })
  .describe("The written reason for a gate that is passed with one.");
export type GateException = z.infer<typeof GateException>;

/** What `POST /claims/:id/sign-off` takes. Verdicts of one family may differ in word: then one of them is named. */
export const NewSignOff = z
  .strictObject({ code: VerdictCode.optional(), settles })
  .describe("The verdict that is signed off, where those filed agree in kind and not in word.");
export type NewSignOff = z.infer<typeof NewSignOff>;

export const SignOff = z
  .object({
    code: VerdictCode,
    editor: Person,
    signedAt: z.iso.datetime(),
    /** False once a verdict came, changed or went after it. */
    holds: z.boolean(),
  })
  .describe("A claim signed off.");
export type SignOff = z.infer<typeof SignOff>;

/** What was wrong with something after it was signed off. */
export const CORRECTION_KINDS = ["error", "update", "clarification", "retraction"] as const;
export const CorrectionKind = z.enum(CORRECTION_KINDS);
export type CorrectionKind = z.infer<typeof CorrectionKind>;

/** The words a reader sees above a correction of each kind. */
export const CORRECTION_LABELS: Readonly<Record<CorrectionKind, string>> = {
  error: "Correction",
  update: "Update",
  clarification: "Clarification",
  retraction: "Retraction",
};

/** What `POST /claims/:id/corrections` takes. */
export const NewCorrection = z
  .strictObject({
    kind: CorrectionKind,
    /** What readers are told. */
    note: reason,
    /** The words as they should have been. */
    replacement: textOfAtMost(20_000).trim().min(1).optional(),
  })
  .describe("What was found wrong after sign-off, and what readers are told.");
export type NewCorrection = z.infer<typeof NewCorrection>;

export const Correction = z
  .object({
    id: z.string(),
    kind: CorrectionKind,
    note: z.string(),
    replacement: z.string().nullable(),
    editor: Person,
    correctedAt: z.iso.datetime(),
  })
  .describe("A correction after sign-off.");
export type Correction = z.infer<typeof Correction>;

/** Everything editors decided about one claim, as far as it may be shown. */
export const Decisions = z.object({
  adjudication: Adjudication.nullable(),
  waiver: Waiver.nullable(),
  exceptions: z.array(GateException),
  signOff: SignOff.nullable(),
  /** Earliest first. */
  corrections: z.array(Correction),
});
export type Decisions = z.infer<typeof Decisions>;

export const NO_DECISIONS: Decisions = {
  adjudication: null,
  waiver: null,
  exceptions: [],
  signOff: null,
  corrections: [],
};
