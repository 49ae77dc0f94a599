import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { brotliCompressSync, constants, createGzip, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchFromWeb } from "../../../lib/net/adapters/fetch.ts";
import type { FetchLimits } from "../../../lib/net/model.ts";
import { startRawWeb, startWeb, type Web } from "../../support/web-of-tests.ts";
import { doorToTheTests } from "./doors.ts";

const MB = 2 ** 20;

async function fetchFrom(web: Web, limits: Partial<FetchLimits> = {}) {
  onTestFinished(() => web.close());
  return fetchFromWeb(`${web.origin}/`, doorToTheTests({ limits }));
}

/** A web that answers each question with these headers and lets `write` say the rest. */
function webOf(headers: Record<string, string>, write: (response: ServerResponse) => void): Promise<Web> {
  return startWeb((_request, response) => {
    response.on("error", () => undefined);
    response.writeHead(200, { "content-type": "text/html", ...headers });
    write(response);
  });
}

/** Writes the same chunk for as long as somebody reads; tells how much that was. */
function endlessly(response: NodeJS.WritableStream, chunk: Buffer, most = Number.POSITIVE_INFINITY) {
  const told = { bytes: 0 };
  const write = () => {
    while (told.bytes < most) {
      told.bytes += chunk.length;
      if (!response.write(chunk)) return;
    }
    response.end();
  };
  response.on("drain", write);
  write();
  return told;
}

const TEXT = "<p>Grüße aus dem Netz.</p>".repeat(1000);

describe("a page", () => {
  test.each([
    ["as it is", "", Buffer.from(TEXT)],
    ["packed by gzip", "gzip", gzipSync(TEXT)],
    ["packed by x-gzip", "X-GZIP", gzipSync(TEXT)],
    ["packed by brotli", "br", brotliCompressSync(TEXT)],
    ["packed by deflate", "deflate", deflateSync(TEXT)],
    ["packed by deflate without its head", "deflate", deflateRawSync(TEXT)],
    ["said to be packed by identity", "identity", Buffer.from(TEXT)],
  ])("%s comes out as it was", async (_name, coding, bytes) => {
    const headers: Record<string, string> = coding === "" ? {} : { "content-encoding": coding };
    const fetched = await fetchFrom(await webOf(headers, (response) => response.end(bytes)));
    expect(fetched.ok && Buffer.from(fetched.value.bytes).toString()).toBe(TEXT);
  });

  test("without a length, cut into pieces or ended by its connection, comes whole", async () => {
    const pieces = await fetchFrom(await webOf({}, (response) => endlessly(response, Buffer.alloc(1000, "x"), 3000)));
    expect(pieces.ok && pieces.value.bytes.length).toBe(3000);
    const closed = await fetchFrom(
      await startRawWeb((socket) => socket.end("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nall of it")),
    );
    expect(closed.ok && Buffer.from(closed.value.bytes).toString()).toBe("all of it");
  });

  test("of nothing is a page of nothing, packed or not", async () => {
    for (const coding of ["identity", "gzip"])
      expect(await fetchFrom(await webOf({ "content-encoding": coding }, (response) => response.end()))).toMatchObject({
        ok: true,
        value: { bytes: new Uint8Array() },
      });
  });

  test("is told with all that an archive needs", async () => {
    const web = await webOf(
      { "content-type": 'Text/HTML; Charset="Windows-1252"', "X-Twice": "one", "Content-Encoding": "gzip" },
      (response) => response.end(gzipSync("here")),
    );
    expect(await fetchFrom(web)).toEqual({
      ok: true,
      value: {
        requestedUrl: `${web.origin}/`,
        url: `${web.origin}/`,
        redirects: [],
        status: 200,
        statusText: "OK",
        headers: expect.arrayContaining([
          ["X-Twice", "one"],
          ["Content-Encoding", "gzip"],
        ]),
        remoteAddress: "127.0.0.2",
        mediaType: "text/html",
        charset: "windows-1252",
        bytes: new Uint8Array(Buffer.from("here")),
      },
    });
  });
});

