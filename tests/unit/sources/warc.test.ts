import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { FetchedPage } from "../../../lib/net/model.ts";
import { bytesInWarc, toWarc } from "../../../lib/sources/snapshots/adapters/warc.ts";
import type { Original } from "../../../lib/sources/snapshots/model.ts";
import { sha256 } from "../../../lib/text/sha256.ts";

const BYTES = new TextEncoder().encode("<p>412 million crowns</p>");
const PAGE: FetchedPage = {
  requestedUrl: "http://example.org/a",
  url: "https://example.org/b",
  redirects: [{ status: 301, from: "http://example.org/a", to: "https://example.org/b" }],
  status: 200,
  statusText: "OK",
  headers: [
    ["Content-Type", "text/html"],
    ["Set-Cookie", "one=1"],
    ["Set-Cookie", "two=2"],
    ["Content-Encoding", "gzip"],
    ["Content-Length", "31"],
  ],
  remoteAddress: "192.0.2.7",
  mediaType: "text/html",
  charset: null,
  bytes: BYTES,
  fetchedAt: "2026-05-12T14:00:00.000Z",
};
const ORIGINAL: Original = { bytes: BYTES, mediaType: "text/html", charset: null, fileName: null, page: PAGE };
const WORLD = { now: new Date("2026-05-13T08:00:00.000Z"), newId: () => "00000000-0000-4000-8000-000000000001" };

/** The records of a WARC file: each is a gzip member of its own, and gunzip reads one behind the other. */
const records = async (original: Original) =>
  gunzipSync(await toWarc(original, WORLD))
    .toString()
    .split(/(?=^WARC\/1\.1\r$)/m);

test("a page is kept as the site answered, unpacked, with what the wire said under another name", async () => {
  const [info, response, metadata, ...more] = await records(ORIGINAL);
  expect(more).toEqual([]);
  expect(info).toContain("WARC-Type: warcinfo\r\n");
  expect(info).toMatch(/software: linecheck\/\d/);
  expect(response).toContain("WARC-Target-URI: https://example.org/b\r\nWARC-Date: 2026-05-12T14:00:00.000Z\r\n");
  expect(response).toContain("WARC-IP-Address: 192.0.2.7\r\n");
  expect(response).toContain(`WARC-Payload-Digest: sha256:${sha256(BYTES)}\r\n`);
  expect(response).toContain(
    [
      "HTTP/1.1 200 OK",
      "Content-Type: text/html",
      "Set-Cookie: one=1",
      "Set-Cookie: two=2",
      "X-Archive-Orig-Content-Encoding: gzip",
      "X-Archive-Orig-Content-Length: 31",
      `Content-Length: ${BYTES.length}`,
      "",
      "<p>412 million crowns</p>",
    ].join("\r\n"),
  );
  expect(metadata).toContain("redirect: 301 http://example.org/a https://example.org/b\r\n");
});

test("a file that somebody brought is kept under its own hash, with its name", async () => {
  const [, resource, metadata] = await records({ ...ORIGINAL, page: null, fileName: "Bericht\r\nX: y.html" });
  expect(resource).toContain(`WARC-Target-URI: urn:sha256:${sha256(BYTES)}\r\nWARC-Date: 2026-05-13T08:00:00.000Z\r\n`);
  expect(resource).toContain("WARC-Type: resource\r\n");
  expect(metadata).toContain("file-name: Bericht%0D%0AX%3A%20y.html\r\n");
});

test("the same original, at the same time and under the same ids, is the same file", async () => {
  expect(sha256(await toWarc(ORIGINAL, WORLD))).toBe(sha256(await toWarc(ORIGINAL, WORLD)));
});

test.each([
  ["a page", ORIGINAL],
  ["a file", { ...ORIGINAL, page: null }],
  ["nothing at all", { ...ORIGINAL, page: null, bytes: new Uint8Array() }],
  ["every byte", { ...ORIGINAL, bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte) }],
])("the bytes of %s come back", async (_, original) => {
  expect(Buffer.from(await bytesInWarc(await toWarc(original, WORLD)))).toEqual(Buffer.from(original.bytes));
});
