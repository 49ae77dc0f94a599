import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { fetchFromWeb } from "../../../lib/net/adapters/fetch.ts";
import { selfSigned } from "../../support/certificate.ts";
import { freePort } from "../../support/free-port.ts";
import { startWeb, WEB_ADDRESS, type Web } from "../../support/web-of-tests.ts";
import { doorToTheTests } from "./doors.ts";

afterEach(() => vi.unstubAllEnvs());

async function started(...options: Parameters<typeof startWeb>): Promise<Web> {
  const web = await startWeb(...options);
  onTestFinished(() => web.close());
  return web;
}

describe("a fetch tells the site nothing but what it asks for", () => {
  test("one question with five headers, on a connection that ends with it", async () => {
    const web = await started((_request, response) => response.setHeader("content-type", "text/html").end("here"));
    await fetchFromWeb(`${web.origin}/a%20b/?c=d&e#f`, doorToTheTests());
    const [asked] = web.asked;
    expect(asked?.method).toBe("GET");
    expect(asked?.url).toBe("/a%20b/?c=d&e");
    expect(asked?.httpVersion).toBe("1.1");
    expect(asked?.headers).toEqual({
      host: `${WEB_ADDRESS}:${web.port}`,
      connection: "close",
      accept: expect.stringMatching(/^text\/html, application\/xhtml\+xml, application\/pdf, /),
      "accept-encoding": "gzip, br, deflate",
      "user-agent": expect.stringMatching(/Linecheck/),
    });
  });

  test("a service is asked for its own media types and for no others, and no page is taken for an answer", async () => {
    const web = await started((request, response) => {
      if (request.url === "/") response.writeHead(302, { location: "/registry" }).end();
      else response.setHeader("content-type", request.url === "/page" ? "text/html" : "application/json").end("{}");
    });
    const door = { ...doorToTheTests(), accepts: ["application/vnd.citationstyles.csl+json", "application/json"] };
    expect(await fetchFromWeb(`${web.origin}/`, door)).toMatchObject({
      ok: true,
      value: { url: `${web.origin}/registry` },
    });
    const accept = "application/vnd.citationstyles.csl+json, application/json";
    expect(web.asked.map(({ headers }) => headers.accept)).toEqual([accept, accept]);
    expect(await fetchFromWeb(`${web.origin}/page`, door)).toMatchObject({ ok: false, reason: { kind: "wrong-type" } });
  });

  test("no cookie is taken along, neither to the next page nor to the next redirect", async () => {
    const web = await started((request, response) => {
      response.setHeader("set-cookie", "who=you; Path=/");
      if (request.url === "/") response.writeHead(302, { location: "/in" }).end();
      else response.setHeader("content-type", "text/html").end("here");
    });
    for (let n = 0; n < 2; n++) expect((await fetchFromWeb(`${web.origin}/`, doorToTheTests())).ok).toBe(true);
    expect(web.asked.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined, undefined, undefined]);
    expect(web.asked.map(({ headers }) => headers.referer)).toEqual([undefined, undefined, undefined, undefined]);
    expect(web.connections()).toBe(4);
  });

  test("no proxy is asked, whatever the environment names", async () => {
    const proxy = await started((_request, response) => response.end("from the proxy"));
    for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"])
      vi.stubEnv(name, proxy.origin);
    vi.stubEnv("NO_PROXY", "");
    vi.stubEnv("NODE_USE_ENV_PROXY", "1");
    const web = await started((_request, response) => response.setHeader("content-type", "text/plain").end("itself"));
    const fetched = await fetchFromWeb(`${web.origin}/`, doorToTheTests());
    expect(fetched.ok && Buffer.from(fetched.value.bytes).toString()).toBe("itself");
    expect(proxy.connections()).toBe(0);
  });
});

