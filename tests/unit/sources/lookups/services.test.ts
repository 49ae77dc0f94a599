import { expect, test } from "vitest";
import type { FetchedPage } from "../../../../lib/net/model.ts";
import { fail, ok } from "../../../../lib/result.ts";
import { webLookup } from "../../../../lib/sources/lookups/adapters/services.ts";

const ADDRESSES = { doi: "https://doi.org", isbn: "https://openlibrary.org" };

const pageAt = (url: string, body: object): FetchedPage => ({
  ...{ requestedUrl: url, url, redirects: [], status: 200, statusText: "OK", headers: [], remoteAddress: "192.0.2.7" },
  ...{ mediaType: "application/json", charset: null, fetchedAt: "2026-05-12T14:00:00.000Z" },
  bytes: new TextEncoder().encode(JSON.stringify(body)),
});

test.each([
  ["doi:10.5555/a(b)?c#d", "https://doi.org/10.5555/a(b)%3Fc%23d"],
  ["isbn:9780306406157", "https://openlibrary.org/api/books?bibkeys=ISBN:9780306406157&format=json&jscmd=data"],
] as const)("%s is asked about at %s", async (identifier, address) => {
  const asked: string[] = [];
  const lookup = webLookup(ADDRESSES, async (url) => {
    asked.push(url);
    return fail({ kind: "not-there", sentence: "No." });
  });
  await lookup(identifier);
  expect(asked).toEqual([address]);
});

test.each([
  ["https://api.crossref.org/v1/works/10.5555/a/transform", "Crossref"],
  ["https://data.crosscite.org/10.5555/a", "DataCite"],
  ["https://doi.example.org/10.5555/a", "doi.example.org"],
])("who answers at %s is %s", async (url, service) => {
  const lookup = webLookup(ADDRESSES, async () => ok(pageAt(url, { title: "Weirs" })));
  expect(await lookup("doi:10.5555/a")).toMatchObject({ ok: true, value: { service, reference: { title: "Weirs" } } });
});

test.each([
  ["not-there", "refused", "doi.org does not know DOI 10.5555/a: look for a typing mistake."],
  ["unreachable", "refused", "doi.org could not be reached: try again later, or describe the source yourself."],
  ["timeout", "refused", "doi.org could not be reached"],
  ["too-many-questions", "refused", "doi.org asks to be left alone for a while"],
  ["private", "refused", "an administrator can allow it with LINECHECK_FETCH_ALLOW"],
  ["wrong-type", "refused", "doi.org gave no description of DOI 10.5555/a that can be read here"],
  ["crashed", "refused", "doi.org gave no description"],
  ["busy", "busy", "it is asked again by itself"],
] as const)("%s is told in a sentence", async (kind, outcome, sentence) => {
  const lookup = webLookup(ADDRESSES, async () => fail({ kind, sentence: "Bring the page yourself." }));
  expect(await lookup("doi:10.5555/a")).toEqual({
    ok: false,
    reason: { kind: outcome, sentence: expect.stringContaining(sentence) },
  });
});

test.each([
  [{}, "isbn:9780306406157", "Open Library does not know ISBN 9780306406157: look for a typing mistake."],
  [[], "isbn:9780306406157", "Open Library gave no description of ISBN 9780306406157"],
  [{ title: "" }, "doi:10.5555/a", "Open Library knows DOI 10.5555/a and has no title for it"],
] as const)("the answer %j is told in a sentence", async (body, identifier, sentence) => {
  const lookup = webLookup(ADDRESSES, async () => ok(pageAt("https://openlibrary.org/api/books", body)));
  expect(await lookup(identifier)).toMatchObject({
    ok: false,
    reason: { kind: "refused", sentence: expect.stringContaining(sentence) },
  });
});

test("a service that is turned off is not asked, and that is said", async () => {
  const lookup = webLookup({ doi: null, isbn: null }, () => Promise.reject(new Error("nobody is to be asked")));
  expect(await lookup("doi:10.5555/a")).toMatchObject({
    reason: { kind: "refused", sentence: expect.stringContaining("No service is asked about DOIs here") },
  });
  expect(await lookup("isbn:9780306406157")).toMatchObject({
    reason: { sentence: expect.stringContaining("about ISBNs") },
  });
});
