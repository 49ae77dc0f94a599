import { z } from "zod";
import { Figure } from "../agreement/model.ts";
import { Coverage } from "../reviews/coverage.ts";
import { VerdictCode } from "../reviews/verdict-kinds.ts";
import { ProgressPoint } from "./progress.ts";

const Person = z.object({ id: z.string(), name: z.string() });
const count = z.int().nonnegative();

/** How far reviewers agree, over the standing claims whose verdicts the caller may see, on their present words. */
export const Agreement = z.object({
  /** Claims with two verdicts or more that were compared. */
  claims: count,
  /** Claims that were left out, since the caller has not filed on them yet. */
  withheld: count,
  /** Krippendorff's alpha over the families of verdicts: what makes a claim verified or contested. */
  families: Figure,
  /** The same over the ten codes, which is stricter. */
  codes: Figure,
  /** Every two reviewers who have judged a claim in common, by name. */
  pairs: z.array(
    z.object({
      reviewers: z.tuple([Person, Person]),
      /** Claims both have judged. */
      common: count,
      /** Those of them on which their verdicts fall in the same family. */
      alike: count,
      /** Cohen's kappa over families. */
      kappa: Figure,
    }),
  ),
});
export type Agreement = z.infer<typeof Agreement>;

/** A contested claim: its verdicts fall in different families. */
export const Disagreement = z.object({
  claimId: z.string(),
  ordinal: z.int().positive(),
  text: z.string(),
  verdicts: z.array(z.object({ reviewer: Person, code: VerdictCode })),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** A gate that some claims have not passed, and how many. */
export const UnmetGate = z.object({ code: z.string(), sentence: z.string(), claims: z.int().positive() });
export type UnmetGate = z.infer<typeof UnmetGate>;

/** What a person has to do in a document, and what they did. */
export const Workload = z.object({
  person: Person,
  /** Claims they are to check: done when they filed on the present words, or when it needs no verdict any more. */
  assigned: z.object({ open: count, done: count }),
  /** Their verdicts on the claims that stand. */
  verdicts: count,
  /** When they last changed anything in it; null when never. */
  lastActiveAt: z.iso.datetime().nullable(),
});
export type Workload = z.infer<typeof Workload>;

/** `GET /documents/:id/overview`: how a document stands, as far as the caller may see it. */
export const Overview = z
  .object({
    documentId: z.string(),
    /** When the check is to be done. */
    dueAt: z.iso.datetime().nullable(),
    /** When it was signed off; null while it is not, and after it was opened again. */
    signedOffAt: z.iso.datetime().nullable(),
    coverage: Coverage,
    progress: z.object({
      points: z.array(ProgressPoint),
      /** True for a reviewer who is blind to something: judged claims are then all counted as proposed. */
      untelling: z.boolean(),
    }),
    /** Between the claims and their sign-off: gates not passed, the most frequent first. */
    gates: z.array(UnmetGate),
    agreement: Agreement,
    disagreements: z.array(Disagreement),
    /** Of the claims that are to be checked: how many elements they have, and their ticks by mark. */
    elements: z.object({ total: count, ticked: z.record(z.string(), count) }),
    /** Questions to the author; `onAuthor` are those of the answered ones that rest on the author's word alone. */
    questions: z.object({ open: count, answered: count, onAuthor: count }),
    openComments: count,
    workload: z.array(Workload),
  })
  .describe("How a document stands.");
export type Overview = z.infer<typeof Overview>;
