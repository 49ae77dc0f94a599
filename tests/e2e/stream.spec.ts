import { bearerOf, hire, linecheck } from "../support/command-line.ts";
import { type Followed, followDocument } from "../support/event-stream.ts";
import { signIn, signOut } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";
import { type Server, startServer } from "../support/server.ts";

const TEXT = "A bridge.\n\nIt opened in 2016. It cost much. Nobody minded.";

type Headers = Record<string, string>;
type Hello = { head: number; tab: string; people: { id: string; name: string; claimId: string | null }[] };
type Claims = {
  head: number;
  rows: { id: string; verdictCount: number; state: string; shownVerdict: string | null }[];
};

let hired = 0;

/** Two reviewers, a document of the first, and ways to ask as either. */
async function newsroom(server: Server) {
  hired += 1;
  const people = [
    await hire(server, `rita${hired}@stream.example.org`, "reviewer"),
    await hire(server, `omar${hired}@stream.example.org`, "reviewer"),
  ] as const;
  const [rita, omar]: [Headers, Headers] = [
    await bearerOf(server, people[0].email),
    await bearerOf(server, people[1].email),
  ];
  const ask = async (who: Headers, method: string, path: string, body?: object) => {
    const headers = { ...who, ...(body && { "content-type": "application/json" }) };
    const answer = await fetch(`${server.address}/api/v1${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const { id } = (await ask(rita, "POST", "/documents", { text: TEXT })).body as { id: string };
  const { rows } = (await ask(rita, "GET", `/documents/${id}/claims`)).body as {
    rows: { id: string; start: number }[];
  };
  const claims = rows.map((row) => row.id);
  const verdict = (who: Headers, claimId: string | undefined, code = "refuted") =>
    ask(who, "PUT", `/claims/${claimId}/verdict`, { code, rationale: "canary-rationale" });
  const head = async () => {
    const { body } = await ask(rita, "GET", `/documents/${id}/events?limit=200`);
    return (body.rows as { seq: number }[]).at(-1)?.seq ?? -1;
  };
  return { id, people, rita, omar, ask, rows, claims, verdict, head };
}

/** Leaves them all, so that the places of their people are free again. */
function leaveAll(...streams: Followed[]): void {
  for (const stream of streams) stream.leave();
}

test("one files a verdict, and the other's page learns of it within two seconds, and not what it says", async ({
  server,
}) => {
  const { id, rita, omar, verdict, claims } = await newsroom(server);
  // As a browser asks. An answer that is compressed, here or by a proxy, would come in blocks and not as it is said.
  const stream = await followDocument(server, id, { ...omar, "accept-encoding": "gzip, br" });
  expect(stream.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(stream.headers.get("content-encoding")).toBeNull();
  expect(stream.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(stream.headers.get("x-accel-buffering")).toBe("no");
  const hello = (await stream.next("hello")).data as Hello;
  const filed = performance.now();
  expect((await verdict(rita, claims[1])).status).toBe(200);
  const event = await stream.next("claims");
  expect(performance.now() - filed).toBeLessThan(2_000);
  const { rows, head } = event.data as Claims;
  expect(rows).toMatchObject([{ id: claims[1], verdictCount: 1, state: "proposed", shownVerdict: null, mine: false }]);
  expect(head).toBeGreaterThan(hello.head);
  expect(event.id).toBe(String(head));
  expect(JSON.stringify(stream.heard)).not.toMatch(/refuted|canary/);
  expect((await verdict(omar, claims[1], "supported")).status).toBe(200);
  expect(((await stream.next("claims")).data as Claims).rows).toMatchObject([
    { state: "contested", shownVerdict: "supported", mine: true },
  ]);
  leaveAll(stream);
});

test("a split tells that the claims are other ones", async ({ server }) => {
  const { id, rita, omar, ask, rows } = await newsroom(server);
  const stream = await followDocument(server, id, omar);
  await stream.next("hello");
  const claim = rows[1];
  await ask(rita, "POST", `/claims/${claim?.id}/split`, { at: [(claim?.start ?? 0) + 3] });
  expect((await stream.next("shape")).data).toMatchObject({ head: expect.any(Number) });
  leaveAll(stream);
});

test("a stream that is resumed after its last id misses nothing", async ({ server }) => {
  const { id, rita, omar, verdict, claims, head } = await newsroom(server);
  const read = await head();
  await verdict(rita, claims[1]);
  // From a page that was drawn before the verdict: `after`.
  const first = await followDocument(server, id, omar, read);
  const event = await first.next("claims");
  expect((event.data as Claims).rows.map((row) => row.id)).toEqual([claims[1]]);
  leaveAll(first);
  await verdict(rita, claims[2]);
  await verdict(rita, claims[3]);
  // As a browser comes back: to the same address, with the id it read last.
  const again = await followDocument(server, id, { ...omar, "last-event-id": event.id ?? "" }, read);
  const missed = (await again.next("claims")).data as Claims;
  expect(missed.rows.map((row) => row.id).toSorted()).toEqual([claims[2], claims[3]].toSorted());
  expect(missed.head).toBe(await head());
  leaveAll(again);
  // From a log that is gone, as after a backup was put back: everything is to be read again.
  const lost = await followDocument(server, id, omar, 999_999);
  expect((await lost.next("shape")).data).toEqual({ head: await head() });
  leaveAll(lost);
});

test("who is on which claim is told, and who goes is gone", async ({ server }) => {
  const { id, rita, omar, ask, claims } = await newsroom(server);
  const [one, two] = [await followDocument(server, id, rita), await followDocument(server, id, omar)];
  const { tab } = (await one.next("hello")).data as Hello;
  expect(((await two.next("hello")).data as Hello).people).toHaveLength(2);
  const said = await ask(rita, "POST", `/documents/${id}/presence`, { tab, claimId: claims[1], typing: true });
  expect(said.status).toBe(200);
  const where = async (stream: Followed, wanted: (people: Hello["people"]) => boolean): Promise<Hello["people"]> => {
    const { people: here } = (await stream.next("presence")).data as Hello;
    return wanted(here) ? here : where(stream, wanted);
  };
  const here = await where(two, (list) => list.some(({ claimId }) => claimId === claims[1]));
  expect(here.find(({ claimId }) => claimId !== null)).toMatchObject({ typing: true });
  // Names, and no addresses.
  for (const person of here) expect(Object.keys(person)).toEqual(["id", "name", "claimId", "typing", "since"]);
  const foreign = await ask(omar, "POST", `/documents/${id}/presence`, { tab, claimId: null });
  expect([foreign.status, foreign.body.type]).toEqual([404, "urn:linecheck:problem:no-such-tab"]);
  one.leave();
  expect(await where(two, (list) => list.length === 1)).toHaveLength(1);
  leaveAll(two);
});

test("a stream ends with the session and with the account", async ({ server, page, context }) => {
  const { id, people, omar } = await newsroom(server);
  const [rita, second] = people;
  await signIn(page, rita);
  const cookies = await context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const [ofSession, ofToken] = [await followDocument(server, id, { cookie }), await followDocument(server, id, omar)];
  await ofSession.next("hello");
  await ofToken.next("hello");
  await signOut(page);
  const over = performance.now();
  await ofSession.next("signed-out");
  await ofSession.ended();
  // Not only at the next ping.
  expect(performance.now() - over).toBeLessThan(5_000);
  expect((await followDocument(server, id, { cookie })).status).toBe(401);
  await linecheck(server, "user", "disable", second.email);
  await ofToken.next("signed-out");
  await ofToken.ended();
});

test("twenty streams at once are fed, and a person has room for no more", async ({ server }) => {
  const { id, rita, omar, verdict, claims } = await newsroom(server);
  const streams = await Promise.all(Array.from({ length: 20 }, () => followDocument(server, id, omar)));
  await Promise.all(streams.map((stream) => stream.next("hello")));
  const refused = await fetch(`${server.address}/api/v1/documents/${id}/stream`, { headers: omar });
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ type: "urn:linecheck:problem:too-many-streams" });
  const filed = performance.now();
  await verdict(rita, claims[1]);
  const told = await Promise.all(streams.map((stream) => stream.next("claims")));
  expect(performance.now() - filed).toBeLessThan(2_000);
  expect(new Set(told.map(({ data }) => (data as Claims).rows[0]?.id))).toEqual(new Set([claims[1]]));
  leaveAll(...streams);
  await expect(async () => {
    const free = await followDocument(server, id, omar);
    leaveAll(free);
    expect(free.status).toBe(200);
  }).toPass();
});

test("whoever asks for the head of a stream alone holds no place in it", async ({ server }) => {
  const { id, omar } = await newsroom(server);
  const path = `${server.address}/api/v1/documents/${id}/stream`;
  for (let asked = 0; asked < 25; asked++)
    expect((await fetch(path, { method: "HEAD", headers: omar })).status).toBe(200);
});

test("the events of a claim say who did what, and to a blind reviewer no more than that", async ({ server }) => {
  const { id, rita, omar, ask, verdict, claims } = await newsroom(server);
  await verdict(rita, claims[1]);
  const path = `/documents/${id}/events?claimId=${claims[1]}`;
  const [own, blind] = [await ask(rita, "GET", path), await ask(omar, "GET", path)];
  expect(own.body).toMatchObject({
    rows: [{ kind: "verdict.filed", role: "reviewer", data: { verdict: { code: "refuted" } }, withheld: false }],
    next: null,
  });
  expect(blind.body).toMatchObject({ rows: [{ kind: "verdict.filed", data: null, withheld: true }] });
  expect(JSON.stringify(blind.body)).not.toMatch(/refuted|canary/);
  expect((await ask(rita, "GET", `/documents/${id}/events?limit=201`)).status).toBe(422);
});

test("a server that is stopped lets its readers go and does not wait for them", async () => {
  const own = await startServer();
  const { id, omar } = await newsroom(own);
  const stream = await followDocument(own, id, omar);
  await stream.next("hello");
  const stopping = performance.now();
  const [code] = await Promise.all([own.stop(), stream.ended()]);
  expect(code).toBe(0);
  // A server that waited would be killed after ten seconds.
  expect(performance.now() - stopping).toBeLessThan(8_000);
});
