import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { pageFetcher } from "../../../lib/net/adapters/fetch-page.ts";
import { parseAllowList } from "../../../lib/net/allow-list.ts";
import { renderQuestion } from "../../../lib/net/exchange.ts";
import { FETCH_LIMITS, READABLE_TYPES } from "../../../lib/net/model.ts";
import { runSandboxed, type Usage } from "../../../lib/sandbox/run.ts";
import { type Canary, startCanary } from "../../support/canary.ts";
import { must } from "../../support/newsroom.ts";
import { startWeb, WEB_ADDRESS, type Web } from "../../support/web-of-tests.ts";

/** As `npm test` has built it a stage before. */
const PROGRAM = join(import.meta.dirname, "..", "..", "..", "build", "cli", "fetch.js");

const MB = 2 ** 20;
const PAGE = "<!doctype html><title>Brücke</title><p>Grüße.\n</p>";

let canary: Canary;
let web: Web;

/** Questions that are kept waiting until somebody answers them. */
const waiting: (() => void)[] = [];

beforeAll(async () => {
  canary = await startCanary();
  web = await startWeb((request, response) => {
    response.on("error", () => undefined);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://any.example");
    const to = searchParams.get("to");
    if (to !== null) response.writeHead(302, { location: to }).end();
    else if (pathname.startsWith("/waits"))
      waiting.push(() => response.setHeader("content-type", "text/html").end(PAGE));
    else if (pathname === "/gone") response.writeHead(404).end();
    else if (pathname === "/bomb") {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "br" });
      response.end(brotliCompressSync(Buffer.alloc(256 * MB), { params: { 1: 5 } }));
    } else if (pathname === "/largest") {
      response.writeHead(200, { "content-type": "text/html" }).end(Buffer.alloc(FETCH_LIMITS.bodyBytes, "x"));
    } else if (pathname === "/endless") {
      response.writeHead(200, { "content-type": "text/html" });
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(MB, "x")));
      };
      response.on("drain", write);
      write();
    } else {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
      response.end(gzipSync(PAGE));
    }
  });
});
afterAll(async () => {
  await web.close();
  await canary.close();
});

/** The fetcher as the server makes it, with the tests' web opened up. */
function fetcher() {
  const allow = must(parseAllowList(`${WEB_ADDRESS}:${web.port}`));
  return pageFetcher(PROGRAM, { allow, now: () => new Date("2026-11-24T08:15:00Z") });
}

