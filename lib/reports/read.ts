import type { Grant } from "../auth/grant.ts";
import { findBylines } from "../auth/read.ts";
import { listEvents } from "../changes/events/read.ts";
import { type Context, inSnapshot } from "../context.ts";
import { findDocument, findText } from "../documents/read.ts";
import { MAX_PAGE } from "../page.ts";
import { findDocumentHead, findLeafHashes } from "../provenance/read.ts";
import { fail, ok, type Result } from "../result.ts";
import { listReviewedClaims } from "../reviews/read.ts";
import { findQuotedCopies } from "../sources/snapshots/read.ts";
import { buildReport } from "./build.ts";
import { inBytes } from "./bytes.ts";
import { html } from "./formats/html.ts";
import type { Report, ReportedEvent } from "./model.ts";
import type { ReportQuery, Selection } from "./selection.ts";
import type { Words } from "./words/en.ts";
import { WORDS } from "./words/languages.ts";

/** Why there is no such report. */
export type ReportRefusal = "not-final" | "whose-sentences";

/** Reads everything a report shows, in one look, as the holder of the grant may see it. */
export async function readReport(
  ctx: Context,
  grant: Grant<"read">,
  query: ReportQuery,
): Promise<Result<Report, ReportRefusal>> {
  return inSnapshot(ctx, async (frozen) => {
    const document = await findDocument(frozen, grant);
    const final = document.signedOff !== null;
    if (query.status === "final" && !final) return fail("not-final");
    const selection = await selectionOf(frozen, grant, query);
    if (!selection) return fail("whose-sentences");
    const words = WORDS[selection.labels];
    const claims = await listReviewedClaims(frozen, grant);
    return ok(
      buildReport({
        document,
        text: await findText(frozen, grant),
        claims,
        copies: await findQuotedCopies(frozen, grant),
        log: await findDocumentHead(frozen, grant.documentId),
        exporter: { name: grant.holder?.name ?? words.people.installation },
        final,
        selection,
        history: selection.audience === "legal" ? await readHistory(frozen, grant, words) : [],
        now: ctx.now(),
      }),
    );
  });
}

/** The page of a report to look at before it is exported: it leaves the house to nobody, and is neither logged nor signed. */
export async function previewReport(
  ctx: Context,
  grant: Grant<"read">,
  query: ReportQuery,
): Promise<Result<{ readonly mediaType: string; readonly chunks: Iterable<Uint8Array> }, ReportRefusal>> {
  const report = await readReport(ctx, grant, query);
  if (!report.ok) return report;
  return ok({ mediaType: html.mediaType, chunks: inBytes(html.render(report.value)) });
}

/** The selection that is asked for; null where it is of a person and none is named. */
async function selectionOf(
  ctx: Context,
  { holder }: Grant<"read">,
  { scope, person, audience, labels }: ReportQuery,
): Promise<Selection | null> {
  if (scope !== "person") return { scope, person: null, audience, labels };
  const id = person ?? holder?.userId;
  if (id === undefined) return null;
  return { scope, person: (await findBylines(ctx, [id]))(id), audience, labels };
}

/** What happened to a document, in the words of its history. */
async function readHistory(ctx: Context, grant: Grant<"read">, words: Words): Promise<ReportedEvent[]> {
  const leafHashOf = await findLeafHashes(ctx, grant.documentId);
  const history: ReportedEvent[] = [];
  for (let after: number | null = -1; after !== null; ) {
    const page = await listEvents(ctx, grant, { after, limit: MAX_PAGE });
    for (const { seq, at, kind, claimId, actor, data, withheld } of page.rows) {
      const did = words.happened({ kind, data, withheld });
      history.push({ seq, at, by: actor?.name ?? null, did, kind, claimId, leafHash: leafHashOf(seq) });
    }
    after = page.next;
  }
  // Exports change nothing, and each would differ from the one before by having been made.
  return history.filter(({ kind }) => kind !== "export.created");
}
