import { doer, type Grant, type WorkspaceGrant } from "../auth/grant.ts";
import type { Context } from "../context.ts";
import { type BulkColumn, insertRows } from "../db/bulk.ts";
import type { Tx } from "../db/types.ts";
import { asId, type ClaimId, type FactCheckId } from "../ids.ts";
import { inPieces } from "../in-pieces.ts";
import type { CommitRefusal } from "../provenance/model.ts";
import { commit } from "../provenance/write.ts";
import { fail, ok, type Result } from "../result.ts";
import { grouped } from "../text/counts.ts";
import { guessLanguage } from "../text/language.ts";
import { sha256 } from "../text/sha256.ts";
import type { FactCheck, ImportedFactChecks, MatchDecision, MatchKind } from "./model.ts";
import type { Feed } from "./read-feed.ts";

/** Most fact-checks of one import that are new: some seconds, for which everybody else who saves waits. */
export const MOST_CHECKS = 10_000;

// Ten entries for the most that an import takes, each of about a megabyte at most; a statement takes as many marks.
const AT_ONCE = 1_000;

const COLUMNS: readonly BulkColumn[] = [
  { name: "id", type: "text" },
  { name: "feedId", type: "text" },
  { name: "number", type: "integer" },
  { name: "mark", type: "text" },
  { name: "text", type: "text" },
  { name: "title", type: "text" },
  { name: "url", type: "text" },
  { name: "publisher", type: "text" },
  { name: "claimant", type: "text" },
  { name: "rating", type: "text" },
  { name: "ratingValue", type: "integer" },
  { name: "checkedOn", type: "text" },
  { name: "lang", type: "text" },
];

/**
 * Brings in what was read of a feed, in one commit; a check that is there already stays as it is. Of a feed with more new
 * ones than an import takes, the next import of the same file brings the rest.
 */
export async function importFactChecks(
  ctx: Context,
  grant: WorkspaceGrant<"attach">,
  { checks, refused, refusedCount }: Feed,
): Promise<Result<ImportedFactChecks, CommitRefusal>> {
  const marked = new Map(checks.map((check) => [markOf(check), check]));
  const lang = languageOf(checks);
  const nothing: ImportedFactChecks = {
    added: 0,
    known: checks.length,
    refused: refusedCount,
    sentences: [...refused],
  };
  const done = await commit<ImportedFactChecks, "nothing-to-add">(ctx, grant, async (tx, record) => {
    const known = await knownMarks(tx, [...marked.keys()]);
    const fresh = [...marked].filter(([mark]) => !known.has(mark));
    const taken = fresh.slice(0, MOST_CHECKS);
    if (taken.length === 0) return fail("nothing-to-add");
    const importedAt = ctx.now();
    const feed = { id: ctx.newId(), importedById: doer(grant) };
    await tx.feed.create({ data: { ...feed, importedAt } });
    const { _max } = await tx.factCheck.aggregate({ _max: { number: true } });
    const rows = taken.map(([mark, check], at) => ({
      id: asId<FactCheckId>(ctx.newId()),
      feedId: feed.id,
      number: (_max.number ?? 0) + 1 + at,
      mark,
      ...check,
      // The log and both engines hold whole numbers alike.
      ratingValue: check.ratingValue === null ? null : Math.round(1000 * check.ratingValue),
      lang: check.lang ?? lang,
    }));
    for (const some of inPieces(rows, AT_ONCE)) {
      const columns = some.map((row) => COLUMNS.map(({ name }) => row[name as keyof typeof row]));
      await insertRows(tx, ctx.db.engine, "FactCheck", COLUMNS, columns);
      const logged = { ...feed, importedAt: importedAt.toISOString() };
      record({ kind: "fact-checks.imported", data: { feed: logged, factChecks: some } });
    }
    return ok({
      added: rows.length,
      known: checks.length - fresh.length,
      refused: refusedCount + fresh.length - taken.length,
      sentences: [...(fresh.length > taken.length ? [BEYOND] : []), ...refused],
    });
  });
  if (done.ok) return done;
  return done.reason === "nothing-to-add" ? ok(nothing) : fail(done.reason);
}

const BEYOND = `Only the first ${grouped(MOST_CHECKS)} new ones were taken: import the same file again for the next.`;

/** The same check told twice has the same mark. */
function markOf({ url, text }: FactCheck): string {
  return sha256(`${url ?? ""}\n${text}`);
}

/** The language of those that declare none, told by all of them at once, since one is too short to tell it by. */
function languageOf(checks: readonly FactCheck[]): string {
  return guessLanguage(checks.flatMap(({ lang, text }) => (lang === null ? text : [])).join("\n"));
}

async function knownMarks(tx: Tx, marks: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const some of inPieces(marks, AT_ONCE)) {
    const rows = await tx.factCheck.findMany({ where: { mark: { in: [...some] } }, select: { mark: true } });
    for (const { mark } of rows) known.add(mark);
  }
  return known;
}

/** Remembers whether a claim is the one that was checked before, or takes that back. No verdict comes with it. */
export async function decideMatch(
  ctx: Context,
  grant: Grant<"attach">,
  { claimId, matchId, standing }: MatchDecision & { readonly claimId: ClaimId; readonly matchId: string },
): Promise<Result<null, "no-such-claim" | "no-such-match" | "not-decided" | CommitRefusal>> {
  const { documentId } = grant;
  return commit(ctx, grant, async (tx, record) => {
    const claim = await tx.claim.findFirst({ where: { id: claimId, documentId }, select: { supersededAt: true } });
    if (!claim || claim.supersededAt) return fail("no-such-claim");
    const key = { claimId_matchId: { claimId, matchId } };
    const known = await tx.claimMatch.findUnique({ where: key, select: { score: true, standing: true } });
    const kind = await kindOf(tx, matchId, documentId);
    if (!kind) return fail("no-such-match");
    if (standing === null) {
      if (!known?.standing) return fail("not-decided");
      if (known.score === null) await tx.claimMatch.delete({ where: key });
      else await tx.claimMatch.update({ where: key, data: UNDECIDED });
      record({ kind: "match.decision-taken-back", documentId, claimId, data: { matchId } });
      return ok(null);
    }
    const decidedAt = ctx.now();
    const decision = { standing, decidedById: doer(grant) };
    const match = { claimId, matchId, kind, documentId, ...decision };
    await tx.claimMatch.upsert({
      where: key,
      create: { ...match, decidedAt },
      update: { ...decision, decidedAt },
    });
    const logged = { ...match, decidedAt: decidedAt.toISOString() };
    record({ kind: "match.decided", documentId, claimId, data: { match: logged } });
    return ok(null);
  });
}

const UNDECIDED = { standing: null, decidedById: null, decidedAt: null } as const;

/** What was checked before under this id; null where nothing was, or in the claim's own document. */
async function kindOf(tx: Tx, matchId: string, documentId: string): Promise<MatchKind | null> {
  if (await tx.factCheck.findUnique({ where: { id: matchId }, select: { id: true } })) return "fact-check";
  const own = await tx.signOff.findFirst({
    where: { claimId: matchId, documentId: { not: documentId } },
    select: { claimId: true },
  });
  return own ? "own" : null;
}
