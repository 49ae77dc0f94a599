import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { captureWhatWaits } from "../../lib/evidence/capturing/write.ts";
import { listDue } from "../../lib/evidence/rechecking/read.ts";
import { recheckSource, recheckWhatIsDue } from "../../lib/evidence/rechecking/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import type { SourceId } from "../../lib/ids.ts";
import type { PageRefusal } from "../../lib/net/adapters/fetch-page.ts";
import type { FetchedPage } from "../../lib/net/model.ts";
import type { RefusalKind } from "../../lib/net/refusal.ts";
import { listNotifications } from "../../lib/notifications/read.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { findClaim, listClaims } from "../../lib/reviews/read.ts";
import { listRechecks } from "../../lib/sources/rechecks/read.ts";
import { listSnapshots } from "../../lib/sources/snapshots/read.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext, once } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, keepWords, must, storeInMemory } from "../support/newsroom.ts";

const REGISTER = "The register of bridges.\n\nTotal outlay for the harbour bridge amounted to 412 million crowns.";
const MENDED = "The register of bridges.\n\nTotal outlay for the harbour bridge amounted to 512 million crowns.";
const ADDRESS = "https://example.org/register";
const QUOTE = "amounted to 412 million crowns";
const DAY_MS = 24 * 60 * 60 * 1000;

const pageOf = (text: string, url: string, at: Date): FetchedPage => ({
  requestedUrl: url,
  url,
  redirects: [],
  status: 200,
  statusText: "OK",
  headers: [["Content-Type", "text/plain"]],
  remoteAddress: "192.0.2.7",
  mediaType: "text/plain",
  charset: null,
  bytes: new TextEncoder().encode(text),
  fetchedAt: at.toISOString(),
});
const unasked = () => Promise.reject(new Error("plain text needs no extractor"));
const missing = (cause: RefusalKind): Result<never, PageRefusal> =>
  fail({ kind: "refused", sentence: `It is ${cause}.`, cause });

