import { z } from "zod";
import { ClaimChange, ClaimMerge, ClaimSplit } from "../../lib/claims/model.ts";
import { DocumentHeader, Imported, NewDocument, Preview } from "../../lib/documents/model.ts";
import { Evidence, NewEvidence } from "../../lib/evidence/model.ts";
import { NewNote, Note } from "../../lib/notes/model.ts";
import { Overview } from "../../lib/overview/model.ts";
import { Queue } from "../../lib/overview/queue/model.ts";
import { MAX_PAGE } from "../../lib/page.ts";
import { FORMAT_NAMES } from "../../lib/reports/formats/index.ts";
import { Coverage } from "../../lib/reviews/coverage.ts";
import { Findings } from "../../lib/reviews/findings.ts";
import { ClaimDetail, ClaimRow, NewVerdict, Verdict, VerdictApplication } from "../../lib/reviews/model.ts";
import { NewSource, Source } from "../../lib/sources/model.ts";
import { GivenId, textOfAtMost } from "../../lib/text/well-formed.ts";

const PageQuery = z.object({
  cursor: GivenId.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
});
const pageOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() });
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
  listClaims: {
    method: "get",
    path: "/documents/{documentId}/claims",
    summary: "List the claims of a document in reading order",
    query: PageQuery,
    status: 200,
    answer: pageOf(ClaimRow),
  },
  listFindings: {
    method: "get",
    path: "/documents/{documentId}/findings",
    summary: "What to check first, facts said twice, and names spelt in two ways; suggestions, all of them",
    status: 200,
    answer: Findings,
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
    query: z.object({ format: z.enum(FORMAT_NAMES).default("html") }),
    status: 200,
    download: true,
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
    summary: "Say whether a claim can be checked, or what it is on the page",
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
  writeNote: {
    method: "post",
    path: "/claims/{claimId}/notes",
    summary: "Write a note or a reply",
    body: NewNote,
    status: 201,
    answer: Note.extend(inside),
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
    summary: "Add a source",
    body: NewSource,
    status: 201,
    answer: Source,
  },
  findSource: {
    method: "get",
    path: "/sources/{sourceId}",
    summary: "One source",
    status: 200,
    answer: Source,
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
  readonly download?: true;
  readonly status: 200 | 201;
  readonly answer?: z.ZodType;
};

export type OperationName = keyof typeof OPERATIONS;
