import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { installationGrant, workspaceGrant } from "../../lib/auth/read.ts";
import { captureWhatWaits } from "../../lib/evidence/capturing/write.ts";
import type { NewEvidence } from "../../lib/evidence/model.ts";
import { keepCopy } from "../../lib/evidence/pins/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { NO_METADATA } from "../../lib/extraction/model.ts";
import { refuse } from "../../lib/extraction/unread.ts";
import { asId, type SourceId } from "../../lib/ids.ts";
import type { FetchedPage } from "../../lib/net/model.ts";
import { ok } from "../../lib/result.ts";
import { findClaim } from "../../lib/reviews/read.ts";
import { findSource } from "../../lib/sources/read.ts";
import { bytesInWarc } from "../../lib/sources/snapshots/adapters/warc.ts";
import { findSnapshot, findSnapshotText, listCaptures, listSnapshots } from "../../lib/sources/snapshots/read.ts";
import { originalOfText } from "../../lib/sources/snapshots/read-original.ts";
import { readTranscript } from "../../lib/sources/snapshots/transcript.ts";
import { askCapture, storeOriginal } from "../../lib/sources/snapshots/write.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, keepWords, must, storeInMemory } from "../support/newsroom.ts";

const REGISTER = "The register of bridges.\n\nTotal outlay for the harbour bridge amounted to 412 million crowns.";
const ADDRESS = "https://example.org/register";
const BUSY = { ok: false, reason: { kind: "busy", sentence: "Too many pages are being fetched." } } as const;

const pageOf = (text: string, url = ADDRESS): FetchedPage => ({
  requestedUrl: url,
  url: `${url}?final`,
  redirects: [{ status: 301, from: url, to: `${url}?final` }],
  status: 200,
  statusText: "OK",
  headers: [
    ["Content-Type", "text/plain"],
    ["Content-Encoding", "gzip"],
  ],
  remoteAddress: "192.0.2.7",
  mediaType: "text/plain",
  charset: null,
  bytes: new TextEncoder().encode(text),
  fetchedAt: "2026-05-12T14:00:00.000Z",
});
const unasked = () => Promise.reject(new Error("plain text needs no extractor"));