describe("a page over https", () => {
  const answer: Parameters<typeof startWeb>[0] = (_request, response) =>
    response.setHeader("content-type", "text/html").end("safe");

  test("is fetched under the name that its certificate is for, with no other protocol than HTTP/1.1", async () => {
    const secure = selfSigned(["paper.example"], []);
    const web = await started(answer, { secure });
    const door = doorToTheTests({ ca: secure.cert, names: { "paper.example": [WEB_ADDRESS] } });
    const fetched = await fetchFromWeb(`https://paper.example:${web.port}/`, door);
    expect(fetched).toMatchObject({ ok: true, value: { url: `https://paper.example:${web.port}/` } });
    expect(web.asked[0]?.headers.host).toBe(`paper.example:${web.port}`);
  });

  test.each([
    ["for another name", selfSigned(["other.example"], []), true],
    ["that has run out", selfSigned(["paper.example"], [], 2020), true],
    ["that nobody knows", selfSigned(["paper.example"], []), false],
  ])("with a certificate %s is refused, even where Node.js is told not to look", async (_name, secure, known) => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const web = await started(answer, { secure });
    const names = { "paper.example": [WEB_ADDRESS] };
    const door = doorToTheTests(known ? { ca: secure.cert, names } : { names });
    expect(await fetchFromWeb(`https://paper.example:${web.port}/`, door)).toMatchObject({
      reason: { kind: "certificate", sentence: expect.stringContaining("paper.example") },
    });
    expect(web.asked).toEqual([]);
  });

  test("that is none is refused", async () => {
    const web = await started(answer);
    expect(await fetchFromWeb(web.origin.replace("http:", "https:"), doorToTheTests())).toMatchObject({
      reason: { kind: "no-secure-connection" },
    });
  });
});

describe("a site that answers something else than a page", () => {
  test.each([
    [404, "not-there", "look for a typing mistake"],
    [410, "not-there", "archived copy"],
    [401, "not-shown", "Save the page in your browser"],
    [403, "not-shown", "Save the page in your browser"],
    [451, "not-shown", "Save the page in your browser"],
    [429, "too-many-questions", "try again later"],
    [500, "site-at-fault", "try again later"],
    [503, "site-at-fault", "try again later"],
    [204, "no-page", "paste its text"],
    [206, "no-page", "paste its text"],
    [300, "no-page", "paste its text"],
    [304, "no-page", "paste its text"],
    [418, "no-page", "paste its text"],
  ])("with status %i is refused as %s, and the sentence tells what to do", async (status, kind, remedy) => {
    const web = await started((_request, response) =>
      response.writeHead(status, { "content-type": "text/html" }).end(),
    );
    expect(await fetchFromWeb(`${web.origin}/`, doorToTheTests())).toMatchObject({
      reason: { kind, sentence: expect.stringMatching(new RegExp(`status ${status}.*${remedy}`)) },
    });
  });

  test.each([
    ["image/png", "wrong-type"],
    ["video/mp4", "wrong-type"],
    ["application/json", "wrong-type"],
    ["application/zip; charset=utf-8", "wrong-type"],
    ["text/html", "a page"],
    ["application/pdf", "a page"],
    ["text/plain;charset=utf-8", "a page"],
    ["application/octet-stream", "a page"],
    ["nonsense", "a page"],
  ])("of type %s is %s", async (type, becomes) => {
    const web = await started((_request, response) => response.setHeader("content-type", type).end("some bytes"));
    const fetched = await fetchFromWeb(`${web.origin}/`, doorToTheTests());
    expect(fetched.ok ? "a page" : fetched.reason.kind).toBe(becomes);
  });

  test("of a type that has a name of its own, is refused by that name", async () => {
    const web = await started((_request, response) =>
      response.setHeader("content-type", "image/png").end("some bytes"),
    );
    expect(await fetchFromWeb(`${web.origin}/`, doorToTheTests())).toMatchObject({
      reason: { sentence: expect.stringMatching(/^The address leads to an image \(image\/png\)/) },
    });
  });

  test("a caller may ask for other types", async () => {
    const web = await started((_request, response) =>
      response.setHeader("content-type", "image/png").end("some bytes"),
    );
    const door = { ...doorToTheTests(), accepts: ["image/png"] };
    expect(await fetchFromWeb(`${web.origin}/`, door)).toMatchObject({ ok: true, value: { mediaType: "image/png" } });
  });
});

test("a site that is not there is told from a name that is not there", async () => {
  const port = await freePort();
  expect(await fetchFromWeb(`http://${WEB_ADDRESS}:${port}/`, doorToTheTests())).toMatchObject({
    reason: { kind: "unreachable" },
  });
  expect(await fetchFromWeb("http://nobody.example/", doorToTheTests())).toMatchObject({
    reason: { kind: "no-such-host" },
  });
});

test("where one address of a site does not answer, the next is tried", async () => {
  const web = await started((_request, response) => response.setHeader("content-type", "text/plain").end("here"));
  const rules = { ports: [web.port], allow: [{ host: "paper.example", port: null }] };
  const door = { ...doorToTheTests({ names: { "paper.example": ["127.0.0.3", WEB_ADDRESS] } }), rules };
  expect(await fetchFromWeb(`http://paper.example:${web.port}/`, door)).toMatchObject({
    ok: true,
    value: { remoteAddress: WEB_ADDRESS },
  });
});
