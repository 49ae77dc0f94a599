import { describe, expect, test } from "vitest";
import type { Person } from "../../lib/auth/model.ts";
import { workspaceGrant } from "../../lib/auth/read.ts";
import { captureWhatWaits } from "../../lib/evidence/capturing/write.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { type Metadata, NO_CITATION, NO_METADATA } from "../../lib/extraction/model.ts";
import type { SourceId } from "../../lib/ids.ts";
import type { FetchedPage } from "../../lib/net/model.ts";
import { ok } from "../../lib/result.ts";
import { mendSource } from "../../lib/sources/describing/write.ts";
import { listTwins } from "../../lib/sources/marks/read.ts";
import { NewSource } from "../../lib/sources/model.ts";
import { findSource } from "../../lib/sources/read.ts";
import { listCaptures } from "../../lib/sources/snapshots/read.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, keepWords, must, storeInMemory } from "../support/newsroom.ts";

const ADDRESS = "https://example.org/weirs?b=2&a=1";

/** A page that answers at any address. */
const pageAt = (url: string): FetchedPage => ({
  requestedUrl: url,
  url,
  redirects: [],
  status: 200,
  statusText: "OK",
  headers: [["Content-Type", "text/html"]],
  remoteAddress: "192.0.2.7",
  mediaType: "text/html",
  charset: null,
  bytes: new TextEncoder().encode(`<!doctype html><p>${url}</p>`),
  fetchedAt: "2026-05-12T14:00:00.000Z",
});

const WEIRS: Metadata = {
  ...NO_METADATA,
  title: "The weirs of Lund",
  authors: ["Jana Vitek", "Per Holm"],
  publisher: "The Quay",
  publishedOn: "2024-03-12",
  citation: { ...NO_CITATION, kinds: ["NewsArticle"], identifiers: ["doi:10.5555/Weirs"] },
};

