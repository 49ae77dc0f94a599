import { describe, expect, test } from "vitest";
import { workspaceGrant } from "../../lib/auth/read.ts";
import type { Lookup, Told } from "../../lib/bibliography/lookup.ts";
import type { Notice } from "../../lib/bibliography/notice.ts";
import { captureWhatWaits } from "../../lib/evidence/capturing/write.ts";
import { listEvidence } from "../../lib/evidence/read.ts";
import { attachEvidence } from "../../lib/evidence/write.ts";
import { NO_CITATION, NO_METADATA } from "../../lib/extraction/model.ts";
import { refuse } from "../../lib/extraction/unread.ts";
import type { SourceId } from "../../lib/ids.ts";
import { ok } from "../../lib/result.ts";
import { mendSource } from "../../lib/sources/describing/write.ts";
import { importReferences } from "../../lib/sources/exchange/write.ts";
import { lookUpWhatWaits } from "../../lib/sources/lookups/answering/write.ts";
import { listLookups } from "../../lib/sources/lookups/read.ts";
import { askLookup } from "../../lib/sources/lookups/write.ts";
import { NewSource, type SourceChange } from "../../lib/sources/model.ts";
import { findReferenced } from "../../lib/sources/read.ts";
import { addSource } from "../../lib/sources/write.ts";
import { fixedContext } from "../support/context.ts";
import { freshDatabase } from "../support/database.ts";
import { lastEntries } from "../support/log.ts";
import { allow, bringIn, claimNumber, hire, must, storeInMemory } from "../support/newsroom.ts";
import { sealed, signedOff } from "../support/signed-off.ts";

const DOI = "10.5555/weirs";
const ADDRESS = "https://example.org/weirs";

const CROSSREF: Told = {
  reference: {
    ...{ type: "article-journal", title: "On weirs", "container-title": "Journal of Weirs", volume: "4", DOI },
    author: [{ family: "Vitek", given: "Jana" }],
    issued: { "date-parts": [[2024, 3]] },
  },
  notices: [],
};
const RETRACTED: Notice = { kind: "retraction", on: "2025-01-02", isOfAnother: false, doi: "10.5555/notice" };
const BUSY = { ok: false, reason: { kind: "busy", sentence: "Too much is being fetched." } } as const;
const unasked = () => Promise.reject(new Error("nobody is to be asked"));
const telling =
  (told: Partial<Told> = {}): Lookup =>
  async () =>
    ok({ ...CROSSREF, ...told, service: "Crossref" });

/** A page that says of itself otherwise than the service, and in more words. */
const PAGE = {
  ...NO_METADATA,
  ...{
    title: "On weirs | The Quay",
    publisher: "The Quay",
    publishedOn: "2024-04-01",
    authors: ["The Quay"],
    lang: "en",
  },
  citation: { ...NO_CITATION, kinds: ["WebPage"], identifiers: [`doi:${DOI}`] },
};

