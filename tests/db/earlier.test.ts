import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrant, workspaceGrant } from "../../lib/auth/read.ts";
import { keepPools } from "../../lib/earlier/pool/read.ts";
import { listFactChecks, listMatches } from "../../lib/earlier/read.ts";
import { type Feed, readFeed } from "../../lib/earlier/read-feed.ts";
import { listCheckedBefore } from "../../lib/earlier/suggesting/read.ts";
import { suggestMatches } from "../../lib/earlier/suggesting/write.ts";
import { decideMatch, importFactChecks, MOST_CHECKS } from "../../lib/earlier/write.ts";
import type { ClaimId, DocumentId } from "../../lib/ids.ts";
import { TURNS } from "../../lib/reviews/adapters/turns.ts";
import { correct } from "../../lib/reviews/sign-off/write.ts";
import { fileVerdict } from "../../lib/reviews/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries, lastEntry } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, must } from "../support/newsroom.ts";
import { sealed, signedOff } from "../support/signed-off.ts";

const OURS = `The bridge at Ravn

Nobody minded the fog. The harbour bridge at Ravn cost 412 million crowns.`;
const ANOTHERS = `Ten years on

The harbour bridge at Ravn cost 421 million crowns. Owls sleep by day.`;

const review = (text: string, more: object = {}) => ({
  ...{ "@type": "ClaimReview", claimReviewed: text, inLanguage: "en", datePublished: "2026-03-04" },
  ...{ url: `https://example.org/${text.length}`, author: { name: "The Weir Press" } },
  reviewRating: { ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: "Mostly false" },
  ...more,
});
const HEADLINE = "No, it cost 412 million";
const BRIDGE = review("The harbour bridge at Ravn cost 400 million crowns.", { headline: HEADLINE });
const FERRY = review("The ferry at Ravn carried 900 passengers a day.");

