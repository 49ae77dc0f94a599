import type { APIRequestContext, APIResponse } from "@playwright/test";
import { OPERATIONS, type Operation } from "../../app/_server/operations.ts";
import { type Ability, roleFor } from "../../lib/auth/ability.ts";
import { ROLES, type Role } from "../../lib/auth/model.ts";
import { hire, linecheck, tokenOf } from "../support/command-line.ts";
import { signIn } from "../support/pages/sign-in.ts";
import { expect, test } from "../support/product.ts";
import type { Server } from "../support/server.ts";

/** What each call needs; a call that is missing here does not compile. */
const NEEDS: Record<keyof typeof OPERATIONS, Ability> = {
  listDocuments: "read",
  importDocument: "import",
  previewDocument: "import",
  findDocument: "read",
  changeDocument: "schedule",
  listClaims: "read",
  changeClaims: "triage",
  findActs: "read",
  undo: "triage",
  redo: "triage",
  listFindings: "read",
  listElements: "read",
  listEvents: "read",
  followDocument: "read",
  sayPresence: "read",
  readOverview: "read",
  readQueue: "read",
  exportReport: "read",
  previewReport: "read",
  readPublication: "read",
  publishReport: "publish",
  withdrawReport: "publish",
  previewAnnotations: "note",
  bringInAnnotations: "note",
  findClaim: "read",
  changeClaim: "triage",
  splitClaim: "triage",
  mergeClaims: "triage",
  fileVerdict: "review",
  applyVerdict: "review",
  withdrawVerdict: "review",
  attachEvidence: "attach",
  tagEvidence: "attach",
  setTick: "tick",
  listMatches: "read",
  decideMatch: "attach",
  writeNote: "note",
  resolveComment: "note",
  askQuery: "ask",
  listQueries: "read",
  answerQuery: "answer",
  withdrawQuery: "ask",
  logContact: "contact",
  adjudicate: "decide",
  waive: "decide",
  liftWaiver: "decide",
  exceptGate: "decide",
  withdrawException: "decide",
  signOff: "decide",
  liftSignOff: "decide",
  correctClaim: "decide",
  readSignOff: "read",
  signOffDocument: "decide",
  reopenDocument: "decide",
  listPeople: "read",
  listNotifications: "read",
  markRead: "read",
  listSources: "read",
  addSource: "attach",
  findSource: "read",
  changeSource: "attach",
  exportSources: "read",
  importSources: "attach",
  keepSnapshot: "attach",
  askLookup: "attach",
  recheckSource: "attach",
  archiveSource: "attach",
  findSnapshot: "read",
  downloadOriginal: "read",
  listDerivations: "read",
  stateDerivation: "attach",
  decideDerivation: "attach",
  takeBackDerivation: "attach",
  listFactChecks: "read",
  importFactChecks: "attach",
  listDrafts: "read",
  keepDraft: "read",
  letDraftGo: "read",
  findPreferences: "read",
  setPreferences: "read",
};

