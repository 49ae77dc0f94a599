import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keep, kept, keptUnder } from "../../../app/_client/keep.ts";
import { Board } from "../../../app/documents/[documentId]/_components/board.ts";
import { Desk } from "../../../app/documents/[documentId]/_components/desk.ts";
import { Aside, asideName } from "../../../app/documents/[documentId]/_components/set-aside.ts";
import { NO_DECISIONS } from "../../../lib/reviews/decisions/model.ts";
import type { ClaimDetail, Verdict } from "../../../lib/reviews/model.ts";
import { row } from "./rows.ts";

const ME = { id: "person-1", name: "A reader" };

const filed = (revision: number, change: Partial<Verdict>): Verdict => ({
  id: "verdict-1",
  claimId: "claim-1",
  code: "supported",
  rationale: "",
  detail: null,
  confidence: null,
  confidenceReason: null,
  evidenceIds: [],
  reviewer: ME,
  textSha256: "0",
  filedAt: "2026-01-01T00:00:00.000Z",
  revision,
  ...change,
});

type Sent = {
  readonly method: string;
  readonly key: string | null;
  readonly seen: string | null;
  readonly body: string;
};

/**
 * A server with one claim, in the rules of the API: a key is answered once and the same again, and refused for another
 * body; a change names the revision it saw. `loseNext` does the next change and keeps its answer to itself.
 */
class OneClaim {
  readonly sent: Sent[] = [];
  verdict: Verdict | null = null;
  loseNext = false;
  readonly #answered = new Map<string, string>();

  get detail(): ClaimDetail {
    const own = this.verdict;
    return {
      ...row({ mine: own !== null, shownVerdict: own?.code ?? null, verdictCount: own ? 1 : 0 }),
      documentId: "document-1",
      versionId: "version-1",
      roleReason: "",
      lineage: { from: [], into: [] },
      assignee: null,
      accuses: null,
      originCount: 0,
      ticks: [],
      elements: [],
      triage: { worth: 0, reasons: [], checkability: null },
      textSha256: "0",
      ...NO_DECISIONS,
      settles: null,
      verdicts: own ? [own] : [],
      withheld: 0,
      evidence: [],
      notes: [],
      queries: [],
      contacts: [],
      gates: [],
    };
  }

  readonly fetch = async (_path: string, { method = "GET", headers, body }: RequestInit): Promise<Response> => {
    if (method === "GET") return Response.json(this.detail);
    const head = new Headers(headers);
    const call = { method, key: head.get("idempotency-key"), seen: head.get("if-match"), body: String(body ?? "") };
    this.sent.push(call);
    const status = this.#judge(call);
    if (status !== 200) return Response.json({ detail: `Refused with ${status}.` }, { status });
    if (this.loseNext) {
      this.loseNext = false;
      throw new TypeError("the connection broke before the answer");
    }
    return Response.json({ claim: this.detail });
  };

  #judge({ method, key, seen, body }: Sent): number {
    const before = key === null ? undefined : this.#answered.get(key);
    if (before !== undefined) return before === body ? 200 : 422;
    if (seen !== null && seen !== `"${this.verdict?.revision ?? 0}"`) return 412;
    if (key !== null) this.#answered.set(key, body);
    if (method === "DELETE") this.verdict = null;
    if (method === "PUT") this.verdict = filed((this.verdict?.revision ?? 0) + 1, JSON.parse(body));
    return 200;
  }
}

let server: OneClaim;

/** A page of its own with the claim on it, loaded as it stands. */
async function openPage() {
  const board = new Board([row()]);
  const desk = new Desk(board, ME.id);
  await desk.load("claim-1");
  return desk;
}

// Longer than a pause in typing and a first retry, shorter than a second one.
const settle = () => vi.advanceTimersByTimeAsync(1_500);