describe("too much is refused while it comes", () => {
  test("a gigabyte of zeros packed by gzip", async () => {
    // Packed once, then sent again and again: gzip members follow one another.
    const member = gzipSync(Buffer.alloc(64 * MB), { level: 9 });
    const web = await webOf({ "content-encoding": "gzip" }, (response) =>
      endlessly(response, member, 16 * member.length),
    );
    expect(await fetchFrom(web)).toMatchObject({ reason: { kind: "unpacks-too-far" } });
  });

  test("64 MB of zeros packed by brotli into less than a kilobyte", async () => {
    const bomb = brotliCompressSync(Buffer.alloc(64 * MB), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    expect(bomb.length).toBeLessThan(1000);
    const web = await webOf({ "content-encoding": "br" }, (response) => response.end(bomb));
    expect(await fetchFrom(web)).toMatchObject({ reason: { kind: "unpacks-too-far" } });
  });

  test("what unpacks to more than may be, at an honest rate", async () => {
    const web = await webOf({ "content-encoding": "gzip" }, (response) => {
      // Level 0 packs nothing: every byte that comes out has come in.
      const packer = createGzip({ level: 0 });
      packer.pipe(response);
      endlessly(packer, Buffer.alloc(MB, "x"), 30 * MB);
    });
    expect(await fetchFrom(web)).toMatchObject({ reason: { kind: "too-large" } });
  });

  test("what comes within the limit and unpacks beyond it, at a rate that text has", async () => {
    // Hashes do not pack and blanks do: some eight to one together.
    const lines = Array.from({ length: 4096 }, (_, n) =>
      createHash("sha256").update(`${n}`).digest().toString("latin1").padEnd(256),
    );
    const packed = gzipSync(Buffer.from(lines.join(""), "latin1"));
    const web = await webOf({ "content-encoding": "gzip" }, (response) =>
      endlessly(response, packed, 8 * packed.length),
    );
    expect(8 * packed.length).toBeLessThan(4 * MB);
    expect(await fetchFrom(web, { bodyBytes: 4 * MB })).toMatchObject({ reason: { kind: "too-large" } });
  });

  test("packing without anything in it, without end", async () => {
    const nothing = Buffer.concat(Array.from({ length: 1000 }, () => gzipSync("")));
    const web = await webOf({ "content-encoding": "gzip" }, (response) => endlessly(response, nothing, 64 * MB));
    expect(await fetchFrom(web, { bodyBytes: MB })).toMatchObject({ reason: { kind: "too-large" } });
  });

  test("a page that never ends, and no more than what may be is read", async () => {
    let told = { bytes: 0 };
    const web = await webOf({}, (response) => {
      told = endlessly(response, Buffer.alloc(64 * 1024, "x"));
    });
    expect(await fetchFrom(web)).toMatchObject({ reason: { kind: "too-large" } });
    // What was written beyond the limit lay in the buffers of the system.
    expect(told.bytes).toBeLessThan(40 * MB);
  });

  test("a page that says itself that it is too long, before it comes", async () => {
    const length = String(21 * MB);
    const web = await webOf({ "content-length": length }, (response) => void response.write("<p>"));
    expect(await fetchFrom(web)).toMatchObject({ reason: { kind: "too-large" } });
  });

  test("a hundred megabytes of headers", async () => {
    const line = Buffer.from(`X-Line: ${"x".repeat(1000)}\r\n`);
    let told = { bytes: 0 };
    const web = await startRawWeb((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      told = endlessly(socket, line, 100 * MB);
    });
    expect(await fetchFrom(web)).toMatchObject({ reason: { kind: "headers-too-large" } });
    expect(told.bytes).toBeLessThan(20 * MB);
  });

  test("a hundred megabytes of answers before the answer", async () => {
    const early = Buffer.from("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n".repeat(1000));
    const web = await startRawWeb((socket) => void endlessly(socket, early, 100 * MB));
    expect(await fetchFrom(web, { totalMs: 1_000 })).toMatchObject({ ok: false });
  });

  test("a page a byte at a time, when the time is over", async () => {
    const web = await webOf({}, (response) => {
      const drip = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(drip));
    });
    expect(await fetchFrom(web, { totalMs: 200 })).toMatchObject({
      reason: { kind: "timeout", sentence: expect.stringContaining("0.2 seconds") },
    });
  });

  test("silence, when the time is over", async () => {
    const web = await startRawWeb(() => undefined);
    expect(await fetchFrom(web, { totalMs: 200 })).toMatchObject({ reason: { kind: "timeout" } });
  });

  test("a name server that is silent, when the time is over", async () => {
    const door = {
      ...doorToTheTests({ limits: { totalMs: 100 } }),
      resolve: () => new Promise<never>(() => undefined),
    };
    expect(await fetchFromWeb("http://slow.example/", door)).toMatchObject({ reason: { kind: "timeout" } });
  });

  test("redirects that each take most of the time, when it is over", async () => {
    const web = await startWeb((request, response) => {
      const location = `${request.url}x`;
      setTimeout(() => response.writeHead(302, { location }).end(), 80);
    });
    expect(await fetchFrom(web, { totalMs: 200 })).toMatchObject({ reason: { kind: "timeout" } });
  });
});