const BODIES: Partial<Record<keyof typeof OPERATIONS, object>> = {
  // No place to split, and no neighbour to merge with: allowed, and nothing done, so that the claim stays for the rest.
  splitClaim: { at: [0] },
  mergeClaims: { claimIds: ["here", "here"] },
  applyVerdict: { claimIds: ["here"] },
  previewAnnotations: {},
  bringInAnnotations: {},
  importDocument: { text: "A bridge.\n\nIt opened in 2016." },
  previewDocument: { text: "A bridge.\n\nIt opened in 2016." },
  changeDocument: { dueAt: "2026-12-01T17:00:00Z" },
  changeClaims: { claimIds: ["here"], change: { checkability: "checkable" } },
  changeClaim: { checkability: "checkable" },
  fileVerdict: { code: "supported", rationale: "The register has it." },
  keepSnapshot: { text: "The bridge opened in 2016." },
  // No such source: what is there to be decided on is said beforehand.
  stateDerivation: { toId: "here", kind: "quotes" },
  decideDerivation: { standing: "confirmed" },
  attachEvidence: { source: { url: "https://example.org/a" }, quote: "it opened", stance: "supports" },
  tagEvidence: { tags: ["paywalled"] },
  setTick: { start: 13, end: 17, kind: "date", mark: "ok" },
  // Nothing of this id was checked before.
  decideMatch: { standing: "dismissed" },
  importFactChecks: { text: '{ "@type": "ClaimReview", "claimReviewed": "Owls read." }' },
  writeNote: { text: "To look up." },
  resolveComment: { resolved: true },
  askQuery: { question: "Who told you?" },
  answerQuery: { answer: "The clerk did." },
  logContact: {
    party: "The council",
    channel: "phone",
    contactedAt: "2026-05-12T14:00:00Z",
    question: "Is it so?",
    response: "none",
  },
  // On a claim without verdicts there is nothing to decide, and it can be waived and taken up again.
  adjudicate: { outcome: "reject", reason: "Too thin." },
  waive: { reason: "A line of a poem." },
  liftWaiver: { reason: "It is none." },
  exceptGate: { reason: "There is one register." },
  signOff: {},
  liftSignOff: { reason: "Too soon." },
  correctClaim: { kind: "error", note: "It was 2017." },
  reopenDocument: { reason: "One more source." },
  publishReport: {},
  withdrawReport: {},
  markRead: {},
  addSource: { title: "A register" },
  changeSource: { author: "The clerk" },
  importSources: { text: "@misc{a, title = {A register of weirs}, url = {https://example.org/weirs}}" },
  // No tab of theirs is open.
  sayPresence: { tab: "none", claimId: "here" },
  keepDraft: { value: { rationale: "Half a sent" } },
  setPreferences: { singleKeys: true, keys: { "next-claim": ["j"] }, mail: false },
};

/** What a call that is allowed answers where there is nothing to do. */
const IDLE: Partial<Record<keyof typeof OPERATIONS, number>> = {
  withdrawVerdict: 404,
  // There is no file.
  previewAnnotations: 422,
  bringInAnnotations: 422,
  splitClaim: 422,
  mergeClaims: 422,
  applyVerdict: 409,
  undo: 409,
  redo: 409,
  // The question is taken back by the first who may.
  withdrawQuery: 409,
  answerQuery: 409,
  adjudicate: 409,
  signOff: 409,
  liftSignOff: 409,
  correctClaim: 409,
  signOffDocument: 409,
  reopenDocument: 409,
  publishReport: 409,
  withdrawReport: 409,
  sayPresence: 404,
  // The source has neither a DOI nor an ISBN.
  askLookup: 422,
  decideMatch: 404,
  // It has no address.
  recheckSource: 422,
  // There is no archive.
  archiveSource: 409,
  stateDerivation: 404,
  // What only a person said is gone with the first who takes it back.
  decideDerivation: 404,
  takeBackDerivation: 404,
};

/** `name` is that of a draft, which anybody may give. */
type Place = {
  documentId: string;
  claimId: string;
  sourceId: string;
  snapshotId: string;
  derivationId: string;
  evidenceId: string;
  noteId: string;
  queryId: string;
  matchId: string;
  name: string;
  gate: string;
};
const names = Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[];
const mayReviewer = (name: keyof typeof NEEDS) => roleFor(NEEDS[name], new Set(["reviewer"])) !== null;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** A document, a claim and a source of our own on this server; and a comment and a question on another claim. */
async function place(request: APIRequestContext, token: string): Promise<Place> {
  const headers = bearer(token);
  const post = async (path: string, data: object) => (await request.post(`/api/v1${path}`, { headers, data })).json();
  const { id: documentId } = await post("/documents", { text: "A bridge.\n\nIt opened in 2016. It cost much." });
  const { rows } = await (await request.get(`/api/v1/documents/${documentId}/claims`, { headers })).json();
  const { id: sourceId } = await post("/sources", { title: "A register" });
  const { copy } = await post(`/sources/${sourceId}/snapshots`, { text: "The bridge opened in 2016." });
  const { id: toId } = await post("/sources", { title: "The minutes" });
  const { id: derivationId } = await post(`/sources/${sourceId}/derivations`, { toId, kind: "quotes" });
  const quoted = { sourceId, quote: "opened in 2016", stance: "context" };
  const { id: evidenceId } = await post(`/claims/${rows[2].id}/evidence`, quoted);
  const { id: noteId } = await post(`/claims/${rows[2].id}/notes`, { text: "Is it much?", kind: "comment" });
  const { id: queryId } = await post(`/claims/${rows[2].id}/queries`, { question: "How much?" });
  const { snapshotId } = copy;
  return {
    documentId,
    claimId: rows[1].id,
    sourceId,
    snapshotId,
    derivationId,
    evidenceId,
    noteId,
    queryId,
    matchId: sourceId,
    name: "note:1",
    gate: "two-origins",
  };
}