describe.each(["sqlite", "postgres"] as const)("what was checked before, on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const [rita, omar, nina, erin] = [
      await hire(ctx, "Rita", "reviewer"),
      await hire(ctx, "Omar", "reviewer"),
      await hire(ctx, "Nina", "reviewer"),
      await hire(ctx, "Erin", "editor"),
    ];
    const pools = keepPools(TURNS);
    const feed = async (...entries: object[]) =>
      must(await importFactChecks(ctx, must(workspaceGrant(rita, "attach")), must(readFeed(JSON.stringify(entries)))));
    const matches = async (person: Person, id: DocumentId, claimId: ClaimId) => {
      const found = await listMatches(ctx, await allow(ctx, person, "read", id), claimId, pools);
      if (!found) throw new Error("there is no such claim");
      return found;
    };
    const decide = async (
      id: DocumentId,
      claimId: ClaimId,
      matchId: string,
      standing: "confirmed" | "dismissed" | null,
    ) => decideMatch(ctx, await allow(ctx, rita, "attach", id), { claimId, matchId, standing });
    const checks = async (query?: string) =>
      (await listFactChecks(ctx, installationGrant(), { limit: 2, query }, pools)).rows.map(({ text }) => text);
    const suggested = async (id: DocumentId, person = erin) =>
      listCheckedBefore(ctx, await allow(ctx, person, "read", id));
    return { ctx, rita, omar, nina, erin, pools, feed, matches, decide, checks, suggested };
  }
  type Newsroom = Awaited<ReturnType<typeof newsroom>>;

  /** Our own text with its last sentence signed off, and another text that says nearly the same in its second. */
  async function texts({ ctx, rita, omar, erin }: Newsroom) {
    const ours = await bringIn(ctx, rita, OURS);
    const checked = await claimNumber(ctx, rita, ours, 3);
    await signedOff(ctx, { reviewers: [rita, omar], editor: erin }, ours, checked);
    const anothers = await bringIn(ctx, rita, ANOTHERS);
    return { ours, checked, anothers, claimId: await claimNumber(ctx, rita, anothers, 2) };
  }

  test("a feed is brought in once, whoever tells it again; the log holds every column", async () => {
    const { ctx, rita, feed } = await newsroom();
    expect(await feed(BRIDGE, FERRY, BRIDGE, { "@type": "ClaimReview" })).toEqual({
      ...{ added: 2, known: 1, refused: 1 },
      sentences: [expect.stringMatching(/^Entry 4 /)],
    });
    const { entry, data } = await lastEntry(ctx);
    const rows = await ctx.db.read.factCheck.findMany({ orderBy: { number: "asc" } });
    const brought = await ctx.db.read.feed.findFirstOrThrow();
    expect([entry.kind, data]).toEqual([
      "fact-checks.imported",
      { feed: { ...brought, importedAt: brought.importedAt.toISOString() }, factChecks: rows },
    ]);
    expect(brought.importedById).toBe(rita.userId);
    expect(rows.map(({ number, text, ratingValue }) => [number, text, ratingValue])).toEqual([
      [1, BRIDGE.claimReviewed, 2000],
      [2, FERRY.claimReviewed, 2000],
    ]);
    const size = await ctx.db.read.logEntry.count();
    expect(await feed(FERRY)).toEqual({ added: 0, known: 1, refused: 0, sentences: [] });
    expect([await ctx.db.read.feed.count(), await ctx.db.read.logEntry.count()]).toEqual([1, size]);
    const elsewhere = review(FERRY.claimReviewed, { url: "https://example.org/other", inLanguage: undefined });
    expect(await feed(FERRY, elsewhere)).toMatchObject({ added: 1, known: 1 });
    expect(await ctx.db.read.factCheck.findFirst({ where: { number: 3 } })).toMatchObject({ lang: "en" });
  });

  test("of a feed that is too long the first are taken, and the next import brings the rest", async () => {
    const { ctx, rita } = await newsroom();
    const grant = must(workspaceGrant(rita, "attach"));
    const one = must(readFeed(JSON.stringify([BRIDGE]))).checks[0];
    if (!one) throw new Error("the feed was not read");
    const checks = Array.from({ length: MOST_CHECKS + 1 }, (_, at) => ({ ...one, text: `Claim ${at} of many.` }));
    const long: Feed = { checks, refused: [], refusedCount: 0 };
    const bring = async () => must(await importFactChecks(ctx, grant, long));
    expect(await bring()).toEqual({
      ...{ added: MOST_CHECKS, known: 0, refused: 1 },
      sentences: [expect.stringMatching(/same file again/)],
    });
    expect(await bring()).toEqual({ added: 1, known: MOST_CHECKS, refused: 0, sentences: [] });
    expect(await ctx.db.read.logEntry.count({ where: { kind: "fact-checks.imported" } })).toBe(11);
  });

  test("fact-checks are listed newest first by pages, and found by their words", async () => {
    const { ctx, feed, checks, pools } = await newsroom();
    expect([await checks(), await checks("bridge")]).toEqual([[], []]);
    await feed(BRIDGE, FERRY);
    await feed(review("L'école de Ravn a fermé ses portes en 2015.", { inLanguage: "fr-FR" }));
    const first = await listFactChecks(ctx, installationGrant(), { limit: 2 }, pools);
    expect(first.rows.map(({ text }) => text)).toEqual([expect.stringMatching(/école/), FERRY.claimReviewed]);
    const second = await listFactChecks(ctx, installationGrant(), { limit: 2, cursor: first.next ?? "" }, pools);
    expect([second.rows.map(({ text }) => text), second.next]).toEqual([[BRIDGE.claimReviewed], null]);
    expect((await checks("ferry passengers"))[0]).toBe(FERRY.claimReviewed);
    expect(await checks("écoles")).toEqual([expect.stringMatching(/école/)]);
  });

  test("own claims come first, then others', each with verdict, date, and what differs", async () => {
    const room = await newsroom();
    const { erin, feed, matches } = room;
    const { ours, checked, anothers, claimId } = await texts(room);
    await feed(FERRY, BRIDGE);
    expect(await matches(erin, anothers, claimId)).toEqual([
      {
        ...{ kind: "own", id: checked, text: "The harbour bridge at Ravn cost 412 million crowns.", lang: "en" },
        title: "The bridge at Ravn",
        verdict: { code: "supported", label: "Supported", value: 5 },
        ...{ withheld: false, checkedOn: "2026-11-23", publisher: null, claimant: null, url: null },
        own: { documentId: ours, claimId: checked, ordinal: 3 },
        score: expect.any(Number),
        differences: [{ kind: "number", inQuery: ["421 million"], inMatch: ["412 million"] }],
        ...{ standing: null, decidedBy: null, decidedAt: null },
      },
      expect.objectContaining({
        ...{ kind: "fact-check", text: BRIDGE.claimReviewed, title: HEADLINE, url: BRIDGE.url, own: null },
        ...{ publisher: "The Weir Press", checkedOn: "2026-03-04" },
        verdict: { code: null, label: "Mostly false", value: 2 },
      }),
    ]);
    const about = async (id: DocumentId, ordinal: number) =>
      matches(erin, id, await claimNumber(room.ctx, erin, id, ordinal));
    expect([await about(anothers, 1), await about(anothers, 3)]).toEqual([[], []]);
    // A document is not checked by itself.
    expect((await about(ours, 3)).map(({ kind }) => kind)).toEqual(["fact-check"]);
  });

  test("a verdict is kept from whoever may still file a blind one, until the document is sealed", async () => {
    const room = await newsroom();
    const { ctx, rita, omar, nina, erin, matches } = room;
    const { ours, anothers, claimId } = await texts(room);
    const seenBy = async (person: Person) => {
      const [match] = await matches(person, anothers, claimId);
      return [match?.verdict?.code ?? null, match?.withheld];
    };
    expect([await seenBy(nina), await seenBy(omar), await seenBy(erin)]).toEqual([
      [null, true],
      ["supported", false],
      ["supported", false],
    ]);
    await sealed(ctx, rita, erin, ours);
    expect(await seenBy(nina)).toEqual(["supported", false]);
  });

  test("a sign-off that holds no more, or was corrected, is shown no more; a new one is at once", async () => {
    const room = await newsroom();
    const { ctx, omar, erin, matches } = room;
    const { ours, checked, anothers, claimId } = await texts(room);
    const found = async () => (await matches(erin, anothers, claimId)).length;
    expect(await found()).toBe(1);
    const another = await bringIn(ctx, omar, OURS);
    const twin = await claimNumber(ctx, omar, another, 3);
    await signedOff(ctx, { reviewers: [room.rita, omar], editor: erin }, another, twin);
    expect(await found()).toBe(2);
    const grant = await allow(ctx, omar, "review", ours);
    must(await fileVerdict(ctx, grant, { code: "unproven", rationale: "Not there.", claimId: checked, seen: null }));
    expect(await found()).toBe(1);
    const decides = await allow(ctx, erin, "decide", another);
    must(await correct(ctx, decides, { claimId: twin, kind: "error", note: "It was 41." }));
    expect(await found()).toBe(0);
  });

  test("what is decided is remembered, with who and when, and can be taken back", async () => {
    const room = await newsroom();
    const { ctx, rita, feed, matches, decide } = room;
    const { anothers, claimId } = await texts(room);
    await feed(BRIDGE);
    const [own, theirs] = await matches(rita, anothers, claimId);
    if (!own || !theirs) throw new Error("both should be found");
    must(await decide(anothers, claimId, theirs.id, "dismissed"));
    const { entry, data } = await lastEntry(ctx);
    const row = await ctx.db.read.claimMatch.findFirstOrThrow({ omit: { score: true } });
    expect([entry.kind, entry.claimId, data]).toEqual([
      "match.decided",
      claimId,
      { match: { ...row, decidedAt: row.decidedAt?.toISOString() } },
    ]);
    must(await decide(anothers, claimId, own.id, "confirmed"));
    const standings = async () => (await matches(rita, anothers, claimId)).map(({ standing }) => standing);
    expect(await standings()).toEqual(["confirmed", "dismissed"]);
    expect((await matches(rita, anothers, claimId))[1]).toMatchObject({
      decidedBy: { id: rita.userId, name: "Rita" },
      decidedAt: row.decidedAt?.toISOString(),
    });
    // Neither is a verdict.
    expect(await ctx.db.read.verdict.count({ where: { claimId } })).toBe(0);
    must(await decide(anothers, claimId, theirs.id, null));
    expect(await standings()).toEqual(["confirmed", null]);
    expect((await lastEntry(ctx)).data).toEqual({ matchId: theirs.id });
    expect(await ctx.db.read.claimMatch.count()).toBe(1);
    expect(await decide(anothers, claimId, theirs.id, null)).toEqual({ ok: false, reason: "not-decided" });
  });

  test("what nobody checked, and a document's own claims, cannot be decided on", async () => {
    const room = await newsroom();
    const { feed, decide, ctx, rita } = room;
    const { ours, checked, anothers, claimId } = await texts(room);
    await feed(BRIDGE);
    const reason = async (id: DocumentId, claim: ClaimId, matchId: string) => decide(id, claim, matchId, "confirmed");
    expect([
      await reason(anothers, claimId, "nothing"),
      await reason(anothers, claimId, await claimNumber(ctx, rita, ours, 2)),
      await reason(ours, checked, checked),
      await reason(anothers, checked, checked),
    ]).toEqual(
      ["no-such-match", "no-such-match", "no-such-match", "no-such-claim"].map((reason) => ({ ok: false, reason })),
    );
  });

  test("an import is looked through for what was checked before, once; a decision outlives it", async () => {
    const room = await newsroom();
    const { ctx, nina, feed, suggested, decide, pools } = room;
    const { checked, anothers, claimId } = await texts(room);
    await feed(BRIDGE, FERRY);
    expect(await suggested(anothers)).toEqual([]);
    await suggestMatches(ctx, anothers, { pools, turns: TURNS });
    const [{ entry, data } = { entry: null, data: null }] = await lastEntries(ctx, 1);
    const columns = { claimId: true, matchId: true, kind: true, score: true };
    const rows = await ctx.db.read.claimMatch.findMany({ select: columns, orderBy: { kind: "desc" } });
    expect([entry?.kind, entry?.actor, entry?.documentId, data]).toEqual([
      ...["matches.suggested", "installation", anothers],
      { matches: rows },
    ]);
    expect(await suggested(anothers)).toMatchObject([
      { claimId, checked: { id: checked, verdict: { code: "supported" } }, differences: [{ kind: "number" }] },
    ]);
    expect(await suggested(anothers, nina)).toMatchObject([{ checked: { verdict: null, withheld: true } }]);
    const size = await ctx.db.read.logEntry.count();
    await suggestMatches(ctx, anothers, { pools, turns: TURNS });
    expect(await ctx.db.read.logEntry.count()).toBe(size);
    must(await decide(anothers, claimId, checked, "dismissed"));
    expect(await suggested(anothers)).toMatchObject([{ claimId, checked: { kind: "fact-check" } }]);
    must(await decide(anothers, claimId, checked, null));
    expect(await suggested(anothers)).toMatchObject([{ claimId, checked: { id: checked } }]);
  });

  test("where nothing was checked before, an import leaves no trace", async () => {
    const { ctx, rita, pools } = await newsroom();
    const id = await bringIn(ctx, rita, ANOTHERS);
    const size = await ctx.db.read.logEntry.count();
    await suggestMatches(ctx, id, { pools, turns: TURNS });
    expect(await ctx.db.read.logEntry.count()).toBe(size);
  });
});