describe.each(["sqlite", "postgres"] as const)("questions to services on %s", (engine) => {
  async function library() {
    const ctx = fixedContext(await freshDatabase(engine));
    const rita = await hire(ctx, "Rita", "reviewer");
    const grant = must(workspaceGrant(rita, "attach"));
    const add = async (input: unknown) => must(await addSource(ctx, grant, NewSource.parse(input))).id;
    const find = async (id: SourceId) => {
      const source = await findReferenced(ctx, grant, id);
      if (!source) throw new Error(`there is no source ${id}`);
      return source;
    };
    const mend = async (sourceId: SourceId, change: SourceChange) =>
      must(await mendSource(ctx, grant, { sourceId, change, seen: null }));
    const answer = (lookup: Lookup = telling()) => lookUpWhatWaits(ctx, lookup);
    const lookups = (id: SourceId) => listLookups(ctx, grant, id);
    const capture = () =>
      captureWhatWaits(ctx, {
        fetchPage: async (url) =>
          ok({
            ...{ requestedUrl: url, url, redirects: [], status: 200, statusText: "OK", headers: [] },
            ...{ remoteAddress: "192.0.2.7", mediaType: "text/html", charset: null },
            ...{ bytes: new TextEncoder().encode(url), fetchedAt: "2026-05-12T14:00:00.000Z" },
          }),
        extract: async () => ok({ text: "Weirs.", blocks: [], metadata: PAGE, notes: [] }),
        store: storeInMemory(),
      });
    return { ctx, rita, grant, add, find, mend, answer, lookups, capture };
  }

  test("a source that is only a DOI goes by it until the answer is there, and is described by that", async () => {
    const { ctx, add, find, answer, lookups } = await library();
    const id = await add({ doi: "doi:10.5555/Weirs" });
    expect(await find(id)).toMatchObject({ title: DOI, url: `https://doi.org/${DOI}`, kind: "web-page" });
    const [waiting] = await lookups(id);
    expect(waiting).toMatchObject({ identifier: `doi:${DOI}`, endedAt: null, failure: null, service: null });
    const asked: string[] = [];
    expect(
      await answer(async (identifier) => {
        asked.push(identifier);
        return ok({ ...CROSSREF, notices: [RETRACTED], service: "Crossref" });
      }),
    ).toBe(1);
    expect(asked).toEqual([`doi:${DOI}`]);
    expect(await find(id)).toMatchObject({
      ...{ title: "On weirs", author: "Jana Vitek", publisher: "Journal of Weirs", publishedOn: "2024-03" },
      ...{ kind: "article", reference: { ...CROSSREF.reference, URL: `https://doi.org/${DOI}` }, revision: 2 },
    });
    expect((await lookups(id))[0]).toMatchObject({ service: "Crossref", failure: null, notices: [RETRACTED] });
    expect(await answer(unasked)).toBe(0);
    const [answered, described] = await lastEntries(ctx, 2);
    expect(answered?.data).toMatchObject({ lookupId: waiting?.id, service: "Crossref", notices: expect.any(String) });
    expect(described?.data).toMatchObject({ sourceId: id, by: "service", changes: { title: "On weirs" } });
    expect(Object.keys(described?.data.changes ?? {})).toContain("tellers");
  });

  test("what became of the work is told with every quote from it, and not what was told of another DOI", async () => {
    const { ctx, rita, add, mend, answer } = await library();
    const documentId = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, documentId, 3);
    const id = await add({ doi: DOI });
    const quoted = { sourceId: id, quote: "412 million crowns", stance: "supports", claimId } as const;
    must(await attachEvidence(ctx, await allow(ctx, rita, "attach", documentId), quoted));
    const notice = async () => {
      const [piece] = await listEvidence(ctx, await allow(ctx, rita, "read", documentId), claimId);
      return piece?.notice;
    };
    expect(await notice()).toBeNull();
    await answer(telling({ notices: [RETRACTED] }));
    expect(await notice()).toEqual({ kind: "retraction", on: "2025-01-02", service: "Crossref" });
    // It was the DOI of another work.
    await mend(id, { doi: "10.5555/ferries" });
    expect(await notice()).toBeNull();
    await mend(id, { doi: DOI });
    expect(await notice()).toMatchObject({ kind: "retraction" });
  });

  test("a document that is sealed keeps what was known of its sources then", async () => {
    const { ctx, rita, add, answer } = await library();
    const [emma, eric] = [await hire(ctx, "Emma", "editor"), await hire(ctx, "Eric", "reviewer")];
    const documentId = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, documentId, 3);
    await signedOff(ctx, { reviewers: [rita, eric], editor: emma }, documentId, claimId);
    const id = await add({ doi: DOI });
    const quoted = { sourceId: id, quote: "412 million crowns", stance: "context", claimId } as const;
    must(await attachEvidence(ctx, await allow(ctx, rita, "attach", documentId), quoted));
    await sealed(ctx, rita, emma, documentId);
    await answer(telling({ notices: [RETRACTED] }));
    const evidence = await listEvidence(ctx, await allow(ctx, rita, "read", documentId), claimId);
    expect(evidence.find(({ source }) => source.id === id)).toMatchObject({ notice: null });
  });

  test("a source that is only an ISBN is a book without an address, and known again", async () => {
    const { add, find, answer, lookups } = await library();
    const id = await add({ isbn: "0-306-40615-2" });
    expect(await find(id)).toMatchObject({ title: "ISBN 9780306406157", url: null, kind: "book" });
    expect((await lookups(id))[0]?.identifier).toBe("isbn:9780306406157");
    await answer(telling({ reference: { type: "book", title: "Weirs: A history", ISBN: "9780306406157" } }));
    expect(await find(id)).toMatchObject({ title: "Weirs: A history", url: null, kind: "book" });
    expect(await add({ isbn: "9780306406157" })).toBe(id);
    expect(await lookups(id)).toHaveLength(1);
  });

  test.each(["the page first", "the service first"])("a service is believed before a page, %s", async (first) => {
    const { add, find, answer, capture } = await library();
    const id = await add({ url: ADDRESS, doi: DOI });
    await (first === "the page first" ? capture() : answer());
    await (first === "the page first" ? answer() : capture());
    const source = await find(id);
    expect(source).toMatchObject({
      ...{ title: "On weirs", author: "Jana Vitek", publisher: "Journal of Weirs", publishedOn: "2024-03" },
      ...{ kind: "article", url: ADDRESS },
    });
    // What only the page says is kept.
    expect(source.reference).toMatchObject({ ...CROSSREF.reference, language: "en", URL: ADDRESS });
  });

  test("what a person said, when they added it or later, goes before every service", async () => {
    const { add, find, mend, answer } = await library();
    const typed = await add({ doi: DOI, title: "My own words", kind: "document" });
    await answer();
    expect(await find(typed)).toMatchObject({ title: "My own words", kind: "document", author: "Jana Vitek" });
    const mended = await add({ doi: "10.5555/other" });
    await mend(mended, { author: null, publishedOn: "2023" });
    await answer();
    expect(await find(mended)).toMatchObject({ title: "On weirs", author: null, publishedOn: "2023", kind: "article" });
  });

  test("what a page told is a person's once they have said it again, and a service's later answer corrects its own", async () => {
    const { ctx, grant, add, find, mend, answer, capture } = await library();
    const id = await add({ url: ADDRESS });
    await capture();
    expect(await find(id)).toMatchObject({ title: "On weirs | The Quay", author: "The Quay" });
    await mend(id, { author: "The Quay" });
    await answer();
    expect(await find(id)).toMatchObject({ title: "On weirs", author: "The Quay" });
    must(await askLookup(ctx, grant, id));
    await answer(telling({ reference: { ...CROSSREF.reference, title: "On the weirs" } }));
    expect(await find(id)).toMatchObject({ title: "On the weirs", author: "The Quay" });
  });

  test("a page that tells its DOI and a person who types one have it looked up, each number once", async () => {
    const { add, mend, answer, lookups, capture } = await library();
    const page = await add({ url: ADDRESS });
    expect(await lookups(page)).toEqual([]);
    await capture();
    expect((await lookups(page)).map(({ identifier }) => identifier)).toEqual([`doi:${DOI}`]);
    await answer();
    const typed = await add({ title: "Weirs" });
    await mend(typed, { tier: "primary" });
    expect(await lookups(typed)).toEqual([]);
    await mend(typed, { doi: "10.5555/typed" });
    await mend(typed, { doi: "10.5555/mistyped" });
    await mend(typed, { doi: "10.5555/typed" });
    expect((await lookups(typed)).map(({ identifier }) => identifier).sort()).toEqual([
      "doi:10.5555/mistyped",
      "doi:10.5555/typed",
    ]);
  });

  test("an answer about a number that the source no longer has describes nothing", async () => {
    const { add, find, mend, answer, lookups } = await library();
    const id = await add({ title: "Weirs", url: ADDRESS, doi: "10.5555/mistyped" });
    await mend(id, { doi: null });
    await answer();
    expect(await find(id)).toMatchObject({ title: "Weirs", author: null });
    expect((await lookups(id))[0]?.endedAt).not.toBeNull();
  });

  test("why a service told nothing is written down, and it can be asked again", async () => {
    const { ctx, grant, add, find, answer, lookups } = await library();
    const id = await add({ doi: DOI });
    const first = must(await askLookup(ctx, grant, id));
    expect(await lookups(id)).toHaveLength(1);
    expect(await answer(async () => BUSY)).toBe(0);
    expect((await lookups(id))[0]).toMatchObject({ id: first, endedAt: null });
    await answer(async () => refuse("doi.org could not be reached: try again later."));
    expect((await lookups(id))[0]).toMatchObject({ failure: "doi.org could not be reached: try again later." });
    expect(await find(id)).toMatchObject({ title: DOI, revision: 1 });
    const again = must(await askLookup(ctx, grant, id));
    expect(again).not.toBe(first);
    await answer();
    expect(await find(id)).toMatchObject({ title: "On weirs" });
  });

  test("a question that another process was faster with is not answered twice", async () => {
    const { ctx, add, find, answer } = await library();
    const id = await add({ doi: DOI });
    await answer(async () => {
      // The other one, while this one waits.
      await answer();
      return ok({ ...CROSSREF, reference: { ...CROSSREF.reference, title: "Late" }, service: "Crossref" });
    });
    expect(await find(id)).toMatchObject({ title: "On weirs", revision: 2 });
    const kinds = (await lastEntries(ctx, 2)).map((entry) => entry?.entry.kind);
    expect(kinds).toEqual(["lookup.answered", "source.described"]);
  });

  test("an import asks nobody, and the first quote of what it brought does", async () => {
    const { ctx, rita, grant, answer, lookups } = await library();
    const entry = { key: "a", line: 1, reference: { type: "article-journal" as const, title: "Weirs", DOI } };
    const { added } = must(await importReferences(ctx, grant, { entries: [entry], refusals: [] }));
    const id = added[0]?.id as SourceId;
    expect(await answer(unasked)).toBe(0);
    const document = await bringIn(ctx, rita);
    const claimId = await claimNumber(ctx, rita, document, 3);
    const passage = { claimId, sourceId: id, quote: "412 million", stance: "supports" as const };
    must(await attachEvidence(ctx, await allow(ctx, rita, "attach", document), passage));
    expect(await lookups(id)).toHaveLength(1);
  });

  test("nobody is asked about a confidential source, nor any longer about one that becomes one", async () => {
    const { ctx, grant, add, mend, answer, lookups } = await library();
    const id = await add({ doi: DOI, kind: "confidential" });
    expect(await lookups(id)).toEqual([]);
    expect(await askLookup(ctx, grant, id)).toEqual({ ok: false, reason: "no-identifier" });
    const open = await add({ doi: DOI });
    await mend(open, { kind: "confidential" });
    expect((await lookups(open))[0]?.failure).toMatch(/nobody is asked about it/);
    // Its number would tell another who it is.
    const other = must(workspaceGrant(await hire(ctx, "Omar", "reviewer"), "attach"));
    expect(await listLookups(ctx, other, open)).toEqual([]);
    expect(await askLookup(ctx, other, open)).toEqual({ ok: false, reason: "confidential" });
    expect(await answer(unasked)).toBe(0);
    expect(await askLookup(ctx, grant, "nobody" as SourceId)).toEqual({ ok: false, reason: "no-such-source" });
  });
});