/** Makes a call and answers its status. */
async function statusOf(
  server: Server,
  request: APIRequestContext,
  name: keyof typeof OPERATIONS,
  at: Place,
  headers: Record<string, string>,
): Promise<number> {
  const { method, path, stream }: Operation = OPERATIONS[name];
  const address = path.replace(/\{(\w+)\}/g, (_, part: keyof Place) => at[part]);
  const data =
    BODIES[name] && JSON.parse(JSON.stringify(BODIES[name]).replaceAll('"here"', JSON.stringify(at.claimId)));
  if (!stream) return (await request.fetch(`/api/v1${address}`, { method, headers, ...(data && { data }) })).status();
  // An answer without an end: Playwright would wait for it.
  const answer = await fetch(new URL(`/api/v1${address}`, server.address), { headers });
  await answer.body?.cancel();
  return answer.status;
}

async function reviewer(server: Server): Promise<string> {
  return tokenOf(server, server.people.reviewer.email);
}

test("every call answers every role as the table of abilities says, and nobody who is not known", async ({
  request,
  server,
}) => {
  // Some eight hundred calls, and twenty runs of the command line.
  const at = await place(request, await reviewer(server));
  const wrong: string[] = [];
  const check = async (
    who: string,
    headers: Record<string, string>,
    expected: (name: keyof typeof NEEDS) => number,
  ) => {
    for (const name of names) {
      const status = await statusOf(server, request, name, at, headers);
      const idle = IDLE[name];
      const found = status === idle ? OPERATIONS[name].status : status;
      if (found !== expected(name)) wrong.push(`${who} ${name}: ${status}, not ${expected(name)}`);
    }
  };
  const allowed = (role: Role) => (name: keyof typeof NEEDS) =>
    roleFor(NEEDS[name], new Set([role])) ? OPERATIONS[name].status : 403;
  for (const role of ROLES) {
    const person = await hire(server, `${role}.matrix@example.org`, role);
    await check(role, bearer(await tokenOf(server, person.email)), allowed(role));
  }
  const gone = await hire(server, "gone.matrix@example.org", ...ROLES);
  const token = await tokenOf(server, gone.email);
  await linecheck(server, "user", "disable", gone.email);
  await check("disabled", bearer(token), () => 401);
  await check("nobody", {}, () => 401);
  await check("a made-up token", bearer("lc_made-up"), () => 401);
  await check("a broken header", { authorization: "Bearer" }, () => 401);
  expect(wrong).toEqual([]);
});

test("ids of another kind, and ids of nothing, are answered as missing", async ({ request, server }) => {
  const token = await reviewer(server);
  const at = await place(request, token);
  const foreign = {
    ...at,
    documentId: at.claimId,
    claimId: at.documentId,
    sourceId: at.claimId,
    snapshotId: at.sourceId,
    derivationId: at.snapshotId,
    evidenceId: at.noteId,
    noteId: at.queryId,
    queryId: at.noteId,
  };
  const nothing = {
    ...at,
    documentId: "x",
    claimId: "../../documents",
    sourceId: "%00",
    snapshotId: "x",
    derivationId: "%00",
    evidenceId: "x",
    noteId: "%00",
    queryId: "x",
  };
  // A draft's name is anybody's to give.
  for (const swapped of [foreign, nothing])
    for (const name of names.filter((one) => mayReviewer(one) && OPERATIONS[one].path.includes("Id}")))
      expect([400, 404], name).toContain(await statusOf(server, request, name, swapped, bearer(token)));
});

test("the later of two savers gets 412 and the row as it stands", async ({ request, server }) => {
  const token = await reviewer(server);
  const { claimId } = await place(request, token);
  const path = `/api/v1/claims/${claimId}/verdict`;
  const put = (data: object, headers = {}) => request.put(path, { headers: { ...bearer(token), ...headers }, data });
  const first = await put({ code: "supported", rationale: "first" });
  const etag = first.headers().etag ?? "";
  expect(etag).toBe('"1"');
  expect((await put({ code: "supported", rationale: "second" }, { "if-match": etag })).headers().etag).toBe('"2"');
  const late = await put({ code: "refuted", rationale: "late" }, { "if-match": etag });
  expect(late.status()).toBe(412);
  expect(await late.json()).toMatchObject({
    type: "urn:linecheck:problem:changed-since",
    current: { verdict: { code: "supported", rationale: "second", revision: 2 } },
  });
  expect((await put({ code: "refuted" }, { "if-match": "second" })).status()).toBe(400);
});

