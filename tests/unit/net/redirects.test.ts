import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchFromWeb } from "../../../lib/net/adapters/fetch.ts";
import { type Canary, startCanary } from "../../support/canary.ts";
import { type KeyPair, selfSigned } from "../../support/certificate.ts";
import { startWeb, WEB_ADDRESS, type Web } from "../../support/web-of-tests.ts";
import { doorToTheTests } from "./doors.ts";

let canary: Canary;
let pair: KeyPair;
let plain: Web;
let secure: Web;

beforeAll(async () => {
  canary = await startCanary();
  pair = selfSigned([], [WEB_ADDRESS]);
  const answer: Parameters<typeof startWeb>[0] = (request, response) => {
    const url = new URL(request.url ?? "/", "http://any.example");
    const left = Number(url.searchParams.get("left"));
    const to = left > 0 ? `${url.pathname}?left=${left - 1}` : url.searchParams.get("to");
    if (to !== null) response.writeHead(Number(url.searchParams.get("status") ?? 302), { location: to }).end("moved");
    else if (url.pathname === "/lost") response.writeHead(302).end();
    else response.writeHead(200, { "content-type": "text/html" }).end(REFRESH(canary.port));
  };
  plain = await startWeb(answer);
  secure = await startWeb(answer, { secure: pair });
});
afterAll(async () => {
  await Promise.all([plain.close(), secure.close()]);
  await canary.close();
});

const REFRESH = (port: number) => `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${port}/"><p>Here.</p>`;

function fetchIt(address: string) {
  return fetchFromWeb(address, doorToTheTests({ ca: pair.cert, names: { "public.example": ["93.184.215.14"] } }));
}

const sendingTo = (to: string, status = 302) => `${plain.origin}/go?status=${status}&to=${encodeURIComponent(to)}`;

describe("a page that sends its readers on", () => {
  test.each([301, 302, 303, 307, 308])("with %i is followed, and every step is told", async (status) => {
    const fetched = await fetchIt(sendingTo("next#part", status));
    expect(fetched).toMatchObject({
      ok: true,
      value: {
        requestedUrl: sendingTo("next#part", status),
        url: `${plain.origin}/next`,
        redirects: [{ status, from: sendingTo("next#part", status), to: `${plain.origin}/next` }],
        status: 200,
      },
    });
  });

  test("five times is followed, and a sixth time is not", async () => {
    expect(await fetchIt(`${plain.origin}/loop?left=5`)).toMatchObject({
      ok: true,
      value: { redirects: { length: 5 } },
    });
    expect(await fetchIt(`${plain.origin}/loop?left=6`)).toMatchObject({ reason: { kind: "too-many-redirects" } });
  });

  test("in a circle of twenty is asked six times and left", async () => {
    const before = plain.asked.length;
    expect(await fetchIt(`${plain.origin}/loop?left=20`)).toMatchObject({ reason: { kind: "too-many-redirects" } });
    expect(plain.asked.length - before).toBe(6);
  });

  test("from http to https is followed, and from https to http is not", async () => {
    expect(await fetchIt(sendingTo(`${secure.origin}/safe`))).toMatchObject({
      ok: true,
      value: { url: `${secure.origin}/safe` },
    });
    const back = `${secure.origin}/go?to=${encodeURIComponent(`${plain.origin}/open`)}`;
    expect(await fetchIt(back)).toMatchObject({
      reason: { kind: "downgrade", sentence: expect.stringContaining(`${plain.origin}/open`) },
    });
  });

  test.each([
    ["to a private address", "http://127.0.0.1:{p}/", "private"],
    ["to a private address without a scheme", "//127.0.0.1:{p}/", "private"],
    ["to a private address in another spelling", "http://0x7f.1:{p}/", "private"],
    ["to a private address of IPv6", "http://[::1]:{p}/", "private"],
    ["to the address of a cloud's secrets", "http://169.254.169.254/latest/meta-data/", "private"],
    ["to a file", "file:///etc/passwd", "scheme"],
    ["to a script", "javascript:alert(1)", "scheme"],
    ["to an address with a password", "http://user:password@public.example/", "credentials"],
    ["to another port", "http://public.example:22/", "port"],
    ["to nonsense", "http://[", "redirect-to-nowhere"],
    ["to a text with line ends in it", "http://127.0.0.1:{p}/\tx", "private"],
  ])("%s is refused", async (_name, to, kind) => {
    const refused = await fetchIt(sendingTo(to.replace("{p}", String(canary.port))));
    expect(refused).toMatchObject({ ok: false, reason: { kind } });
  });

  test("without saying where to is refused", async () => {
    expect(await fetchIt(`${plain.origin}/lost`)).toMatchObject({ reason: { kind: "redirect-to-nowhere" } });
  });

  test("by a tag inside it is taken as it is", async () => {
    const fetched = await fetchIt(`${plain.origin}/refresh`);
    expect(fetched).toMatchObject({ ok: true, value: { url: `${plain.origin}/refresh`, redirects: [] } });
  });

  test("never led to the canary", () => {
    expect(canary.caught()).toBe(0);
  });
});