describe.each(["sqlite", "postgres"] as const)("kept copies on %s", (engine) => {
  async function newsroom() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const id = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, id, 3);
    const library = must(workspaceGrant(rita, "attach"));
    const attach = async (input: Partial<NewEvidence>, person: Person = rita) =>
      attachEvidence(ctx, await allow(ctx, person, "attach", id), {
        quote: "amounted to 412 million crowns",
        stance: "supports",
        claimId,
        ...input,
      });
    const source = async (parts: { url?: string; kind?: "confidential" } = { url: ADDRESS }) =>
      must(await addSource(ctx, library, { title: "Register", kind: "document", tier: "primary", ...parts })).id;
    const evidence = async () => (await findClaim(ctx, await allow(ctx, rita, "read", id), claimId))?.evidence ?? [];
    const store = storeInMemory();
    const capture = (fetchPage: Parameters<typeof captureWhatWaits>[1]["fetchPage"]) =>
      captureWhatWaits(ctx, { fetchPage, extract: unasked, store });
    return { ctx, rita, id, claimId, library, attach, source, evidence, store, capture };
  }

  test("a quote is pinned where it stands in a copy, with what stands around it", async () => {
    const { ctx, rita, library, attach, source, evidence } = await newsroom();
    const sourceId = await source({});
    const snapshotId = await keepWords(ctx, rita, sourceId, REGISTER);
    must(await attach({ sourceId, quote: "amounted  to\n412 million crowns" }));
    const start = REGISTER.indexOf("amounted");
    expect((await evidence())[0]?.pin).toEqual({
      snapshotId,
      start,
      end: REGISTER.length - 1,
      how: "normalised",
      prefix: REGISTER.slice(start - 32, start),
      suffix: ".",
      transcribed: false,
      page: null,
      pinnedAt: expect.any(String),
    });
    expect((await evidence())[0]?.source.copy).toMatchObject({ state: "kept", snapshotId, failure: null });
    const read = await findSnapshotText(ctx, library, snapshotId);
    expect(read?.blocks.map((block) => read.text.slice(block.start, block.end))).toEqual(REGISTER.split("\n\n"));
    expect(await findSnapshot(ctx, library, snapshotId)).toMatchObject({
      url: null,
      size: REGISTER.length,
      length: REGISTER.length,
      lang: "en",
      takenBy: { name: "Rita" },
    });
  });

  test("a quote stands in what somebody took down from a picture, and that is told with it", async () => {
    const { ctx, rita, library, attach, source, evidence, store } = await newsroom();
    const sourceId = asId<SourceId>(await source({}));
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);
    const plaque = { bytes, mediaType: "image/png", charset: null, fileName: "plaque.png", page: null };
    const stored = await storeOriginal(ctx, store, plaque, must(await readTranscript(plaque, REGISTER, unasked)));
    const of = { sourceId, captureId: null, takenById: rita.userId };
    const id = must(await keepCopy(ctx, library, stored, of));
    must(await attach({ sourceId, quote: "amounted to 412 million crowns" }));
    expect((await evidence())[0]?.pin).toMatchObject({ snapshotId: id, transcribed: true });
    const snapshot = await findSnapshot(ctx, library, id);
    expect(snapshot).toMatchObject({ transcribed: true, mediaType: "image/png", takenBy: { name: "Rita" } });
    expect(await bytesInWarc(must(ok(await store.get(snapshot?.warcSha256 ?? ""))) ?? bytes)).toEqual(bytes);
    const entry = (await lastEntries(ctx, 4)).find(({ body }) => body.kind === "source.archived");
    expect(entry).toMatchObject({ data: { snapshot: { id, transcribed: true } } });
  });

  test("what the copy does not say is no evidence, and the nearest passage is shown", async () => {
    const { ctx, rita, attach, source, evidence } = await newsroom();
    const sourceId = await source({});
    const snapshotId = await keepWords(ctx, rita, sourceId, REGISTER);
    const refused = await attach({
      sourceId,
      quote: "Total outlay for the harbour bridge amounted to 512 million crowns",
    });
    expect(refused).toMatchObject({
      ok: false,
      reason: {
        kind: "not-in-copy",
        snapshotId,
        reason: "altered",
        nearest: { differences: [{ inQuote: "512", inSource: "412" }] },
      },
    });
    expect(await evidence()).toEqual([]);
  });

  test("a quote that waits for a copy is pinned when one comes, and one that is not in it waits on", async () => {
    const { ctx, rita, claimId, attach, source, evidence, id } = await newsroom();
    const sourceId = await source({});
    const evidenceId = must(await attach({ sourceId }));
    must(await attach({ sourceId, quote: "amounted to 512 million crowns", stance: "refutes" }));
    expect((await evidence()).map(({ pin }) => pin)).toEqual([null, null]);
    await keepWords(ctx, rita, sourceId, REGISTER);
    expect((await evidence()).map(({ pin }) => pin?.start ?? null)).toEqual([REGISTER.indexOf("amounted"), null]);
    const [archived, pinned] = await lastEntries(ctx, 2);
    expect([archived?.entry.kind, pinned?.entry.kind]).toEqual(["source.archived", "evidence.pinned"]);
    expect(pinned?.entry).toMatchObject({ documentId: id, claimId });
    expect(await ctx.db.read.pin.findMany({ select: { evidenceId: true } })).toEqual([{ evidenceId }]);
  });

  test("what was quoted rightly stays pinned when its page says something else", async () => {
    const { ctx, rita, attach, source, evidence } = await newsroom();
    const sourceId = await source({});
    const first = await keepWords(ctx, rita, sourceId, REGISTER);
    must(await attach({ sourceId }));
    await keepWords(ctx, rita, sourceId, "The register has moved.");
    expect((await evidence())[0]?.pin?.snapshotId).toBe(first);
    // A passage of the earlier copy is still one.
    must(await attach({ sourceId, quote: "The register of bridges" }));
    expect((await evidence())[1]?.pin?.snapshotId).toBe(first);
  });

  test("of several places the one that was picked is pinned", async () => {
    const { ctx, rita, attach, source, evidence } = await newsroom();
    const sourceId = await source({});
    const twice = "It cost 412 million crowns. Later: it cost 412 million crowns, they say.";
    const snapshotId = await keepWords(ctx, rita, sourceId, twice);
    const start = twice.lastIndexOf("412");
    must(await attach({ sourceId, quote: "412 million crowns", picked: { snapshotId, start } }));
    expect((await evidence())[0]?.pin?.start).toBe(start);
  });

  test("a copy of an address is asked for with the source, taken, and kept with how the web answered", async () => {
    const { ctx, rita, library, attach, source, evidence, store, capture } = await newsroom();
    const sourceId = await source();
    must(await attach({ sourceId }));
    expect((await evidence())[0]?.source.copy).toMatchObject({ state: "waiting", snapshotId: null });
    const asked: string[] = [];
    expect(
      await capture(async (url) => {
        asked.push(url);
        return ok(pageOf(REGISTER));
      }),
    ).toBe(1);
    expect(asked).toEqual([ADDRESS]);
    const [snapshot] = await listSnapshots(ctx, library, sourceId);
    expect(snapshot).toMatchObject({ url: `${ADDRESS}?final`, status: 200, takenAt: "2026-05-12T14:00:00.000Z" });
    expect(snapshot?.takenBy.id).toBe(rita.userId);
    const warc = await store.get(snapshot?.warcSha256 ?? "");
    expect(new TextDecoder().decode(await bytesInWarc(warc ?? new Uint8Array()))).toBe(REGISTER);
    expect((await evidence())[0]?.pin?.snapshotId).toBe(snapshot?.id);
    expect(await capture(() => Promise.reject(new Error("nothing waits")))).toBe(0);
  });

  test("why there is no copy is written down, and a file that somebody brings makes up for it", async () => {
    const { ctx, rita, library, source, capture } = await newsroom();
    const sourceId = await source();
    const sentence = "There is no such page: look the address up again.";
    await capture(async () => refuse(sentence));
    expect((await findSource(ctx, library, sourceId))?.copy).toMatchObject({ state: "failed", failure: sentence });
    expect((await listCaptures(ctx, library, sourceId))[0]).toMatchObject({ url: ADDRESS, failure: sentence });
    await keepWords(ctx, rita, sourceId, REGISTER);
    expect((await findSource(ctx, library, sourceId))?.copy).toMatchObject({ state: "kept", failure: null });
    // Asked for again, it waits; the copy that is kept is still there.
    must(await askCapture(ctx, library, sourceId));
    expect((await findSource(ctx, library, sourceId))?.copy).toMatchObject({
      state: "waiting",
      snapshotId: expect.any(String),
    });
  });

  test("a house that is busy lets a copy wait, and two who ask wait for one", async () => {
    const { ctx, library, source, capture } = await newsroom();
    const sourceId = await source();
    expect(await capture(async () => BUSY)).toBe(0);
    const [waiting] = await listCaptures(ctx, library, sourceId);
    expect(waiting).toMatchObject({ endedAt: null, failure: null });
    expect(must(await askCapture(ctx, library, sourceId))).toBe(waiting?.id);
  });

  test("a copy that another process was faster with is not kept twice", async () => {
    const { ctx, library, source, store } = await newsroom();
    const sourceId = await source();
    const [waiting] = await listCaptures(ctx, library, sourceId);
    const original = { ...originalOfText(REGISTER), page: pageOf(REGISTER) };
    const readable = { text: REGISTER, blocks: [], lang: "en", notes: [], metadata: NO_METADATA, transcribed: false };
    const stored = await storeOriginal(ctx, store, original, readable);
    const of = { sourceId, captureId: asId<never>(waiting?.id ?? ""), takenById: "installation" };
    must(await keepCopy(ctx, installationGrant<"attach">(), stored, of));
    expect(await keepCopy(ctx, installationGrant<"attach">(), stored, of)).toEqual({
      ok: false,
      reason: "no-such-capture",
    });
    expect(await listSnapshots(ctx, library, sourceId)).toHaveLength(1);
  });

  test("the address of somebody who must not be known is never asked for", async () => {
    const { ctx, library, source } = await newsroom();
    const sourceId = await source({ url: "https://example.org/somebody", kind: "confidential" });
    expect(await listCaptures(ctx, library, sourceId)).toEqual([]);
    expect((await findSource(ctx, library, sourceId))?.copy.state).toBe("none");
  });

  test("a source without an address, and one that is not there, are told", async () => {
    const { ctx, library, source } = await newsroom();
    expect(await askCapture(ctx, library, await source({}))).toEqual({ ok: false, reason: "no-address" });
    expect(await askCapture(ctx, library, asId<SourceId>("nobody"))).toEqual({ ok: false, reason: "no-such-source" });
  });
});
