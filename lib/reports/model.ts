import { z } from "zod";
import { Checkability, ClaimRole, Lineage } from "../claims/model.ts";
import { Contact } from "../contacts/model.ts";
import { Origin } from "../documents/model.ts";
import { Note } from "../notes/model.ts";
import { Query } from "../queries/model.ts";
import { Coverage } from "../reviews/coverage.ts";
import { Decisions } from "../reviews/decisions/model.ts";
import { ClaimState, FittedEvidence, Gate, Verdict } from "../reviews/model.ts";
import { VerdictCode } from "../reviews/verdict-kinds.ts";
import { Source } from "../sources/model.ts";
import { CopyIdentity } from "../sources/snapshots/model.ts";
import { Selection } from "./selection.ts";

/** Names the shape below. It changes when a reader written for the present shape would misread the next one. */
export const REPORT_SCHEMA = "linecheck.report/1";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex");

/** The document in the one version the report speaks of, with its whole text. */
export const ReportedDocument = z
  .object({
    id: z.string(),
    title: z.string(),
    lang: z.string(),
    origin: Origin,
    /** The page the house fetched it from; null for a text or a file. What the page says of itself is in `origin`. */
    fetched: z.object({ url: z.string(), at: z.iso.datetime() }).nullable(),
    versionId: z.string(),
    versionOrdinal: z.int().positive(),
    /** SHA-256 of `text` in UTF-8. */
    sha256: Sha256,
    /** The text as it was imported. All offsets in the report are UTF-16 code units into it. */
    text: z.string(),
    words: z.int().nonnegative(),
  })
  .describe("The document in the version the report speaks of.");
export type ReportedDocument = z.infer<typeof ReportedDocument>;

/** Where the log stood when the report was made: whoever holds a later log can show that it continues this one. */
export const LogHead = z
  .object({
    /** Which log: one for each installation. */
    origin: z.string(),
    /** How many entries it had. */
    size: z.int().nonnegative(),
    /** SHA-256 of its last entry. */
    headHash: Sha256,
  })
  .describe("The head of the log.");
export type LogHead = z.infer<typeof LogHead>;

/** A piece of evidence; of a confidential source nobody is told more than that it is there, whoever exports. */
export const ReportedEvidence = FittedEvidence.extend({
  /** What of the sentence the quote does not say, a sentence; null where it says all, and for context. */
  unsaid: z.string().nullable(),
  /** The kept copy its quote was found in; null where none is told of. */
  copy: CopyIdentity.nullable(),
}).describe("A quoted passage of a source, attached to a claim, with what of the claim it does not contain.");
export type ReportedEvidence = z.infer<typeof ReportedEvidence>;

/** A sentence of the document with everything that is known of it and may be shown to the exporter. */
export const ReportedClaim = z
  .object({
    id: z.string(),
    /**
     * The number a reader cites. A claim that was split or merged away has no number of its own: this is that of the
     * claim which stands where it began.
     */
    ordinal: z.int().positive(),
    /** First code unit of the sentence in the document's text. */
    start: z.int().nonnegative(),
    /** The code unit after its last. */
    end: z.int().positive(),
    /** Number of the paragraph, heading or line it stands in, from 1. */
    block: z.int().positive(),
    role: ClaimRole,
    checkability: Checkability,
    state: ClaimState,
    text: z.string(),
    textSha256: Sha256,
    /** In the order they were filed. */
    verdicts: z.array(Verdict),
    /** Verdicts kept from this exporter, who has not filed one of their own yet: second verdicts are blind. */
    withheld: z.int().nonnegative(),
    /** In the order it was attached. */
    evidence: z.array(ReportedEvidence),
    /** In the order they were written. */
    notes: z.array(Note),
    /** What the author was asked about it, in the order it was asked. */
    queries: z.array(Query),
    /** When a named party was asked for a reply to it, earliest first. */
    contacts: z.array(Contact),
    /** The named party that an accusation in it is against. */
    accuses: z.string().nullable(),
    ...Decisions.shape,
    /**
     * What stands between the claim and its sign-off, met or not; empty while nobody has filed a verdict, and for a
     * claim that was split or merged away.
     */
    gates: z.array(Gate),
    /** The claims it was split or merged from, and into. */
    lineage: Lineage,
    /** Whether the report does not tell of it: its words stand in the text, and what was filed on it is left out. */
    isLeftOut: z.boolean(),
  })
  .describe("A sentence with its verdicts, evidence, notes and gates.");
export type ReportedClaim = z.infer<typeof ReportedClaim>;

/** A source with the number a reader cites it by, from 1 in the order of first use. */
export const ReportedSource = Source.extend({
  number: z.int().positive(),
  /** Ordinals of the claims that quote it, in the order of the text. */
  citedBy: z.array(z.int().positive()),
}).describe("A source with its number in this report.");
export type ReportedSource = z.infer<typeof ReportedSource>;

/** Something that happened to the document, as its log has it. */
export const ReportedEvent = z
  .object({
    seq: z.int().nonnegative(),
    at: z.iso.datetime(),
    /** Who did it; null for the software itself. */
    by: z.string().nullable(),
    /** What they did, as a clause that begins with their name: "filed “Refuted”". */
    did: z.string(),
    kind: z.string(),
    claimId: z.string().nullable(),
    /** Leaf hash of the entry. */
    leafHash: Sha256,
  })
  .describe("An entry of the document's log, in words.");
export type ReportedEvent = z.infer<typeof ReportedEvent>;

/** A whole report: the one document that every export format is rendered from. */
export const Report = z
  .object({
    schema: z.literal(REPORT_SCHEMA),
    document: ReportedDocument,
    exportedAt: z.iso.datetime(),
    /** The name of the person who asked for it. */
    exportedBy: z.string(),
    log: LogHead,
    /** Whether the document is signed off. A report that is not final says DRAFT wherever it is shown. */
    final: z.boolean(),
    /** Which sentences it tells of, and whom it is for. */
    selection: Selection,
    coverage: Coverage,
    /** How many verdicts of each kind are shown on the claims that stand. A claim with two verdicts counts twice. */
    verdictCounts: z.record(VerdictCode, z.int().nonnegative()),
    /** All claims in the order of the text, those split or merged away (state `superseded`) among them. */
    claims: z.array(ReportedClaim),
    sources: z.array(ReportedSource),
    /** What happened, oldest first; empty but in a report for legal review. */
    history: z.array(ReportedEvent),
  })
  .describe("An annotated copy of a document: its text, sentence by sentence, with verdicts, evidence and sources.");
export type Report = z.infer<typeof Report>;