describe.each(["sqlite", "postgres"] as const)("rechecks on %s", (engine) => {
  async function newsroom() {
    const ticking = fixedContext(await freshDatabase(engine));
    // The tests' clock ticks at every look, and days pass when they say so.
    let passed = 0;
    const ctx = { ...ticking, now: () => new Date(ticking.now().getTime() + passed) };
    const pass = (days: number) => {
      passed += days * DAY_MS;
    };
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const library = must(workspaceGrant(rita, "attach"));
    const store = storeInMemory();
    /** What each address answers; what is not here says what the register said first. */
    const web = new Map<string, string | Result<never, PageRefusal>>();
    const asked: string[] = [];
    const tools = {
      store,
      extract: unasked,
      fetchPage: async (url: string) => {
        asked.push(url);
        const answer = web.get(url) ?? REGISTER;
        return typeof answer === "string" ? ok(pageOf(answer, url, ctx.now())) : answer;
      },
    };
    const attach = async (parts: { sourceId: SourceId; quote?: string }, person: Person = rita) =>
      must(
        await attachEvidence(ctx, await allow(ctx, person, "attach", id), {
          quote: QUOTE,
          stance: "supports",
          claimId,
          ...parts,
        }),
      );
    const source = async (url = ADDRESS) =>
      must(await addSource(ctx, library, { title: `Register at ${url}`, url, kind: "document", tier: "primary" })).id;
    /** A source with a copy, and a quote that stands in it. */
    const quoted = async (url = ADDRESS) => {
      const sourceId = await source(url);
      const evidenceId = await attach({ sourceId });
      await captureWhatWaits(ctx, tools);
      asked.length = 0;
      return { sourceId, evidenceId };
    };
    const look = async (sourceId: SourceId, by = library) => must(await recheckSource(ctx, tools, by, sourceId));
    const looks = (sourceId: SourceId) => listRechecks(ctx, library, sourceId);
    const claim = async () => findClaim(ctx, await allow(ctx, rita, "read", id), claimId);
    const lapse = async () => (await claim())?.evidence[0]?.lapse ?? null;
    const lapsed = async () =>
      (await listClaims(ctx, await allow(ctx, rita, "read", id))).filter((row) => row.lapsed).map((row) => row.id);
    const told = async (person: Person) =>
      (await listNotifications(ctx, must(workspaceGrant(person, "read")), { limit: 50 })).rows;
    return {
      ctx,
      pass,
      rita,
      id,
      claimId,
      library,
      web,
      asked,
      tools,
      attach,
      source,
      quoted,
      look,
      looks,
      claim,
      lapse,
      lapsed,
      told,
    };
  }

  test("a page that is as it was is no new copy", async () => {
    const { ctx, library, quoted, look, looks, lapse, lapsed, asked } = await newsroom();
    const { sourceId } = await quoted();
    const { snapshotId } = await look(sourceId);
    expect(snapshotId).toBeNull();
    expect(asked).toEqual([ADDRESS]);
    expect(await looks(sourceId)).toMatchObject([
      { outcome: "same", sentence: null, lost: [], url: ADDRESS, lookedBy: { name: "Rita" } },
    ]);
    expect(await listSnapshots(ctx, library, sourceId)).toHaveLength(1);
    expect([await lapse(), await lapsed()]).toEqual([null, []]);
  });

  test("a page that no longer holds a quote is kept beside the copy that does, and its claim is flagged", async () => {
    const { ctx, id, claimId, library, web, quoted, attach, look, looks, claim, lapse, lapsed } = await newsroom();
    const { sourceId, evidenceId } = await quoted();
    const stays = await attach({ sourceId, quote: "The register of bridges" });
    const [first] = await listSnapshots(ctx, library, sourceId);
    web.set(ADDRESS, MENDED);
    const { id: recheckId, snapshotId } = await look(sourceId);
    const [newest, kept] = await listSnapshots(ctx, library, sourceId);
    expect([newest?.id, kept?.id]).toEqual([snapshotId, first?.id]);
    const [seen] = await looks(sourceId);
    expect(seen).toMatchObject({ outcome: "changed", sentence: null, snapshotId, lost: [evidenceId] });
    // The proof stays, and that the page has changed is told beside it.
    expect((await claim())?.evidence.map(({ id: of, pin, lapse }) => [of, pin?.snapshotId, lapse?.kind])).toEqual([
      [evidenceId, first?.id, "drifted"],
      [stays, first?.id, undefined],
    ]);
    expect(await lapse()).toEqual({ kind: "drifted", seenAt: seen?.lookedAt, keptAt: first?.takenAt });
    expect(await lapsed()).toEqual([claimId]);
    const [archived, looked, flagged] = await lastEntries(ctx, 3);
    expect([archived?.entry.kind, looked?.entry.kind]).toEqual(["source.archived", "source.rechecked"]);
    expect(looked?.data.recheck).toMatchObject({ id: recheckId, sourceId, outcome: "changed", snapshotId });
    expect(flagged?.entry).toMatchObject({ kind: "evidence.lapsed", documentId: id, claimId });
    expect(flagged?.data).toEqual({ evidenceId, recheckId, lapse: "drifted" });
  });

  test("it stays flagged while the page stays as it is, and is no longer when the words come back", async () => {
    const { ctx, web, quoted, look, looks, lapse } = await newsroom();
    const { sourceId, evidenceId } = await quoted();
    web.set(ADDRESS, MENDED);
    await look(sourceId);
    await look(sourceId);
    expect(await looks(sourceId)).toMatchObject([{ outcome: "same", lost: [evidenceId] }, { outcome: "changed" }]);
    expect((await lapse())?.kind).toBe("drifted");
    web.set(ADDRESS, REGISTER);
    await look(sourceId);
    expect(await lapse()).toBeNull();
    const [restored] = await lastEntries(ctx, 1);
    expect(restored?.entry.kind).toBe("evidence.restored");
  });

  test("a page that is missed once is no dead link; one that is missed an hour later is, until it comes back", async () => {
    const { ctx, pass, web, quoted, look, looks, lapse, lapsed, claimId } = await newsroom();
    const { sourceId } = await quoted();
    web.set(ADDRESS, missing("timeout"));
    await look(sourceId);
    await look(sourceId);
    expect(await looks(sourceId)).toMatchObject([
      { outcome: "missed", sentence: "It is timeout." },
      { outcome: "missed" },
    ]);
    expect(await lapse()).toBeNull();
    pass(1 / 24);
    web.set(ADDRESS, missing("not-there"));
    await look(sourceId);
    expect((await looks(sourceId))[0]).toMatchObject({ outcome: "gone", sentence: "It is not-there.", lost: [] });
    expect((await lapse())?.kind).toBe("dead-link");
    expect(await lapsed()).toEqual([claimId]);
    // What cannot be read tells nothing, and the last look that told holds.
    web.set(ADDRESS, missing("not-shown"));
    await look(sourceId);
    expect((await looks(sourceId))[0]?.outcome).toBe("unread");
    expect((await lapse())?.kind).toBe("dead-link");
    expect((await lastEntries(ctx, 1))[0]?.entry.kind, "nothing is said to stand again").toBe("source.rechecked");
    // It was seen since, if not read: the next time counts as the first.
    web.set(ADDRESS, missing("not-there"));
    await look(sourceId);
    expect((await looks(sourceId))[0]?.outcome).toBe("missed");
    web.set(ADDRESS, REGISTER);
    await look(sourceId);
    expect(await lapse()).toBeNull();
  });

  test("whoever attached what has lapsed is told once, and not of what they found themselves", async () => {
    const { ctx, id, pass, web, quoted, attach, look, tools, told, rita, claimId } = await newsroom();
    const { sourceId } = await quoted();
    const otto = await hire(ctx, "Otto", "reviewer");
    await attach({ sourceId, quote: "Total outlay for the harbour bridge amounted to 412 million crowns" }, otto);
    web.set(ADDRESS, MENDED);
    await look(sourceId);
    expect(await told(rita)).toEqual([]);
    expect(await told(otto)).toMatchObject([
      { kind: "drifted", causedBy: { name: "Rita" }, claim: { id: claimId }, words: `Register at ${ADDRESS}` },
    ]);
    pass(8);
    web.set(ADDRESS, missing("not-there"));
    await recheckWhatIsDue(ctx, tools, 7);
    pass(2);
    await recheckWhatIsDue(ctx, tools, 7);
    await recheckWhatIsDue(ctx, tools, 7);
    expect(await told(rita)).toMatchObject([
      { kind: "dead-link", causedBy: { name: "This installation" }, document: { id } },
    ]);
    expect((await told(otto)).map(({ kind }) => kind)).toEqual(["dead-link", "drifted"]);
  });

  test("pages are due a week after the last look, one of each host at once", async () => {
    const { ctx, pass, quoted, tools, asked } = await newsroom();
    await quoted("https://a.example/1");
    await quoted("https://a.example/2");
    const { sourceId } = await quoted("https://b.example/1");
    const due = async () => (await listDue(ctx, 7, 10)).map(({ url }) => url);
    pass(6);
    expect(await due()).toEqual([]);
    pass(1.1);
    expect(await due()).toEqual(["https://a.example/1", "https://b.example/1"]);
    expect(await recheckWhatIsDue(ctx, tools, 0)).toBe(0);
    expect(await recheckWhatIsDue(ctx, tools, 7)).toBe(2);
    expect(await recheckWhatIsDue(ctx, tools, 7)).toBe(1);
    expect(await recheckWhatIsDue(ctx, tools, 7)).toBe(0);
    expect(asked.toSorted()).toEqual(["https://a.example/1", "https://a.example/2", "https://b.example/1"]);
    expect(await ctx.db.read.recheck.count({ where: { sourceId, lookedById: "installation" } })).toBe(1);
    pass(7.1);
    expect(await due()).toHaveLength(2);
  });

  test("a page that was missed is due the next day", async () => {
    const { ctx, pass, web, quoted, tools } = await newsroom();
    await quoted();
    pass(8);
    web.set(ADDRESS, missing("timeout"));
    await recheckWhatIsDue(ctx, tools, 7);
    expect(await listDue(ctx, 7, 10)).toEqual([]);
    pass(1.1);
    expect(await listDue(ctx, 7, 10)).toHaveLength(1);
  });

  test("what is quoted nowhere, is confidential, was never fetched or is sealed is not looked at by itself", async () => {
    const { ctx, pass, rita, id, source, attach, quoted, tools } = await newsroom();
    const unquoted = await source("https://unquoted.example/");
    await captureWhatWaits(ctx, tools);
    const brought = await source("https://brought.example/");
    await ctx.db.write((tx) =>
      tx.capture.updateMany({ data: { endedAt: ctx.now(), failure: "Gone." }, where: { sourceId: brought } }),
    );
    await keepWords(ctx, rita, brought, REGISTER);
    await attach({ sourceId: brought });
    const { sourceId: hidden } = await quoted("https://hidden.example/");
    await ctx.db.write((tx) => tx.source.update({ data: { kind: "confidential" }, where: { id: hidden } }));
    const { sourceId } = await quoted();
    pass(8);
    expect((await listDue(ctx, 7, 10)).map((due) => due.sourceId)).toEqual([sourceId]);
    const seal = { id: "seal", documentId: id, versionId: "v", editorId: "e", signedAt: ctx.now() };
    await ctx.db.write((tx) => tx.documentSignOff.create({ data: seal }));
    expect(await listDue(ctx, 7, 10)).toEqual([]);
    expect(unquoted).not.toBe(sourceId);
  });

  test("a document that is signed off keeps what was known when it was sealed", async () => {
    const { ctx, id, web, quoted, look, lapse, lapsed, claimId } = await newsroom();
    const { sourceId } = await quoted();
    const seal = { id: "seal", documentId: id, versionId: "v", editorId: "e", signedAt: ctx.now() };
    await ctx.db.write((tx) => tx.documentSignOff.create({ data: seal }));
    web.set(ADDRESS, MENDED);
    await look(sourceId);
    expect([await lapse(), await lapsed()]).toEqual([null, []]);
    expect((await lastEntries(ctx, 1))[0]?.entry.kind, "its log is closed").toBe("source.rechecked");
    await ctx.db.write((tx) => tx.documentSignOff.update({ where: { id: "seal" }, data: { reopenedAt: ctx.now() } }));
    expect((await lapse())?.kind).toBe("drifted");
    expect(await lapsed()).toEqual([claimId]);
    // Sealed again with what is known now, it keeps that when the words come back.
    await ctx.db.write((tx) => tx.documentSignOff.create({ data: { ...seal, id: "again", signedAt: ctx.now() } }));
    web.set(ADDRESS, REGISTER);
    await look(sourceId);
    expect((await lapse())?.kind).toBe("drifted");
  });

  test("the looks at a source that is confidential since are kept from whoever may not see it", async () => {
    const { ctx, quoted, look, looks } = await newsroom();
    const { sourceId } = await quoted();
    await look(sourceId);
    await ctx.db.write((tx) => tx.source.update({ data: { kind: "confidential" }, where: { id: sourceId } }));
    const otto = await hire(ctx, "Otto", "reviewer");
    expect(await listRechecks(ctx, must(workspaceGrant(otto, "read")), sourceId)).toEqual([]);
    expect(await looks(sourceId), "whoever added it sees them").toHaveLength(1);
  });

  test("what cannot be looked at is told why, a busy house looks at nothing, and the same request looks once", async () => {
    const { ctx, rita, library, source, quoted, tools, asked, looks } = await newsroom();
    const never = await source("https://never.example/");
    expect(await recheckSource(ctx, tools, library, never)).toEqual({ ok: false, reason: "never-fetched" });
    await keepWords(ctx, rita, never, REGISTER);
    expect(await recheckSource(ctx, tools, library, never)).toEqual({ ok: false, reason: "never-fetched" });
    const bare = must(await addSource(ctx, library, { title: "A letter", kind: "document", tier: "primary" })).id;
    expect(await recheckSource(ctx, tools, library, bare)).toEqual({ ok: false, reason: "no-address" });
    expect(await recheckSource(ctx, tools, library, "nobody" as SourceId)).toEqual({
      ok: false,
      reason: "no-such-source",
    });
    const { sourceId: hidden } = await quoted("https://hidden.example/");
    await ctx.db.write((tx) => tx.source.update({ data: { kind: "confidential" }, where: { id: hidden } }));
    expect(await recheckSource(ctx, tools, library, hidden)).toEqual({ ok: false, reason: "kept-secret" });
    const { sourceId } = await quoted();
    const busy = { ...tools, fetchPage: async () => fail({ kind: "busy" as const, sentence: "Too many." }) };
    expect(await recheckSource(ctx, busy, library, sourceId)).toMatchObject({ ok: false, reason: { kind: "busy" } });
    expect(await looks(sourceId)).toEqual([]);
    const same = once(ctx, "key");
    const first = must(await recheckSource(same, tools, library, sourceId));
    expect(must(await recheckSource(same, tools, library, sourceId))).toEqual(first);
    expect(asked).toEqual([ADDRESS]);
  });
});
