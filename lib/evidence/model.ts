import { z } from "zod";
import { NewSource, Source } from "../sources/model.ts";
import { GivenId, textOfAtMost } from "../text/well-formed.ts";
import { Lapse } from "./lapses/lapse.ts";
import { WorkNotice } from "./notices/notice.ts";
import { EVIDENCE_TAGS, EvidenceTag } from "./tags.ts";

/** What a passage does to the claim it is attached to. */
export const STANCES = ["supports", "refutes", "qualifies", "context"] as const;
export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;

export const STANCE_LABELS: Record<Stance, string> = {
  supports: "Supports",
  refutes: "Refutes",
  qualifies: "Qualifies",
  context: "Context",
};

/** What `POST /claims/:id/evidence` takes: a known source by id, or a new one described in place. */
export const NewEvidence = z
  .strictObject({
    sourceId: GivenId.optional(),
    source: NewSource.optional(),
    /** The passage word for word, as it stands in the source. */
    quote: textOfAtMost(10_000).trim().min(1),
    /** Where in the source: "p. 14", "§ 3", "00:12:40". */
    locator: textOfAtMost(200).trim().min(1).optional(),
    stance: Stance,
    /** Where the passage was picked, of several places that hold the same words. */
    picked: z.strictObject({ snapshotId: GivenId, start: z.int().nonnegative() }).optional(),
  })
  .refine((evidence) => (evidence.sourceId === undefined) !== (evidence.source === undefined), {
    error: "Evidence needs either sourceId or source, not both.",
    path: ["source"],
  })
  .describe("A quoted passage of a source, attached to a claim.");
export type NewEvidence = z.infer<typeof NewEvidence>;

/** Where a quote stands word for word in the readable text of a kept copy, in UTF-16 code units, half-open. */
export const EvidencePin = z
  .object({
    snapshotId: z.string(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** `exact`: letter for letter. `normalised`: but for white space, quotation marks, dashes, hyphenation and Unicode form. */
    how: z.enum(["exact", "normalised"]),
    /** What stands before and after it there. */
    prefix: z.string(),
    suffix: z.string(),
    /** Whether the words of that copy were taken down by hand, from a picture or a recording. */
    transcribed: z.boolean(),
    /** The page of the copy it begins on, from 1; null for what has no pages. */
    page: z.int().positive().nullable(),
    pinnedAt: z.iso.datetime(),
  })
  .describe("Where a quote stands in a kept copy of its source.");
export type EvidencePin = z.infer<typeof EvidencePin>;

/** What `PATCH /evidence/:id` takes: all tags it has from now on. */
export const EvidenceChange = z
  .strictObject({ tags: z.array(EvidenceTag).max(EVIDENCE_TAGS.length) })
  .describe("What people say of a piece of evidence.");
export type EvidenceChange = z.infer<typeof EvidenceChange>;

/** A piece of evidence with its source. */
export const Evidence = z
  .object({
    id: z.string(),
    claimId: z.string(),
    source: Source,
    /** What the reviewer read there, word for word; empty where the source is withheld, and in every export of one. */
    quote: z.string(),
    locator: z.string().nullable(),
    stance: Stance,
    /** In their order. */
    tags: z.array(EvidenceTag),
    /** Whether the quote was found in a kept copy: until then a reader has only the reviewer's word for it. */
    found: z.boolean(),
    /** Where it was found; null where it was not, and where the source is withheld. */
    pin: EvidencePin.nullable(),
    /** The address of the source with what leads a browser to the quote; null without an address or a pin. */
    readerLink: z.string().nullable(),
    /** What became of the page since; null as long as it says so, or nobody looked again. */
    lapse: Lapse.nullable(),
    /** What became of the work it is from; null as long as no service told of anything. */
    notice: WorkNotice.nullable(),
    attachedBy: z.object({ id: z.string(), name: z.string() }),
    attachedAt: z.iso.datetime(),
    revision: z.int().positive(),
  })
  .describe("A quoted passage of a source, attached to a claim.");
export type Evidence = z.infer<typeof Evidence>;
