import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFromWeb } from "../../../lib/net/adapters/fetch.ts";
import { parseQuestion, renderQuestion } from "../../../lib/net/exchange.ts";
import type { Sent } from "../../../lib/net/model.ts";
import { startWeb, type Web } from "../../support/web-of-tests.ts";
import { doorToTheTests } from "./doors.ts";

/** What came in a request's body. */
const bodies = new Map<IncomingMessage, string>();
let archive: Web;
let elsewhere: Web;

beforeAll(async () => {
  elsewhere = await startWeb((_request, response) => response.setHeader("content-type", "application/json").end("{}"));
  archive = await startWeb((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      body += part;
    });
    request.on("end", () => {
      bodies.set(request, body);
      if (request.url === "/leads-away") response.writeHead(302, { location: `${elsewhere.origin}/` }).end();
      else if (request.url === "/leads-within") response.writeHead(307, { location: "/save" }).end();
      else response.setHeader("content-type", "application/json").end('{"job_id":"spn2-1"}');
    });
  });
});
afterAll(() => Promise.all([archive.close(), elsewhere.close()]));

const sentTo = (origin: string, form: Sent["form"] = null): Sent => ({
  origin,
  headers: { authorization: "LOW key:word" },
  form,
});
const ask = (path: string, sent: Sent) =>
  fetchFromWeb(`${archive.origin}${path}`, { ...doorToTheTests(), accepts: ["application/json"], sent });

test("a form is posted with the keys, and a question without one is asked with them", async () => {
  const posted = await ask("/save", sentTo(archive.origin, { url: "https://example.org/a?b=c&d=ü" }));
  expect(posted.ok && new TextDecoder().decode(posted.value.bytes)).toBe('{"job_id":"spn2-1"}');
  const request = archive.asked.at(-1);
  expect(request?.method).toBe("POST");
  expect(request?.headers).toMatchObject({
    authorization: "LOW key:word",
    accept: "application/json",
    "content-type": "application/x-www-form-urlencoded",
  });
  expect(request && bodies.get(request)).toBe("url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d%3D%C3%BC");
  await ask("/save/status/spn2-1", sentTo(archive.origin));
  expect(archive.asked.at(-1)).toMatchObject({ method: "GET", url: "/save/status/spn2-1" });
  expect(archive.asked.at(-1)?.headers.authorization).toBe("LOW key:word");
});

test("nothing of what comes back holds the keys", async () => {
  const posted = await ask("/save", sentTo(archive.origin, { url: "https://example.org/" }));
  expect(JSON.stringify(posted)).not.toMatch(/LOW|word/);
});

test.each(["/leads-away", "/leads-within"])("keys follow no redirect: %s", async (path) => {
  const asked = archive.asked.length;
  expect(await ask(path, sentTo(archive.origin, { url: "https://example.org/" }))).toMatchObject({
    ok: false,
    reason: { kind: "leads-on" },
  });
  expect(archive.asked.length).toBe(asked + 1);
  expect(elsewhere.asked).toEqual([]);
});

test("what is meant for one site is sent to no other, and nobody is even asked", async () => {
  await expect(ask("/save", sentTo(elsewhere.origin))).rejects.toThrow(/was to be sent to/);
  const connections = archive.connections();
  await expect(ask("/save", sentTo("https://web.archive.org"))).rejects.toThrow();
  expect(archive.connections()).toBe(connections);
});

test("a page is asked for with nothing of the kind", async () => {
  await fetchFromWeb(`${archive.origin}/page`, { ...doorToTheTests(), accepts: ["application/json"] });
  expect(archive.asked.at(-1)?.headers.authorization).toBeUndefined();
});

test("what is sent comes to the process as it went", () => {
  const sent = sentTo("https://web.archive.org", { url: "https://example.org/ü" });
  const question = { url: "https://web.archive.org/save", allow: [], accepts: ["application/json"], sent };
  expect(parseQuestion(renderQuestion(question))).toEqual(question);
});