test("a verdict that changed after it was confirmed is not applied", async ({ request, server }) => {
  const headers = bearer(await reviewer(server));
  const { claimId, documentId } = await place(request, await reviewer(server));
  const { rows } = await (await request.get(`/api/v1/documents/${documentId}/claims`, { headers })).json();
  const path = `/api/v1/claims/${claimId}`;
  const put = (rationale: string) =>
    request.put(`${path}/verdict`, { headers, data: { code: "supported", rationale } });
  const apply = (etag: string, key: string) =>
    request.post(`${path}/apply`, {
      headers: { ...headers, "if-match": etag, "idempotency-key": key },
      data: { claimIds: [rows[2].id] },
    });
  const confirmed = (await put("first")).headers().etag ?? "";
  const present = (await put("second")).headers().etag ?? "";
  const late = await apply(confirmed, "late");
  expect(late.status()).toBe(412);
  expect(await late.json()).toMatchObject({ current: { verdict: { rationale: "second" }, claim: { id: claimId } } });
  const [once, again] = [await apply(present, "now"), await apply(present, "now")];
  expect([once.status(), again.status()]).toEqual([201, 201]);
  expect(await again.json()).toEqual(await once.json());
  const judged = await apply(present, "later");
  expect([judged.status(), (await judged.json()).type]).toEqual([409, "urn:linecheck:problem:already-judged"]);
});

test("a split and a merge sent again with their keys are answered again and done once", async ({ request, server }) => {
  const headers = bearer(await reviewer(server));
  const { claimId, documentId } = await place(request, await reviewer(server));
  const post = async (path: string, key: string, data: object) => {
    const answer = await request.post(`/api/v1/claims/${path}`, {
      headers: { ...headers, "idempotency-key": key },
      data,
    });
    return { status: answer.status(), body: await answer.json() };
  };
  const { start } = await (await request.get(`/api/v1/claims/${claimId}`, { headers })).json();
  const split = () => post(`${claimId}/split`, "split-1", { at: [start + 3] });
  const pieces = await split();
  expect(pieces.status).toBe(201);
  expect(await split()).toEqual(pieces);
  const claimIds = pieces.body.claims.map(({ id }: { id: string }) => id);
  const merged = await post("merge", "merge-1", { claimIds });
  expect(merged).toMatchObject({ status: 201, body: { lineage: { from: claimIds } } });
  expect(await post("merge", "merge-1", { claimIds })).toEqual(merged);
  const { rows } = await (await request.get(`/api/v1/documents/${documentId}/claims`, { headers })).json();
  expect(rows).toHaveLength(3);
});

test("a request sent again with its key is answered again and done once", async ({ request, server }) => {
  const token = await reviewer(server);
  const { claimId } = await place(request, token);
  const post = (text: string) =>
    request.post(`/api/v1/claims/${claimId}/notes`, {
      headers: { ...bearer(token), "idempotency-key": "note-1" },
      data: { text },
    });
  const answers = await Promise.all([post("Once."), post("Once."), post("Once.")]);
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id));
  expect(new Set(ids).size).toBe(1);
  expect((await post("Otherwise.")).status()).toBe(422);
  const claim = await (await request.get(`/api/v1/claims/${claimId}`, { headers: bearer(token) })).json();
  expect(claim.notes).toHaveLength(1);
});

test("a field nobody asked for is refused, not taken", async ({ request, server }) => {
  const token = await reviewer(server);
  const at = await place(request, token);
  for (const name of names.filter((one) => mayReviewer(one) && BODIES[one])) {
    const { method, path }: Operation = OPERATIONS[name];
    const address = path.replace(/\{(\w+)\}/g, (_, part: keyof Place) => at[part]);
    for (const extra of [{ id: "mine" }, { revision: 9 }, { reviewerId: "x", authorId: "x" }, { role: "admin" }]) {
      const data = { ...BODIES[name], ...extra };
      const answer = await request.fetch(`/api/v1${address}`, { method, headers: bearer(token), data });
      expect(answer.status(), `${name} with ${Object.keys(extra)}`).toBe(422);
    }
  }
});