describe("what is no whole page is refused", () => {
  const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  const gzip = gzipSync(TEXT);

  test.each<[string, string, (socket: Socket) => void]>([
    ["a page shorter than it says", "broken-off", (socket) => socket.end(`${HEAD}Content-Length: 100\r\n\r\nshort`)],
    [
      "a page in pieces without the last",
      "broken-off",
      (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n`),
    ],
    [
      "a packed page without its end",
      "broken-off",
      (socket) => {
        socket.write(`${HEAD}Content-Encoding: gzip\r\nContent-Length: ${gzip.length - 20}\r\n\r\n`);
        socket.end(gzip.subarray(0, -20));
      },
    ],
    [
      "a page that is not packed as it says",
      "unknown-packing",
      (socket) => socket.end(`${HEAD}Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain`),
    ],
    [
      "the same of brotli",
      "unknown-packing",
      (socket) => {
        socket.write(`${HEAD}Content-Encoding: br\r\nContent-Length: 5\r\n\r\n`);
        socket.end(Buffer.alloc(5, 255));
      },
    ],
    [
      "a packing nobody asked for",
      "unknown-packing",
      (socket) => socket.end(`${HEAD}Content-Encoding: zstd\r\nContent-Length: 5\r\n\r\nplain`),
    ],
    [
      "a page packed twice",
      "unknown-packing",
      (socket) => socket.end(`${HEAD}Content-Encoding: gzip, gzip\r\nContent-Length: 5\r\n\r\nplain`),
    ],
    [
      "two lengths",
      "broken-off",
      (socket) => socket.end(`${HEAD}Content-Length: 5\r\nContent-Length: 6\r\n\r\nplain!`),
    ],
    [
      "a length and pieces",
      "broken-off",
      (socket) => socket.end(`${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    ],
    ["another protocol", "not-http", (socket) => socket.end("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")],
    ["a connection that is closed at once", "broken-off", (socket) => void socket.destroy()],
  ])("%s: %s", async (_name, kind, answer) => {
    expect(await fetchFrom(await startRawWeb(answer))).toMatchObject({ ok: false, reason: { kind } });
  });

  test("a page longer than it says ends where it said", async () => {
    const fetched = await fetchFrom(
      await startRawWeb((socket) => socket.end(`${HEAD}Content-Length: 5\r\n\r\nfirst and more`)),
    );
    expect(fetched.ok && Buffer.from(fetched.value.bytes).toString()).toBe("first");
  });
});