beforeEach(() => {
  vi.useFakeTimers();
  server = new OneClaim();
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(() => {
  for (const name of keptUnder("")) keep(name, null);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a verdict whose answer was lost", () => {
  test("is sent again as it was, and what was written since follows it", async () => {
    const desk = await openPage();
    server.loseNext = true;
    desk.choose("claim-1", "refuted");
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.saving("verdict", "claim-1")?.kind).toBe("kept");
    desk.type("claim-1", { rationale: "The register says otherwise." });
    await settle();

    const [first, again, following] = server.sent;
    expect(again).toEqual(first);
    expect(following).toMatchObject({ seen: '"1"' });
    expect(following?.key).not.toBe(first?.key);
    expect(server.sent).toHaveLength(3);
    expect(server.verdict).toMatchObject({ code: "refuted", rationale: "The register says otherwise.", revision: 2 });
    expect(desk.saving("verdict", "claim-1")?.kind).toBe("saved");
    expect(desk.edits("claim-1")).toBeUndefined();
  });

  test("is followed by its withdrawal, and not undone by coming late", async () => {
    const desk = await openPage();
    server.loseNext = true;
    desk.choose("claim-1", "refuted");
    await vi.advanceTimersByTimeAsync(0);
    desk.withdraw("claim-1");
    await settle();
    expect(server.sent.map(({ method }) => method)).toEqual(["PUT", "PUT", "DELETE"]);
    expect(server.verdict).toBeNull();
    expect(desk.edits("claim-1")).toBeUndefined();
  });
});

test("a note whose answer was lost is sent again and not twice", async () => {
  const desk = await openPage();
  const done = vi.fn();
  server.loseNext = true;
  desk.note("claim-1", "To look up.", "note", done);
  await vi.advanceTimersByTimeAsync(0);
  desk.note("claim-1", "To look up, and soon.", "note", done);
  await settle();
  expect(new Set(server.sent.map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
  expect(done).toHaveBeenCalledTimes(1);
});

describe("a claim open in two places", () => {
  test("the later first verdict is told of the earlier, and nothing written is lost", async () => {
    const [one, other] = [await openPage(), await openPage()];
    one.choose("claim-1", "supported");
    await settle();
    other.choose("claim-1", "refuted");
    await settle();
    expect(server.sent.map(({ seen }) => seen)).toEqual(['"0"', '"0"']);
    expect(server.verdict?.code).toBe("supported");
    expect(other.saving("verdict", "claim-1")?.kind).toBe("lost");
    expect(other.draft("claim-1").code).toBe("refuted");
    other.insist("claim-1");
    await settle();
    expect(server.verdict).toMatchObject({ code: "refuted", revision: 2 });
  });

  test("words that come second keep the verdict they were written under, and file it", async () => {
    const one = await openPage();
    one.choose("claim-1", "supported");
    await settle();
    const other = await openPage();
    one.choose("claim-1", "refuted");
    await settle();
    other.type("claim-1", { rationale: "The register has it." });
    await settle();
    expect(other.saving("verdict", "claim-1")?.kind).toBe("lost");
    expect(other.draft("claim-1")).toMatchObject({ code: "supported", rationale: "The register has it." });
    other.insist("claim-1");
    await settle();
    expect(server.verdict).toMatchObject({ code: "supported", rationale: "The register has it.", revision: 3 });
  });

  test("words that are filed over are set aside by who files over them", async () => {
    const [one, other] = [await openPage(), await openPage()];
    one.type("claim-1", { rationale: "An invented almanac." });
    one.choose("claim-1", "supported");
    await settle();
    other.type("claim-1", { rationale: "An invented atlas." });
    other.choose("claim-1", "refuted");
    await settle();
    other.insist("claim-1");
    await settle();
    expect(server.verdict).toMatchObject({ code: "refuted", rationale: "An invented atlas." });
    expect(kept(asideName(ME.id, "claim-1"), Aside)).toBe("An invented almanac.");
  });

  test("words that had not come in yet when others were typed are set aside, not replaced unseen", async () => {
    server.verdict = filed(1, { rationale: "An invented almanac." });
    const unread = new Desk(new Board([row({ mine: true, shownVerdict: "supported", verdictCount: 1 })]), ME.id);
    unread.type("claim-1", { rationale: "An invented atlas." });
    await settle();
    expect(server.verdict).toMatchObject({ code: "supported", rationale: "An invented atlas." });
    expect(kept(asideName(ME.id, "claim-1"), Aside)).toBe("An invented almanac.");
  });

  test("words that were begun before the other change was heard of do not go over it unasked", async () => {
    const one = await openPage();
    one.choose("claim-1", "supported");
    await settle();
    const other = await openPage();
    other.type("claim-1", { rationale: "The register has it." });
    one.choose("claim-1", "refuted");
    await vi.advanceTimersByTimeAsync(0);
    await other.load("claim-1");
    expect(other.draft("claim-1").code).toBe("supported");
    await settle();
    expect(server.verdict).toMatchObject({ code: "refuted", rationale: "" });
    expect(other.saving("verdict", "claim-1")?.kind).toBe("lost");
    expect(other.draft("claim-1")).toMatchObject({ code: "supported", rationale: "The register has it." });
  });

  test("the very same words that arrived from a page that never heard of it are no conflict", async () => {
    const [one, other] = [await openPage(), await openPage()];
    one.choose("claim-1", "supported");
    await settle();
    other.choose("claim-1", "supported");
    await settle();
    expect(other.saving("verdict", "claim-1")?.kind).toBe("saved");
    expect(other.edits("claim-1")).toBeUndefined();
  });

  test("words that give way are set aside, after those set aside before", async () => {
    const [one, other] = [await openPage(), await openPage()];
    one.choose("claim-1", "supported");
    await settle();
    for (const rationale of ["An invented almanac.", "An invented atlas."]) {
      other.type("claim-1", { rationale });
      other.choose("claim-1", "refuted");
      await settle();
      other.giveWay("claim-1");
      expect(other.draft("claim-1")).toMatchObject({ code: "supported", rationale: "" });
      one.choose("claim-1", "supported");
      await settle();
    }
    expect(kept(asideName(ME.id, "claim-1"), Aside)).toBe("An invented almanac.\n\nAn invented atlas.");
  });

  test("what is written while a conflict comes to light does not overwrite the other", async () => {
    const [one, other] = [await openPage(), await openPage()];
    one.choose("claim-1", "supported");
    await settle();
    other.choose("claim-1", "refuted");
    other.choose("claim-1", "mixed");
    await settle();
    expect(server.verdict?.code).toBe("supported");
    expect(other.saving("verdict", "claim-1")?.kind).toBe("lost");
    expect(other.draft("claim-1").code).toBe("mixed");
  });
});

test("a withdrawal of what was never filed leaves nothing behind", async () => {
  const desk = await openPage();
  desk.withdraw("claim-1");
  await settle();
  expect(server.sent).toEqual([]);
  expect(desk.edits("claim-1")).toBeUndefined();
});

test("words that were typed and rubbed out again are not kept", async () => {
  const desk = await openPage();
  desk.type("claim-1", { rationale: "Per" });
  await settle();
  expect(desk.edits("claim-1")).toMatchObject({ rationale: "Per" });
  desk.type("claim-1", { rationale: "" });
  await settle();
  expect(desk.edits("claim-1")).toBeUndefined();
});