test("a foreign page cannot use a reviewer's cookie", async ({ page, server, context }) => {
  await signIn(page, server.people.reviewer);
  const { claimId } = await place(context.request, await reviewer(server));
  const put = (headers: Record<string, string>) =>
    context.request.put(`/api/v1/claims/${claimId}/verdict`, { headers, data: { code: "refuted" } });
  for (const headers of [
    {},
    { origin: "https://example.org" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site", origin: server.address },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
  ] as Record<string, string>[])
    expect((await put(headers)).status(), JSON.stringify(headers)).toBe(403);
  expect((await put({ "sec-fetch-site": "same-origin" })).status()).toBe(200);
});

test("hostile bodies are refused in a sentence", async ({ request, server }) => {
  const headers = { ...bearer(await reviewer(server)), "content-type": "application/json" };
  // Bytes, since a string would be sent as JSON of that string.
  const post = (body: string | Buffer) => request.post("/api/v1/sources", { headers, data: Buffer.from(body) });
  for (const [body, status] of [
    ["{", 400],
    [Buffer.from([0x22, 0xff, 0x22]), 400],
    ["null", 422],
    ["[]", 422],
    ['{"__proto__":{"title":"x"}}', 422],
    ['{"title":"x","constructor":{}}', 422],
    [`{"title":"${"x".repeat(2 ** 20)}"}`, 413],
  ] as const) {
    const answer = await post(body);
    expect(answer.status(), String(body).slice(0, 40)).toBe(status);
    expect((await answer.json()).detail).toMatch(/\S/);
  }
});

test("who may not do a thing is told so before what they sent is read", async ({ request, server }) => {
  const { email } = await hire(server, "viewer.reading@example.org", "viewer");
  const headers = { ...bearer(await tokenOf(server, email)), "content-type": "application/json" };
  for (const path of ["/documents", "/documents/preview", "/sources"])
    for (const body of ["{", `{"mended":{"segments":[${Array(200_000).fill(1)}]}}`]) {
      const answer = await request.post(`/api/v1${path}`, { headers, data: Buffer.from(body) });
      expect(answer.status(), path).toBe(403);
    }
});

test("of very many faults the first twenty are named, and the rest are counted", async ({ request, server }) => {
  const headers = bearer(await reviewer(server));
  const data = { text: "A bridge.", mended: { sha256: "", segments: Array(20_000).fill(1) } };
  const answer = await request.post("/api/v1/documents/preview", { headers, data });
  expect(answer.status()).toBe(422);
  const body = await answer.text();
  expect(body.length).toBeLessThan(10_000);
  const { errors, detail } = JSON.parse(body);
  expect(errors).toHaveLength(20);
  expect(errors[0].field).toBe("mended.segments.0");
  expect(detail).toMatch(/; and 19980 more$/);
});

test("lists are paged by a cursor, at most 200 rows at a time", async ({ request, server }) => {
  const headers = bearer(await reviewer(server));
  const text = Array.from({ length: 450 }, (_, index) => `Sentence ${index} stands here.`).join(" ");
  const { id } = await (await request.post("/api/v1/documents", { headers, data: { text } })).json();
  const ordinals: number[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const answer: APIResponse = await request.get(`/api/v1/documents/${id}/claims?limit=200&cursor=${cursor}`, {
      headers,
    });
    const { rows, next }: { rows: { ordinal: number }[]; next: string | null } = await answer.json();
    ordinals.push(...rows.map(({ ordinal }) => ordinal));
    cursor = next;
  }
  expect(ordinals).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
  expect((await request.get(`/api/v1/documents/${id}/claims?limit=201`, { headers })).status()).toBe(422);
});

test("the OpenAPI document names every call and holds no broken reference", async ({ request }) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  const described = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(described.sort()).toEqual(names.toSorted());
  for (const [, reference = ""] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = reference.split("/").reduce((at, key) => at?.[key], document);
    expect(found, reference).toBeDefined();
  }
});

test("the picture optimiser is off", async ({ request }) => {
  expect((await request.get("/_next/image?url=%2Ficon.svg&w=64&q=75")).status()).toBe(404);
});