describe.each(["sqlite", "postgres"] as const)("references on %s", (engine) => {
  async function library() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita: Person = await hire(ctx, "Rita", "reviewer");
    const grant = must(workspaceGrant(rita, "attach"));
    const add = async (input: unknown) => must(await addSource(ctx, grant, NewSource.parse(input)));
    const find = async (id: SourceId) => {
      const source = await findSource(ctx, grant, id);
      if (!source) throw new Error(`there is no source ${id}`);
      return source;
    };
    const mend = (sourceId: SourceId, change: object, seen: number | null = null) =>
      mendSource(ctx, grant, { sourceId, change, seen });
    const twins = async (id: SourceId) => (await listTwins(ctx, grant, id)).map((twin) => [twin.id, twin.by]);
    const capture = (metadata: Metadata) =>
      captureWhatWaits(ctx, {
        fetchPage: async (url) => ok(pageAt(url)),
        extract: async () => ok({ text: "Weirs.", blocks: [], metadata, notes: [] }),
        store: storeInMemory(),
      });
    return { ctx, rita, grant, add, find, mend, twins, capture };
  }

  test.each([
    [
      "an address in another spelling",
      { url: ADDRESS },
      { url: "http://www.example.org/weirs/?a=1&b=2&utm_source=x#top" },
    ],
    ["a DOI and its address", { title: "Weirs", doi: "10.5555/ABC" }, { url: "https://dx.doi.org/10.5555/abc" }],
    [
      "an ISBN in ten digits",
      { title: "Weirs", isbn: "978-0-306-40615-7" },
      { title: "The weirs", isbn: "0306406152" },
    ],
    [
      "a reference",
      { title: "Weirs", doi: "10.5555/abc" },
      { title: "A", reference: { type: "book", DOI: "10.5555/ABC" } },
    ],
    ["a copy in an archive", { url: ADDRESS }, { url: `https://web.archive.org/web/2024/${ADDRESS}` }],
  ])("the same source added twice is one: %s", async (_, first, second) => {
    const { ctx, add, find } = await library();
    const { id } = await add({ tier: "primary", author: "Jana Vitek", ...first });
    const before = await find(id);
    expect(await add({ tier: "tertiary", author: "Somebody", ...second })).toEqual({ id, known: true });
    expect(await find(id)).toEqual(before);
    expect(await ctx.db.read.source.count()).toBe(1);
  });

  test.each([
    ["two DOIs at one address", { url: ADDRESS, doi: "10.5555/a" }, { url: ADDRESS, doi: "10.5555/b" }],
    ["two pages", { url: ADDRESS }, { url: `${ADDRESS}&c=3` }],
    ["two interviews of one title", { title: "Interview" }, { title: "Interview" }],
    ["a confidential one", { url: ADDRESS, kind: "confidential" }, { url: ADDRESS }],
    ["another confidential one", { url: ADDRESS }, { url: ADDRESS, kind: "confidential" }],
  ])("what is not the same is two: %s", async (_, first, second) => {
    const { ctx, add } = await library();
    const one = await add(first);
    const other = await add(second);
    expect(other).toEqual({ id: expect.not.stringMatching(one.id), known: false });
    expect(await ctx.db.read.sourceMark.count({ where: { source: { kind: "confidential" } } })).toBe(0);
  });

  test("a quote of a known address is attached to the known source, and the first quote asks for its copy", async () => {
    const { ctx, rita, grant, add } = await library();
    const document = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, document, 3);
    const { id } = await add({ url: ADDRESS, title: "Register" });
    await ctx.db.write((tx) => tx.capture.deleteMany());
    const attach = async () =>
      attachEvidence(ctx, await allow(ctx, rita, "attach", document), {
        ...{ claimId, quote: "412 million", stance: "supports" as const },
        source: NewSource.parse({ url: "http://example.org/weirs?a=1&b=2", title: "Otherwise" }),
      });
    must(await attach());
    must(await attach());
    expect(await ctx.db.read.evidence.groupBy({ by: ["sourceId"] })).toEqual([{ sourceId: id }]);
    expect(await listCaptures(ctx, grant, id)).toHaveLength(1);
  });

  test("a source that was here before marks were kept is recognised all the same", async () => {
    const { ctx, add } = await library();
    const { id } = await add({ url: "http://www.example.org/weirs/?b=2&a=1" });
    await ctx.db.write(async (tx) => {
      await tx.sourceMark.deleteMany();
      await tx.source.update({ where: { id }, data: { reference: "{}" } });
    });
    expect(await add({ url: ADDRESS })).toEqual({ id, known: true });
    await add({ url: "https://example.org/other" });
    expect(await ctx.db.read.sourceMark.findMany({ where: { sourceId: id }, select: { mark: true } })).toEqual([
      { mark: "url:https://example.org/weirs?a=1&b=2" },
    ]);
  });

  test("the first change of an older source writes its reference down, and says so", async () => {
    const { ctx, add, mend } = await library();
    const { id } = await add({ title: "A law", kind: "law" });
    await ctx.db.write((tx) => tx.source.update({ where: { id }, data: { reference: "{}" } }));
    must(await mend(id, { tier: "primary" }));
    const [described] = await lastEntries(ctx, 1);
    const reference = '{"type":"legislation","title":"A law"}';
    expect(described?.data.changes).toEqual({ tier: "primary", reference });
    expect(await ctx.db.read.source.findUnique({ where: { id } })).toMatchObject({ tier: "primary", reference });
  });

  test("what a page says of itself fills what nobody said, and is an event", async () => {
    const { ctx, add, find, capture } = await library();
    const { id } = await add({ url: ADDRESS, author: "J. Vitek" });
    await capture(WEIRS);
    const source = await find(id);
    expect(source).toMatchObject({
      ...{ title: "The weirs of Lund", author: "J. Vitek", publisher: "The Quay", publishedOn: "2024-03-12" },
      ...{ kind: "web-page", revision: 2 },
    });
    const row = await ctx.db.read.source.findUniqueOrThrow({ where: { id } });
    expect(JSON.parse(row.reference)).toEqual({
      type: "article-newspaper",
      title: "The weirs of Lund",
      author: [{ family: "Vitek", given: "J." }],
      "container-title": "The Quay",
      issued: { "date-parts": [[2024, 3, 12]] },
      accessed: { "date-parts": [[2026, 5, 12]] },
      DOI: "10.5555/weirs",
      URL: ADDRESS,
    });
    // The DOI that the page told is looked up.
    const [described] = await lastEntries(ctx, 2);
    expect(described?.body).toMatchObject({ kind: "source.described", base: 1 });
    expect(described?.data).toMatchObject({ sourceId: id, by: "copy", changes: { title: "The weirs of Lund" } });
    expect(described?.data.changes).not.toHaveProperty("author");
    expect(await add({ doi: "10.5555/WEIRS" })).toEqual({ id, known: true });
  });

  test("what a person typed or mended is never filled over", async () => {
    const { ctx, rita, grant, add, find, mend, capture } = await library();
    const { id } = await add({ url: ADDRESS });
    must(await mend(id, { title: "My own words", author: null, publishedOn: "2023" }));
    await capture(WEIRS);
    expect(await find(id)).toMatchObject({ title: "My own words", author: null, publisher: null, publishedOn: "2023" });
    const { id: confidential } = await add({ title: "A letter", kind: "confidential" });
    await keepWords(ctx, rita, confidential, "Words.");
    expect(await ctx.db.read.sourceMark.count({ where: { sourceId: confidential } })).toBe(0);
    expect(await listTwins(ctx, grant, confidential)).toEqual([]);
  });

  test("the same bytes, and an address that a page gives as its own, are told and make no two one", async () => {
    const { ctx, rita, add, twins, capture } = await library();
    const [one, other] = [await add({ title: "A letter" }), await add({ title: "The same letter" })];
    await keepWords(ctx, rita, one.id, "Dear all.");
    await keepWords(ctx, rita, other.id, "Dear all.");
    expect(await twins(one.id)).toEqual([[other.id, "sha256"]]);
    expect(await twins(other.id)).toEqual([[one.id, "sha256"]]);
    const [page, home] = [
      await add({ url: ADDRESS }),
      await add({ url: "https://example.org/home", doi: "10.5555/a" }),
    ];
    await capture({ ...NO_METADATA, canonicalUrl: "https://example.org/home" });
    expect(await twins(page.id)).toContainEqual([home.id, "url"]);
    // Whoever adds the other address is not led to the page that only says so.
    expect(await add({ url: "https://example.org/home" })).toEqual({ id: home.id, known: true });
  });

  test("a page that names another DOI than the one that was typed is not told to be that other", async () => {
    const { add, find, twins, capture } = await library();
    const cited = await add({ title: "Cited", doi: "10.5555/weirs" });
    const { id } = await add({ url: ADDRESS, doi: "10.5555/own" });
    await capture(WEIRS);
    expect(await find(id)).toMatchObject({ title: "The weirs of Lund" });
    expect([await twins(id), await twins(cited.id)]).toEqual([[], []]);
  });

  test("of two who mend a source the later learns of the first, and the same again is nothing", async () => {
    const { ctx, add, find, mend } = await library();
    const { id } = await add({ title: "Weirs", isbn: "9780306406157", kind: "book" });
    must(await mend(id, { author: "Jana Vitek; Per Holm", doi: "https://doi.org/10.5555/X" }, 1));
    expect(await mend(id, { author: "Somebody" }, 1)).toEqual({ ok: false, reason: "changed-since" });
    must(await mend(id, { author: "Jana Vitek; Per Holm" }, 2));
    expect(await find(id)).toMatchObject({ author: "Jana Vitek; Per Holm", revision: 2 });
    must(await mend(id, { isbn: null }));
    const marks = await ctx.db.read.sourceMark.findMany({ where: { sourceId: id }, select: { mark: true } });
    expect(marks).toEqual([{ mark: "doi:10.5555/x" }]);
    expect(await mend("nobody" as SourceId, {})).toEqual({ ok: false, reason: "no-such-source" });
  });

  test("a source that turns out to be confidential loses its marks, and nobody asks for its address", async () => {
    const { ctx, grant, add, mend } = await library();
    const { id } = await add({ url: ADDRESS });
    must(await mend(id, { kind: "confidential" }));
    expect(await ctx.db.read.sourceMark.count()).toBe(0);
    expect((await listCaptures(ctx, grant, id))[0]?.failure).toMatch(/not asked for/);
    must(await mend(id, { kind: "web-page" }));
    expect(await ctx.db.read.sourceMark.count()).toBe(1);
  });
});
