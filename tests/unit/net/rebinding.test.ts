import { afterAll, beforeAll, expect, test } from "vitest";
import { guardedConnector, pinnedTo, Refused } from "../../../lib/net/adapters/connector.ts";
import { fetchFromWeb } from "../../../lib/net/adapters/fetch.ts";
import { judgeAnswers } from "../../../lib/net/policy.ts";
import { type Canary, startCanary } from "../../support/canary.ts";
import { startWeb, WEB_ADDRESS, type Web } from "../../support/web-of-tests.ts";
import { doorToTheTests } from "./doors.ts";

let canary: Canary;
let web: Web;

beforeAll(async () => {
  canary = await startCanary();
  // On the canary's port, so that nothing but the address tells them apart.
  web = await startWeb(
    (request, response) => {
      if (request.url === "/on") response.writeHead(302, { location: "/page" }).end();
      else response.writeHead(200, { "content-type": "text/plain" }).end("from the right one");
    },
    { port: canary.port },
  );
});
afterAll(async () => {
  await web.close();
  await canary.close();
});

/** What a name server that means harm answers, query by query; the last answer stands for all that follow. */
const NAME_SERVERS: readonly {
  readonly name: string;
  readonly answers: readonly (readonly string[])[];
  readonly path: string;
  readonly becomes: string;
  readonly queries: number;
}[] = [
  {
    name: "flips after the first query",
    answers: [[WEB_ADDRESS], ["127.0.0.1"]],
    path: "/page",
    becomes: "a page",
    queries: 1,
  },
  {
    name: "flips back after the first query",
    answers: [["127.0.0.1"], [WEB_ADDRESS]],
    path: "/page",
    becomes: "private",
    queries: 1,
  },
  {
    name: "adds a private one behind",
    answers: [[WEB_ADDRESS, "127.0.0.1"]],
    path: "/page",
    becomes: "private",
    queries: 1,
  },
  { name: "puts a private one before", answers: [["::1", WEB_ADDRESS]], path: "/page", becomes: "private", queries: 1 },
  {
    name: "maps a private one",
    answers: [[WEB_ADDRESS, "::ffff:127.0.0.1"]],
    path: "/page",
    becomes: "private",
    queries: 1,
  },
  {
    name: "flips between redirects",
    answers: [[WEB_ADDRESS], ["127.0.0.1"]],
    path: "/on",
    becomes: "private",
    queries: 2,
  },
  {
    name: "flips to the other family between redirects",
    answers: [[WEB_ADDRESS], ["::1"]],
    path: "/on",
    becomes: "private",
    queries: 2,
  },
  { name: "stays", answers: [[WEB_ADDRESS]], path: "/on", becomes: "a page", queries: 2 },
];

const TRIES = 1_000;

test(`in ${TRIES} tries no name server leads to another address than the one that was judged`, async () => {
  const before = web.connections();
  let expected = 0;
  for (let n = 0; n < TRIES; n++) {
    const server = NAME_SERVERS[n % NAME_SERVERS.length] ?? expect.unreachable();
    let queries = 0;
    const resolve = async () => {
      queries += 1;
      return server.answers[Math.min(queries, server.answers.length) - 1] ?? [];
    };
    const fetched = await fetchFromWeb(`http://rebind-${n}.example:${web.port}${server.path}`, {
      ...doorToTheTests(),
      resolve,
    });
    const became = fetched.ok ? "a page" : fetched.reason.kind;
    expect({ name: server.name, becomes: became, queries }).toEqual({
      name: server.name,
      becomes: server.becomes,
      queries: server.queries,
    });
    if (fetched.ok) expect(fetched.value.remoteAddress).toBe(WEB_ADDRESS);
    expected += (server.path === "/on" ? 1 : 0) + (server.becomes === "a page" ? 1 : 0);
  }
  expect(canary.caught()).toBe(0);
  expect(web.connections() - before).toBe(expected);
}, 60_000);

/** Opens one connection through a guard whose look-up lies. */
function connectThrough(lookup: Parameters<typeof guardedConnector>[0]["lookup"], hostname: string) {
  const { rules } = doorToTheTests();
  const url = new URL(`http://public.example:${web.port}/`);
  const admit = (address: string) => judgeAnswers(url, [address], rules);
  const connect = guardedConnector({ lookup, admit, timeoutMs: 5_000 });
  return new Promise<string>((resolve) => {
    connect({ hostname, protocol: "http:", port: String(web.port) }, (error, socket) => {
      socket?.destroy();
      resolve(error instanceof Refused ? error.refusal.kind : error ? "failed" : "connected");
    });
  });
}

test.each([
  ["a look-up that lies", pinnedTo(["127.0.0.1"]), "public.example"],
  ["a number, for which nobody looks up anything", pinnedTo([WEB_ADDRESS]), "127.0.0.1"],
  ["a number of IPv6", pinnedTo([WEB_ADDRESS]), "::1"],
])("%s is found out at the other end of the line, before a word is said", async (_name, lookup, hostname) => {
  expect(await connectThrough(lookup, hostname)).toBe("private");
});

test("a pinned name leads to the address that was judged, whichever way it is looked up", async () => {
  expect(await connectThrough(pinnedTo([WEB_ADDRESS]), "public.example")).toBe("connected");
  const lookup = pinnedTo([WEB_ADDRESS, "::1"]);
  const told: unknown[] = [];
  lookup("any.example", {}, (_error, address, family) => told.push([address, family]));
  lookup("any.example", { all: true }, (_error, all) => told.push(all));
  expect(told).toEqual([
    [WEB_ADDRESS, 4],
    [
      { address: WEB_ADDRESS, family: 4 },
      { address: "::1", family: 6 },
    ],
  ]);
});
