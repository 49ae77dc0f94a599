import { describe, expect, test } from "vitest";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { captureWhatWaits } from "../../lib/evidence/capturing/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { refuse } from "../../lib/extraction/unread.ts";
import type { SourceId } from "../../lib/ids.ts";
import type { FetchedPage } from "../../lib/net/model.ts";
import { fail, ok, type Result } from "../../lib/result.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import type { NotArchived, Progress, WebArchive } from "../../lib/sources/archiving/model.ts";
import { listArchivings } from "../../lib/sources/archiving/read.ts";
import { archiveWhatWaits, askArchiving } from "../../lib/sources/archiving/write.ts";
import { mendSource } from "../../lib/sources/describing/write.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, must, storeInMemory } from "../support/newsroom.ts";

const WORDS = "Total outlay for the harbour bridge amounted to 412 million crowns.";
const ADDRESS = "https://example.org/register";
const COPY = `https://web.archive.org/web/20261123120000/${ADDRESS}`;
const UNDER_WAY: Result<Progress, NotArchived> = ok({ state: "under-way" });
const DONE: Result<Progress, NotArchived> = ok({ state: "done", archivedUrl: COPY });
const NO = fail({ kind: "refused" as const, sentence: "The archive could not keep the page." });

const pageOf = (url: string): FetchedPage => ({
  requestedUrl: url,
  url,
  redirects: [],
  status: 200,
  statusText: "OK",
  headers: [],
  remoteAddress: "192.0.2.7",
  mediaType: "text/plain",
  charset: null,
  bytes: new TextEncoder().encode(WORDS),
  fetchedAt: "2026-05-12T14:00:00.000Z",
});

/** An archive that answers as it is told, and remembers what it was asked. */
function archiveOf(
  save: Result<string, NotArchived>,
  progress: Result<Progress, NotArchived> = UNDER_WAY,
): WebArchive & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    save: async (url) => {
      asked.push(`save ${url}`);
      return save;
    },
    progressOf: async (job) => {
      asked.push(`ask ${job}`);
      return progress;
    },
  };
}

