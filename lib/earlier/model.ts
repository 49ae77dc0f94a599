import { z } from "zod";
import { DIFFERENCE_KINDS } from "../matches/model.ts";
import { VerdictCode } from "../reviews/verdict-kinds.ts";

/** A claim that somebody elsewhere has checked, as a fact-check feed tells of it. */
export type FactCheck = {
  /** The claim in the words of whoever checked it. */
  readonly text: string;
  /** Of the article about it. */
  readonly title: string | null;
  /** Of the article about it; http or https. */
  readonly url: string | null;
  readonly publisher: string | null;
  /** Who made the claim. */
  readonly claimant: string | null;
  /** What it was found to be, in their words: "Mostly false", "Pants on fire". */
  readonly rating: string | null;
  /** On our scale, 5 best and 1 worst, where they give a scale of their own; else null. */
  readonly ratingValue: number | null;
  /** RFC 3339 full-date. */
  readonly checkedOn: string | null;
  /** BCP 47, as declared. */
  readonly lang: string | null;
};

/** What `POST /fact-checks` takes: a text, or a file beside it. */
export const NewFactChecks = z
  .strictObject({
    /** The feed, which is JSON itself. */
    text: z.string().optional(),
  })
  .describe("A feed of fact-checks: ClaimReview in JSON-LD, or an answer of the Fact Check Tools API.");

/** What became of a feed of fact-checks. */
export const ImportedFactChecks = z
  .object({
    added: z.int().nonnegative(),
    /** Those that were there already, or twice in the feed. */
    known: z.int().nonnegative(),
    refused: z.int().nonnegative(),
    /** Why what was refused was; of many the first. */
    sentences: z.array(z.string()),
  })
  .describe("What became of a feed of fact-checks.");
export type ImportedFactChecks = z.infer<typeof ImportedFactChecks>;

/** Where a claim was checked before: signed off here, or by somebody whose feed was brought in. Own ones come first. */
export const MATCH_KINDS = ["own", "fact-check"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export const MATCH_STANDINGS = ["confirmed", "dismissed"] as const;

/** A claim that was checked before, as everybody sees it. */
export const Checked = z
  .object({
    kind: z.enum(MATCH_KINDS),
    /** Of the claim, when it is our own, or of the fact-check. */
    id: z.string(),
    text: z.string(),
    lang: z.string(),
    /** Of the document it stands in, or of the article about it. */
    title: z.string().nullable(),
    /** What it was found to be; null where they give no rating, and where it is withheld. */
    verdict: z
      .object({
        /** Null for a rating that is not of our kinds. */
        code: VerdictCode.nullable(),
        /** In the words of whoever checked it. */
        label: z.string(),
        /** On our scale, 5 best and 1 worst; null where there is none. */
        value: z.number().nullable(),
      })
      .nullable(),
    /** Whether its verdict is kept from the caller, who may still file a blind one on it. */
    withheld: z.boolean(),
    /** RFC 3339 full-date. */
    checkedOn: z.string().nullable(),
    publisher: z.string().nullable(),
    /** Who made the claim. */
    claimant: z.string().nullable(),
    url: z.string().nullable(),
    /** The document, the claim and its number there, when it is our own. */
    own: z.object({ documentId: z.string(), claimId: z.string(), ordinal: z.int().positive() }).nullable(),
  })
  .describe("A claim that was checked before.");
export type Checked = z.infer<typeof Checked>;

/** That a claim may be one that was checked before. It copies no verdict, whatever is decided of it. */
export const ClaimMatch = Checked.extend({
  /** The higher the nearer, no probability; null for one that was decided on and would not be found any more. */
  score: z.number().nullable(),
  /** In what the two cannot be the same claim. */
  differences: z.array(
    z.object({
      kind: z.enum(DIFFERENCE_KINDS),
      inQuery: z.array(z.string()).describe("In the words of the claim that is asked about."),
      inMatch: z.array(z.string()),
    }),
  ),
  /** Null as long as nobody decided. */
  standing: z.enum(MATCH_STANDINGS).nullable(),
  decidedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type ClaimMatch = z.infer<typeof ClaimMatch>;

/** `GET /claims/:id/matches`. */
export const ClaimMatches = z
  .object({ matches: z.array(ClaimMatch) })
  .describe("What was checked before and may be this claim: own first, each kind best first.");
export type ClaimMatches = z.infer<typeof ClaimMatches>;

/** What `PUT /claims/:id/matches/:matchId` takes: whether it is the same claim, or null to take that back. */
export const MatchDecision = z
  .strictObject({ standing: z.enum(MATCH_STANDINGS).nullable() })
  .describe("Whether a claim is the one that was checked before; null takes it back.");
export type MatchDecision = z.infer<typeof MatchDecision>;
