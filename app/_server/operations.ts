import { z } from "zod";
import { Acts } from "../../lib/acts/model.ts";
import { AnnotationsPreview, BroughtInAnnotations, NewAnnotations } from "../../lib/annotations/model.ts";
import { Colleague } from "../../lib/auth/model.ts";
import { REFERENCE_FORMAT_NAMES, REFERENCE_FORMATS } from "../../lib/bibliography/reference-formats.ts";
import { EventsPage, EventsQuery, Present, STREAM_EVENTS, StreamQuery, Whereabouts } from "../../lib/changes/model.ts";
import { ClaimChange, ClaimMerge, ClaimSplit } from "../../lib/claims/model.ts";
import { Contact, NewContact } from "../../lib/contacts/model.ts";
import { DocumentChange, DocumentHeader, Imported, NewDocument, Preview } from "../../lib/documents/model.ts";
import { Draft, KeptDraft, NewDraft } from "../../lib/drafts/model.ts";
import { Checked, ClaimMatches, ImportedFactChecks, MatchDecision, NewFactChecks } from "../../lib/earlier/model.ts";
import { Evidence, EvidenceChange, NewEvidence } from "../../lib/evidence/model.ts";
import { NewNote, Note, NoteChange } from "../../lib/notes/model.ts";
import { Notification, NotificationsSeen } from "../../lib/notifications/model.ts";
import { Overview } from "../../lib/overview/model.ts";
import { Queue } from "../../lib/overview/queue/model.ts";
import { MAX_PAGE } from "../../lib/page.ts";
import { NewPreferences, Preferences } from "../../lib/preferences/model.ts";
import { NewPublication, PublicationStanding, Withdrawal } from "../../lib/publications/model.ts";
import { NewAnswer, NewQuery, Query } from "../../lib/queries/model.ts";
import { FORMAT_NAMES, FORMATS } from "../../lib/reports/formats/index.ts";
import { ReportQuery } from "../../lib/reports/selection.ts";
import { Coverage } from "../../lib/reviews/coverage.ts";
import { NewAdjudication, NewCorrection, NewSignOff, Reasoned } from "../../lib/reviews/decisions/model.ts";
import { ElementClaims, Findings } from "../../lib/reviews/findings/model.ts";
import { ClaimDetail, ClaimRow, ManyChange, NewVerdict, Verdict, VerdictApplication } from "../../lib/reviews/model.ts";
import { SignOffStanding } from "../../lib/reviews/sign-off/model.ts";
import {
  DerivationDecision,
  NewDerivation,
  SourceDerivation,
  SourceDerivations,
} from "../../lib/sources/derivations/model.ts";
import { ImportedReferences, NewReferences } from "../../lib/sources/exchange/model.ts";
import { NewSource, Source, SourceChange } from "../../lib/sources/model.ts";
import { NewSnapshot, Snapshot, SnapshotText, SourceDetail } from "../../lib/sources/snapshots/model.ts";
import { GivenId, textOfAtMost } from "../../lib/text/well-formed.ts";
import { NewTick } from "../../lib/ticks/model.ts";

const PageQuery = z.object({
  cursor: GivenId.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
});
const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() });
const Turned = z.object({ label: z.string(), claims: z.array(ClaimDetail) });
const inside = { claim: ClaimDetail.describe("The claim as it is now.") };

export const DocumentProgress = DocumentHeader.extend({ coverage: Coverage });
export type DocumentProgress = z.infer<typeof DocumentProgress>;

/**
 * Every call of the API, once: the routes parse with these schemas and the OpenAPI document is generated from them.
 * `changes` marks calls that rest on a row as the caller saw it, and so take If-Match. A merge takes none: the words
 * under an id never change, and a claim that was split or merged meanwhile is refused.
 */