describe.each(["sqlite", "postgres"] as const)("the queue for the web archive on %s", (engine) => {
  async function newsroom() {
    const ticking = fixedContext(await freshDatabase(engine));
    let passed = 0;
    const ctx = { ...ticking, now: () => new Date(ticking.now().getTime() + passed) };
    const pass = (minutes: number) => {
      passed += minutes * 60_000;
    };
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const library = must(workspaceGrant(rita, "attach"));
    const source = async (parts: { url?: string; kind?: "confidential" } = { url: ADDRESS }) =>
      must(await addSource(ctx, library, { title: "Register", kind: "document", tier: "primary", ...parts })).id;
    const quote = async (sourceId: SourceId) =>
      must(
        await attachEvidence(ctx, await allow(ctx, rita, "attach", id), {
          quote: "412 million crowns",
          stance: "supports",
          claimId,
          sourceId,
        }),
      );
    const capture = (page = true) =>
      captureWhatWaits(ctx, {
        fetchPage: async (url) => (page ? ok(pageOf(url)) : refuse("There is no such page.")),
        extract: () => Promise.reject(new Error("plain text needs no extractor")),
        store: storeInMemory(),
      });
    const archivings = (sourceId: SourceId) => listArchivings(ctx, library, sourceId);
    const copy = async () =>
      (await findClaim(ctx, await allow(ctx, rita, "read", id), claimId))?.evidence[0]?.source.copy;
    return { ctx, pass, library, source, quote, capture, archivings, copy };
  }

  /** A source that is quoted and has a copy. */
  async function withCopy() {
    const desk = await newsroom();
    const sourceId = await desk.source();
    await desk.quote(sourceId);
    await desk.capture();
    return { ...desk, sourceId };
  }

  test("a source is asked for once it is quoted and a copy was kept, and its archived copy is told", async () => {
    const { ctx, source, quote, capture, archivings, copy } = await newsroom();
    const archive = archiveOf(ok("spn2-1"));
    const sourceId = await source();
    expect(await archiveWhatWaits(ctx, archive)).toBe(0);
    await quote(sourceId);
    expect(await archiveWhatWaits(ctx, archive)).toBe(0);
    await capture();
    // Asked for, and begun.
    expect(await archiveWhatWaits(ctx, archive)).toBe(2);
    expect(await archivings(sourceId)).toMatchObject([{ url: ADDRESS, tries: 0, endedAt: null, archivedUrl: null }]);
    expect(await archiveWhatWaits(ctx, archive), "it is still at it").toBe(0);
    expect((await copy())?.archivedUrl).toBeNull();
    const done = archiveOf(ok("spn2-2"), DONE);
    expect(await archiveWhatWaits(ctx, done)).toBe(1);
    expect(await archivings(sourceId)).toMatchObject([
      { archivedUrl: COPY, failure: null, endedAt: expect.any(String) },
    ]);
    expect((await copy())?.archivedUrl).toBe(COPY);
    expect([...archive.asked, ...done.asked]).toEqual([`save ${ADDRESS}`, "ask spn2-1", "ask spn2-1"]);
    expect((await lastEntries(ctx, 3)).map(({ entry }) => entry.kind)).toEqual([
      "archiving.asked",
      "archiving.begun",
      "archiving.done",
    ]);
    expect(await archiveWhatWaits(ctx, archive), "once is enough").toBe(0);
  });

  test("a try that failed is made again after a pause, and after the third it has failed, with why", async () => {
    const { ctx, pass, sourceId, archivings, library } = await withCopy();
    const archive = archiveOf(NO);
    await archiveWhatWaits(ctx, archive);
    expect(await archivings(sourceId)).toMatchObject([{ tries: 1, endedAt: null, failure: NO.reason.sentence }]);
    expect(await archiveWhatWaits(ctx, archive)).toBe(0);
    pass(5);
    expect(await archiveWhatWaits(ctx, archive)).toBe(1);
    pass(25);
    expect(await archiveWhatWaits(ctx, archive)).toBe(1);
    expect(await archivings(sourceId)).toMatchObject([{ tries: 3, endedAt: expect.any(String), archivedUrl: null }]);
    pass(1_000);
    expect(await archiveWhatWaits(ctx, archive)).toBe(0);
    expect(archive.asked).toHaveLength(3);
    // By hand it is asked for anew, and two who ask wait for one.
    const again = must(await askArchiving(ctx, library, sourceId));
    expect(must(await askArchiving(ctx, library, sourceId))).toBe(again);
    await archiveWhatWaits(ctx, archiveOf(ok("spn2-1")));
    await archiveWhatWaits(ctx, archiveOf(ok("spn2-1"), DONE));
    expect(await archivings(sourceId)).toMatchObject([{ id: again, archivedUrl: COPY }, { archivedUrl: null }]);
  });

  test("work that fails, or takes too long, is a try that failed", async () => {
    const { ctx, pass, sourceId, archivings } = await withCopy();
    await archiveWhatWaits(ctx, archiveOf(ok("spn2-1")));
    expect(await archiveWhatWaits(ctx, archiveOf(ok("spn2-1"), NO))).toBe(1);
    expect(await archivings(sourceId)).toMatchObject([{ tries: 1, failure: NO.reason.sentence, endedAt: null }]);
    pass(5);
    await archiveWhatWaits(ctx, archiveOf(ok("spn2-2")));
    pass(16);
    const slow = archiveOf(ok("spn2-3"));
    expect(await archiveWhatWaits(ctx, slow)).toBe(1);
    expect(slow.asked, "nobody is asked about it any more").toEqual([]);
    expect(await archivings(sourceId)).toMatchObject([{ tries: 2, failure: expect.stringContaining("15 minutes") }]);
  });

  test("a house that is busy asks later, and no try is lost", async () => {
    const { ctx, sourceId, archivings } = await withCopy();
    const busy = archiveOf(fail({ kind: "busy", sentence: "Too many pages are being fetched." }));
    expect(await archiveWhatWaits(ctx, busy), "asked for").toBe(1);
    expect(await archivings(sourceId)).toMatchObject([{ tries: 0, failure: null, endedAt: null }]);
  });

  test("a page that could not be fetched, and a source that must not be known, are not sent there", async () => {
    const { ctx, library, source, quote, capture, archivings } = await newsroom();
    const gone = await source();
    await quote(gone);
    await capture(false);
    const hidden = await source({ url: "https://example.org/somebody", kind: "confidential" });
    await quote(hidden);
    const archive = archiveOf(ok("spn2-1"));
    expect(await archiveWhatWaits(ctx, archive)).toBe(0);
    expect(await askArchiving(ctx, library, hidden)).toEqual({ ok: false, reason: "kept-secret" });
    expect(await askArchiving(ctx, library, await source({}))).toEqual({ ok: false, reason: "no-address" });
    expect(await askArchiving(ctx, library, "nobody" as SourceId)).toEqual({ ok: false, reason: "no-such-source" });
    expect([await archivings(gone), await archivings(hidden), archive.asked]).toEqual([[], [], []]);
  });

  test("a source that must not be known after all is not sent there, though it was fetched", async () => {
    const { ctx, library, sourceId } = await withCopy();
    must(await mendSource(ctx, library, { sourceId, change: { kind: "confidential" }, seen: null }));
    const archive = archiveOf(ok("spn2-1"));
    expect([await archiveWhatWaits(ctx, archive), archive.asked]).toEqual([0, []]);
  });

  test("what waits for the archive is given up when its source must not be known after all", async () => {
    const { ctx, library, sourceId, archivings } = await withCopy();
    const archive = archiveOf(ok("spn2-1"));
    await archiveWhatWaits(ctx, archive);
    must(await mendSource(ctx, library, { sourceId, change: { kind: "confidential" }, seen: null }));
    expect(await archivings(sourceId)).toMatchObject([
      { tries: 0, endedAt: expect.any(String), failure: expect.stringContaining("confidential") },
    ]);
    expect((await lastEntries(ctx, 1))[0]?.entry.kind).toBe("archiving.failed");
    archive.asked.length = 0;
    await archiveWhatWaits(ctx, archive);
    expect(archive.asked).toEqual([]);
  });
});