describe("the process that fetches", () => {
  test("brings a page back, with where it came from and when", async () => {
    const fetched = must(await fetcher()(`${web.origin}/old?to=/new`));
    expect(Buffer.from(fetched.bytes).toString()).toBe(PAGE);
    expect(fetched).toMatchObject({
      requestedUrl: `${web.origin}/old?to=/new`,
      url: `${web.origin}/new`,
      redirects: [{ status: 302, from: `${web.origin}/old?to=/new`, to: `${web.origin}/new` }],
      status: 200,
      mediaType: "text/html",
      charset: "utf-8",
      remoteAddress: WEB_ADDRESS,
      fetchedAt: "2026-11-24T08:15:00.000Z",
    });
  });

  test.each([
    ["http://127.0.0.1:{p}/", "port", /private network|names port/],
    ["http://localhost:{p}/", "port", /private network|names port/],
    ["http://[::1]/", "private", /private network/],
    ["http://localhost/", "private", /private network/],
    ["file:///etc/passwd", "scheme", /^Addresses that begin with file: are not fetched/],
    ["{web}/?to=http%3A%2F%2F127.0.0.1%3A{p}%2F", "port", /^The page sends its readers on to another address\./],
    ["{web}/?to=http%3A%2F%2Flocalhost%2F", "private", /^The address of localhost belongs to a private network/],
    ["{web}/?to=file%3A%2F%2F%2Fetc%2Fpasswd", "scheme", /^The page sends its readers on to another address\./],
    ["{web}/gone", "not-there", /^The site has no such page \(status 404\)/],
    ["no address", "not-an-address", /^This is not a web address/],
  ])("refuses %s with the cause and a sentence", async (address, cause, sentence) => {
    const asked = address.replaceAll("{p}", String(canary.port)).replace("{web}", web.origin);
    expect(await fetcher()(asked)).toEqual({
      ok: false,
      reason: { kind: "refused", cause, sentence: expect.stringMatching(sentence) },
    });
    expect(canary.caught()).toBe(0);
  });

  test("asks no proxy, though its parent's environment names one", async () => {
    for (const name of ["HTTP_PROXY", "http_proxy", "ALL_PROXY"]) vi.stubEnv(name, `http://127.0.0.1:${canary.port}`);
    vi.stubEnv("NODE_USE_ENV_PROXY", "1");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await fetcher()(`${web.origin}/`)).ok).toBe(true);
    expect(canary.caught()).toBe(0);
  });

  test("answers many at once, each with its own page, and says when there are too many", async () => {
    const fetched = await Promise.all(Array.from({ length: 17 }, (_, n) => fetcher()(`${web.origin}/page-${n}`)));
    expect(fetched.slice(0, 16).map((page) => must(page).url)).toEqual(
      Array.from({ length: 16 }, (_, n) => `${web.origin}/page-${n}`),
    );
    const reason = { kind: "busy", cause: "busy", sentence: expect.stringMatching(/try again/) };
    expect(fetched[16]).toEqual({ ok: false, reason });
  });

  test("is not held up by slow sites", async () => {
    const slow = Array.from({ length: 4 }, (_, n) => fetcher()(`${web.origin}/waits-${n}`));
    await vi.waitUntil(() => waiting.length === 4, { timeout: 20_000 });
    const { url } = must(await fetcher()(`${web.origin}/quick`));
    expect(url).toBe(`${web.origin}/quick`);
    for (const answer of waiting.splice(0)) answer();
    expect((await Promise.all(slow)).every(({ ok }) => ok)).toBe(true);
  });

  test.each([
    ["largest", "page"],
    ["bomb", "refused"],
    ["endless", "refused"],
  ])("takes less than 64 MB more for the %s page than for a small one", async (path, becomes) => {
    const small = await usageOf("/");
    // How much garbage lies about at the peak is chance: the least of some runs is what the fetch itself needs.
    const large = [await usageOf(`/${path}`), await usageOf(`/${path}`), await usageOf(`/${path}`)];
    expect([small.answer, ...large.map(({ answer }) => answer)]).toEqual(["page", becomes, becomes, becomes]);
    // The kernel tells the peak on Linux alone.
    const peaks = large.flatMap(({ peakBytes }) => peakBytes ?? []);
    if (small.peakBytes !== null) expect((Math.min(...peaks) - small.peakBytes) / MB).toBeLessThan(64);
  });
});

/** What one fetch took, and whether it brought a page or a refusal. */
async function usageOf(path: string): Promise<Usage & { answer: string }> {
  const allow = must(parseAllowList(`${WEB_ADDRESS}:${web.port}`));
  const question = renderQuestion({ url: `${web.origin}${path}`, allow, accepts: READABLE_TYPES });
  const used: Usage[] = [];
  const limits = { timeMs: 20_000, memoryBytes: 256 * MB, answerBytes: 2 * FETCH_LIMITS.bodyBytes };
  const answer = must(
    await runSandboxed(PROGRAM, question, limits, { network: true, onEnd: (usage) => used.push(usage) }),
  );
  const [usage] = used;
  if (usage === undefined) throw new Error("the run told nothing of what it took");
  const [kind = ""] = Object.keys(JSON.parse(Buffer.from(answer.subarray(0, answer.indexOf(10))).toString()));
  return { ...usage, answer: kind };
}