export const OPERATIONS = {
  listDocuments: {
    method: "get",
    path: "/documents",
    summary: "List documents, newest first",
    query: PageQuery,
    status: 200,
    answer: pageOf(DocumentProgress),
  },
  importDocument: {
    method: "post",
    path: "/documents",
    summary: "Import a text or the page at an address: JSON, or a file as multipart/form-data",
    body: NewDocument,
    upload: true,
    status: 201,
    answer: Imported,
  },
  previewDocument: {
    method: "post",
    path: "/documents/preview",
    summary: "See how a text would be split, before anything is saved; takes what an import takes",
    body: NewDocument,
    upload: true,
    status: 200,
    answer: Preview,
  },
  findDocument: {
    method: "get",
    path: "/documents/{documentId}",
    summary: "One document with its coverage and its claims counted by state",
    status: 200,
    answer: DocumentProgress,
  },
  changeDocument: {
    method: "patch",
    path: "/documents/{documentId}",
    summary: "Say when the check of a document is to be done",
    body: DocumentChange,
    changes: true,
    status: 200,
    answer: DocumentProgress,
  },
  listClaims: {
    method: "get",
    path: "/documents/{documentId}/claims",
    summary: "List the claims of a document in reading order",
    query: PageQuery,
    status: 200,
    answer: pageOf(ClaimRow),
  },
  changeClaims: {
    method: "post",
    path: "/documents/{documentId}/changes",
    summary: "Change many claims in one way, all or none, or file one's verdict on them; answers those it altered",
    body: ManyChange,
    status: 200,
    answer: z.object({ claims: z.array(ClaimDetail) }),
  },
  findActs: {
    method: "get",
    path: "/documents/{documentId}/acts",
    summary: "What one can undo and redo",
    status: 200,
    answer: Acts,
  },
  undo: {
    method: "post",
    path: "/documents/{documentId}/undo",
    summary: "Take back what one did last",
    status: 200,
    answer: Turned,
  },
  redo: {
    method: "post",
    path: "/documents/{documentId}/redo",
    summary: "Do again what one undid last",
    status: 200,
    answer: Turned,
  },
  listFindings: {
    method: "get",
    path: "/documents/{documentId}/findings",
    summary: "What to check first, facts said twice, and names spelt in two ways; suggestions, all of them",
    status: 200,
    answer: Findings,
  },
  listElements: {
    method: "get",
    path: "/documents/{documentId}/elements",
    summary: "Which claims have names, numbers, dates and so on that can be checked each by itself, by claim number",
    status: 200,
    answer: ElementClaims,
  },
  listEvents: {
    method: "get",
    path: "/documents/{documentId}/events",
    summary: "The log of a document, or of one of its claims, oldest first; go on with `next` as `after`",
    query: EventsQuery,
    status: 200,
    answer: EventsPage,
  },
  followDocument: {
    method: "get",
    path: "/documents/{documentId}/stream",
    summary: "Changes as they land, as server-sent events; resumed after the Last-Event-ID, or after `after`",
    query: StreamQuery,
    status: 200,
    stream: STREAM_EVENTS,
  },
  sayPresence: {
    method: "post",
    path: "/documents/{documentId}/presence",
    summary: "Say which claim one is on, in a tab that follows the document; nothing of it is kept",
    body: Whereabouts,
    status: 200,
    answer: z.object({ people: z.array(Present) }),
  },
  readOverview: {
    method: "get",
    path: "/documents/{documentId}/overview",
    summary: "How a document stands: progress over time, what is missing, agreement, disagreements, workload",
    status: 200,
    answer: Overview,
  },
  readQueue: {
    method: "get",
    path: "/queue",
    summary: "What waits for the caller in all documents, grouped by why",
    status: 200,
    answer: Queue,
  },
  exportReport: {
    method: "get",
    path: "/documents/{documentId}/report",
    summary: "Export the annotated report",
    query: ReportQuery.extend({ format: z.enum(FORMAT_NAMES).default("html") }),
    status: 200,
    download: Object.values(FORMATS).map(({ mediaType }) => mediaType),
  },
  previewReport: {
    method: "get",
    path: "/documents/{documentId}/report/preview",
    summary: "The report as a web page to look at, neither signed nor logged as an export",
    query: ReportQuery,
    status: 200,
    download: [FORMATS.html.mediaType],
  },
  readPublication: {
    method: "get",
    path: "/documents/{documentId}/publication",
    summary: "The public page of a document's report, and those it had",
    status: 200,
    answer: PublicationStanding,
  },
  publishReport: {
    method: "post",
    path: "/documents/{documentId}/publication",
    summary:
      "Put the report of a signed-off document on a public page, which shows it as it is whenever somebody comes",
    body: NewPublication,
    status: 201,
    answer: PublicationStanding,
  },
  withdrawReport: {
    method: "delete",
    path: "/documents/{documentId}/publication",
    summary:
      "Take the report off its public page; its address says so from then on, with the reason where one is given",
    body: Withdrawal,
    status: 200,
    answer: PublicationStanding,
  },
  previewAnnotations: {
    method: "post",
    path: "/documents/{documentId}/annotations/preview",
    summary: "See which remarks a file holds and where each belongs, before anything is saved",
    body: NewAnnotations,
    upload: true,
    status: 200,
    answer: AnnotationsPreview,
  },
  bringInAnnotations: {
    method: "post",
    path: "/documents/{documentId}/annotations",
    summary:
      "Bring in remarks from a Word file with comments, Web Annotations or a Hypothesis export, as notes and evidence",
    body: NewAnnotations,
    upload: true,
    status: 200,
    answer: BroughtInAnnotations,
  },
  findClaim: {
    method: "get",
    path: "/claims/{claimId}",
    summary: "One claim with its verdicts, evidence, notes and gates",
    status: 200,
    answer: ClaimDetail,
  },
  changeClaim: {
    method: "patch",
    path: "/claims/{claimId}",
    summary: "Say whether a claim can be checked, what it is on the page, who is to check it, what is wrong with it",
    body: ClaimChange,
    changes: true,
    status: 200,
    answer: ClaimDetail,
  },
  splitClaim: {
    method: "post",
    path: "/claims/{claimId}/split",
    summary: "Split a claim; what was filed on it stays with it, and its pieces begin anew",
    body: ClaimSplit,
    changes: true,
    status: 201,
    answer: z.object({ claims: z.array(ClaimDetail) }),
  },
  mergeClaims: {
    method: "post",
    path: "/claims/merge",
    summary: "Make one claim of some that stand one behind the other",
    body: ClaimMerge,
    status: 201,
    answer: ClaimDetail,
  },
  fileVerdict: {
    method: "put",
    path: "/claims/{claimId}/verdict",
    summary: "File or change one's own verdict",
    body: NewVerdict,
    changes: true,
    status: 200,
    answer: Verdict.extend(inside),
  },
  applyVerdict: {
    method: "post",
    path: "/claims/{claimId}/apply",
    summary: "File one's verdict, with the evidence it cites, on other claims that state the same fact",
    body: VerdictApplication,
    changes: true,
    status: 201,
    answer: z.object({ claims: z.array(ClaimDetail) }),
  },
  withdrawVerdict: {
    method: "delete",
    path: "/claims/{claimId}/verdict",
    summary: "Withdraw one's own verdict",
    changes: true,
    status: 200,
    answer: z.object(inside),
  },
  attachEvidence: {
    method: "post",
    path: "/claims/{claimId}/evidence",
    summary: "Attach a quoted passage of a source",
    body: NewEvidence,
    status: 201,
    answer: Evidence.extend(inside),
  },
  tagEvidence: {
    method: "patch",
    path: "/evidence/{evidenceId}",
    summary: "Say what speaks against a piece of evidence, or makes it hard to follow: all its tags from now on",
    body: EvidenceChange,
    changes: true,
    status: 200,
    answer: Evidence.extend(inside),
  },
  setTick: {
    method: "put",
    path: "/claims/{claimId}/ticks",
    summary: "Say what became of a name, a number, a date and so on in a claim, or take it back with null",
    changes: true,
    body: NewTick,
    status: 200,
    answer: ClaimDetail,
  },
  listMatches: {
    method: "get",
    path: "/claims/{claimId}/matches",
    summary: "What was checked before and may be this claim: own signed-off claims first, then imported fact-checks",
    status: 200,
    answer: ClaimMatches,
  },
  decideMatch: {
    method: "put",
    path: "/claims/{claimId}/matches/{matchId}",
    summary: "Say whether a claim is the one that was checked before, or take that back; no verdict is copied",
    body: MatchDecision,
    status: 200,
    answer: ClaimMatches,
  },
  writeNote: {
    method: "post",
    path: "/claims/{claimId}/notes",
    summary: "Write a note, a comment that waits to be resolved, or a reply; names after an @ are mentioned",
    body: NewNote,
    status: 201,
    answer: Note.extend(inside),
  },
  resolveComment: {
    method: "patch",
    path: "/notes/{noteId}",
    summary: "Resolve a comment, or open it again",
    body: NoteChange,
    changes: true,
    status: 200,
    answer: Note.extend(inside),
  },
  askQuery: {
    method: "post",
    path: "/claims/{claimId}/queries",
    summary: "Ask the author of the text",
    body: NewQuery,
    status: 201,
    answer: Query.extend(inside),
  },
  listQueries: {
    method: "get",
    path: "/documents/{documentId}/queries",
    summary: "List what the author was asked about a document, oldest first",
    status: 200,
    answer: z.object({ queries: z.array(Query) }),
  },
  answerQuery: {
    method: "put",
    path: "/queries/{queryId}/answer",
    summary: "Answer a question, or change the answer",
    body: NewAnswer,
    changes: true,
    status: 200,
    answer: Query.extend(inside),
  },
  withdrawQuery: {
    method: "delete",
    path: "/queries/{queryId}",
    summary: "Take back a question that was not answered",
    changes: true,
    status: 200,
    answer: Query.extend(inside),
  },
  logContact: {
    method: "post",
    path: "/claims/{claimId}/contacts",
    summary: "Write down that a named party was asked for a reply",
    body: NewContact,
    status: 201,
    answer: Contact.extend(inside),
  },
  adjudicate: {
    method: "post",
    path: "/claims/{claimId}/adjudication",
    summary: "Decide on the verdicts of a claim as they stand, with the reason",
    body: NewAdjudication,
    status: 200,
    answer: ClaimDetail,
  },
  waive: {
    method: "post",
    path: "/claims/{claimId}/waiver",
    summary: "Let a claim pass unchecked, with the reason; it is counted and printed apart",
    body: Reasoned,
    status: 200,
    answer: ClaimDetail,
  },
  liftWaiver: {
    method: "delete",
    path: "/claims/{claimId}/waiver",
    summary: "Take a waiver back, with the reason",
    body: Reasoned,
    status: 200,
    answer: ClaimDetail,
  },
  exceptGate: {
    method: "put",
    path: "/claims/{claimId}/exceptions/{gate}",
    summary: "Write down why a claim passes without a second origin or a primary source",
    body: Reasoned,
    status: 200,
    answer: ClaimDetail,
  },
  withdrawException: {
    method: "delete",
    path: "/claims/{claimId}/exceptions/{gate}",
    summary: "Take the reason back that a gate was passed with",
    status: 200,
    answer: ClaimDetail,
  },
  signOff: {
    method: "post",
    path: "/claims/{claimId}/sign-off",
    summary: "Sign a claim off; refused with the gates that are not met",
    body: NewSignOff,
    status: 200,
    answer: ClaimDetail,
  },
  liftSignOff: {
    method: "delete",
    path: "/claims/{claimId}/sign-off",
    summary: "Take the sign-off of a claim back, with the reason",
    body: Reasoned,
    status: 200,
    answer: ClaimDetail,
  },
  correctClaim: {
    method: "post",
    path: "/claims/{claimId}/corrections",
    summary: "Say what was wrong after sign-off, and what readers are told",
    body: NewCorrection,
    status: 201,
    answer: ClaimDetail,
  },
  readSignOff: {
    method: "get",
    path: "/documents/{documentId}/sign-off",
    summary: "What stands between a document and its sign-off",
    status: 200,
    answer: SignOffStanding,
  },
  signOffDocument: {
    method: "post",
    path: "/documents/{documentId}/sign-off",
    summary: "Sign a document off, which seals it; refused with the claims that are open",
    status: 200,
    answer: SignOffStanding,
  },
  reopenDocument: {
    method: "post",
    path: "/documents/{documentId}/reopening",
    summary: "Open a document again that was signed off, with the reason",
    body: Reasoned,
    status: 200,
    answer: SignOffStanding,
  },
  listPeople: {
    method: "get",
    path: "/people",
    summary: "List the people who can be named",
    status: 200,
    answer: z.object({ people: z.array(Colleague) }),
  },
  listNotifications: {
    method: "get",
    path: "/notifications",
    summary: "List what the caller should know of, newest first, with how much of it is unread",
    query: PageQuery,
    status: 200,
    answer: pageOf(Notification).extend({ unread: z.int().nonnegative() }),
  },
  markRead: {
    method: "post",
    path: "/notifications/read",
    summary: "Mark notifications as read",
    body: NotificationsSeen,
    status: 200,
    answer: z.object({ unread: z.int().nonnegative() }),
  },
  listSources: {
    method: "get",
    path: "/sources",
    summary: "List sources, newest first",
    query: PageQuery.extend({ q: textOfAtMost(200).optional() }),
    status: 200,
    answer: pageOf(Source),
  },
  addSource: {
    method: "post",
    path: "/sources",
    summary:
      "Add a source, if need be by its DOI or ISBN alone; one that is known by them or its address is answered as it is",
    body: NewSource,
    status: 201,
    answer: Source.extend({ known: z.boolean().describe("Whether it was there before.") }),
  },
  findSource: {
    method: "get",
    path: "/sources/{sourceId}",
    summary: "One source, with its copies, the tries to get one, and what services were asked about it",
    status: 200,
    answer: SourceDetail,
  },
  changeSource: {
    method: "patch",
    path: "/sources/{sourceId}",
    summary: "Describe a source otherwise",
    body: SourceChange,
    changes: true,
    status: 200,
    answer: SourceDetail,
  },
  exportSources: {
    method: "get",
    path: "/sources/export",
    summary: "Export the references of all sources but confidential ones, whose number is in Linecheck-Left-Out",
    query: z.object({ format: z.enum(REFERENCE_FORMAT_NAMES).default("bibtex") }),
    status: 200,
    download: Object.values(REFERENCE_FORMATS).map(({ mediaType }) => mediaType),
  },
  importSources: {
    method: "post",
    path: "/sources/import",
    summary:
      "Add the sources in a file of BibTeX, RIS or CSL-JSON; known ones stay as they are, no address is asked for",
    body: NewReferences,
    upload: true,
    status: 200,
    answer: ImportedReferences,
  },
  keepSnapshot: {
    method: "post",
    path: "/sources/{sourceId}/snapshots",
    summary:
      "Keep a copy of a source: of its address (in the background), of a file, of a text, or of a file with a transcript",
    upload: true,
    body: NewSnapshot,
    status: 201,
    answer: SourceDetail,
  },
  askLookup: {
    method: "post",
    path: "/sources/{sourceId}/lookups",
    summary: "Ask a service about the DOI or the ISBN of a source, again if need be (in the background)",
    status: 201,
    answer: SourceDetail,
  },
  recheckSource: {
    method: "post",
    path: "/sources/{sourceId}/rechecks",
    summary: "Look at a source's page now: whether it is there, has changed, and still says what is quoted from it",
    status: 201,
    answer: SourceDetail,
  },
  archiveSource: {
    method: "post",
    path: "/sources/{sourceId}/archivings",
    summary:
      "Have a source's page kept by the web archive elsewhere (in the background), where the operator has keys of one",
    status: 201,
    answer: SourceDetail,
  },
  findSnapshot: {
    method: "get",
    path: "/snapshots/{snapshotId}",
    summary: "A kept copy with its readable text",
    status: 200,
    answer: Snapshot.extend(SnapshotText.shape),
  },
  downloadOriginal: {
    method: "get",
    path: "/snapshots/{snapshotId}/original",
    summary: "The bytes of a copy as they came; a browser runs nothing in them and loads nothing for them",
    download: ["*/*"],
    status: 200,
  },
  listDerivations: {
    method: "get",
    path: "/sources/{sourceId}/derivations",
    summary: "What a source has what it says from, and what has it from there: suggested, decided, and further on",
    status: 200,
    answer: SourceDerivations,
  },
  stateDerivation: {
    method: "post",
    path: "/sources/{sourceId}/derivations",
    summary: "Say what a source derives from; where that was suggested, it is confirmed",
    body: NewDerivation,
    status: 201,
    answer: SourceDerivation,
  },
  decideDerivation: {
    method: "patch",
    path: "/derivations/{derivationId}",
    summary: "Confirm or dismiss that one source derives from another",
    body: DerivationDecision,
    changes: true,
    status: 200,
    answer: SourceDerivation,
  },
  takeBackDerivation: {
    method: "delete",
    path: "/derivations/{derivationId}",
    summary: "Take back what was decided: a suggestion waits again, and what only a person said is gone",
    changes: true,
    status: 200,
    answer: z.object({ derivation: SourceDerivation.nullable() }),
  },
  listFactChecks: {
    method: "get",
    path: "/fact-checks",
    summary: "List imported fact-checks, newest first; with q the twenty that have most to do with it, best first",
    query: PageQuery.extend({ q: textOfAtMost(500).trim().optional() }),
    status: 200,
    answer: pageOf(Checked),
  },
  importFactChecks: {
    method: "post",
    path: "/fact-checks",
    summary:
      "Import fact-checks: ClaimReview in JSON-LD, a Data Commons feed, or an answer of the Fact Check Tools API",
    body: NewFactChecks,
    upload: true,
    status: 200,
    answer: ImportedFactChecks,
  },
  listDrafts: {
    method: "get",
    path: "/drafts",
    summary: "List one's own drafts whose names begin so, newest first, at most 200",
    query: z.object({ under: textOfAtMost(200).default("") }),
    status: 200,
    answer: z.object({ rows: z.array(Draft) }),
  },
  keepDraft: {
    method: "put",
    path: "/drafts/{name}",
    summary: "Keep something typed that is not filed yet; the later of two tabs wins",
    body: NewDraft,
    status: 200,
    answer: KeptDraft,
  },
  letDraftGo: {
    method: "delete",
    path: "/drafts/{name}",
    summary: "Let a draft go",
    status: 200,
    answer: z.object({}),
  },
  findPreferences: {
    method: "get",
    path: "/preferences",
    summary: "How one wants to work",
    status: 200,
    answer: Preferences,
  },
  setPreferences: {
    method: "put",
    path: "/preferences",
    summary: "Say how one wants to work",
    body: NewPreferences,
    changes: true,
    status: 200,
    answer: Preferences,
  },
} as const satisfies Record<string, Operation>;

/** A call as the table describes it. */
export type Operation = {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly upload?: true;
  readonly changes?: true;
  /** The answer is a file, of one of these media types. */
  readonly download?: readonly string[];
  /** The answer goes on for as long as somebody reads it: server-sent events, by name. */
  readonly stream?: Readonly<Record<string, z.ZodType>>;
  readonly status: 200 | 201;
  readonly answer?: z.ZodType;
};

export type OperationName = keyof typeof OPERATIONS;
