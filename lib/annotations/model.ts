import { z } from "zod";
import { Stance } from "../evidence/model.ts";
import { AnnotationForm } from "../notes/model.ts";
import { GivenId } from "../text/well-formed.ts";

const Mark = z.string().regex(/^[0-9a-f]{64}$/, "must be the mark of a remark, from the preview");

/**
 * What a remark is to this document. `new`: nobody has it here. `known`: it was brought in before. `ours`: a note that stands
 * here and went out with an export. `record`: a verdict or a decision of an export, which is never brought in. `altered`:
 * under the name and the second of a note of ours, in other words.
 */
export const REMARK_STANDINGS = ["new", "known", "ours", "record", "altered"] as const;
export type RemarkStanding = (typeof REMARK_STANDINGS)[number];

/** How it is known which sentence a remark is about. */
export const PLACE_KINDS = ["exact", "normalised", "thread", "ambiguous", "nowhere"] as const;

/** A remark as a preview shows it. */
export const PreviewedRemark = z
  .object({
    /** SHA-256 (hex) of who said what, when and on which words. */
    mark: Mark,
    /** As the file names them. */
    by: z.string(),
    /** As the file says; null where it does not. */
    at: z.iso.datetime().nullable(),
    /** Empty for what is a verdict or a decision of an export. */
    text: z.string(),
    /** The words it is about in the file, in a line; null where it is about none in particular. */
    on: z.string().nullable(),
    resolved: z.boolean(),
    standing: z.enum(REMARK_STANDINGS),
    /** The mark of the remark in this file whose thread it goes on. */
    thread: Mark.nullable(),
    /** The note here whose thread it goes on. */
    answers: z.string().nullable(),
    place: z.object({
      /** `exact` and `normalised`: its words stand there. `thread`: where what it answers is. Else nothing is a place. */
      how: z.enum(PLACE_KINDS),
      /** What told it from other places with the same words. */
      by: z.enum(["alone", "around", "position", "number"]).nullable(),
      claimId: z.string().nullable(),
      /** How many sentences behind that one its words go on in. */
      more: z.int().nonnegative(),
      /** Sentences to choose from, where nothing tells which is meant; or the nearest, where its words stand nowhere. */
      candidates: z.array(z.string()),
    }),
    /** A passage of a source that it brings along. */
    cited: z.object({ url: z.string(), quote: z.string(), stance: Stance }).nullable(),
  })
  .describe("A remark in a file, and where it belongs.");
export type PreviewedRemark = z.infer<typeof PreviewedRemark>;

/** What is answered to a file of remarks, before anything is saved. */
export const AnnotationsPreview = z
  .object({
    file: z.object({
      name: z.string(),
      form: AnnotationForm,
      /** SHA-256 (hex) of its bytes. */
      sha256: z.string(),
      /** When remarks of these very bytes were brought in last; null when never. */
      broughtInBefore: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
    }),
    /** In the order of the text; what stands nowhere comes last. */
    remarks: z.array(PreviewedRemark),
    /** The sentences that are named above. */
    sentences: z.array(z.object({ claimId: z.string(), ordinal: z.int().positive(), text: z.string() })),
    /** Why something in the file is no remark that can be brought in, a sentence each. */
    passed: z.array(z.string()),
    /** What one should know of how the file was read. */
    notes: z.array(z.string()),
  })
  .describe("What a file of remarks holds, and where each of them belongs.");
export type AnnotationsPreview = z.infer<typeof AnnotationsPreview>;

/** What `POST /documents/:id/annotations` takes beside the file. */
export const NewAnnotations = z
  .strictObject({
    /** Which remarks are wanted; without it all that are new and have a place. */
    picks: z
      .array(
        z.strictObject({
          mark: Mark,
          /** Where it belongs, when the preview does not tell. */
          claimId: GivenId.optional(),
        }),
      )
      .max(2_000)
      .optional(),
  })
  .describe("Which remarks of a file are brought in.");
export type NewAnnotations = z.infer<typeof NewAnnotations>;

/** What became of a file of remarks. */
export const BroughtInAnnotations = z
  .object({
    /** SHA-256 (hex) of the file. */
    sha256: z.string(),
    /** The notes it became, in the order of the text, each with the sentence it is on. */
    notes: z.array(z.object({ noteId: z.string(), claimId: z.string(), ordinal: z.int().positive(), by: z.string() })),
    /** The evidence it became. */
    evidence: z.array(z.object({ evidenceId: z.string(), claimId: z.string(), ordinal: z.int().positive() })),
    /** How many were there before: notes of ours, remarks that were brought in already. */
    known: z.int().nonnegative(),
    /** Why something was not brought in, a sentence each. */
    passed: z.array(z.string()),
  })
  .describe("What became of a file of remarks.");
export type BroughtInAnnotations = z.infer<typeof BroughtInAnnotations>;
