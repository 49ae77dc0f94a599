import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { DraftKeeper } from "../../../app/_client/draft-keeper.ts";
import { keep, kept, keptUnder } from "../../../app/_client/keep.ts";

const OWNER = { personId: "ada", documentId: "doc" };
const NOTE = "note:ada:doc.1";
const THERE = "d:doc:note:doc.1";

const LAG_MS = 400;

/** A server that keeps drafts; `isOff` while it cannot be reached. */
class Drafts {
  readonly held = new Map<string, { value: unknown; savedAt: string }>();
  readonly sent: string[] = [];
  isOff = false;
  #clock = 0;

  put(name: string, value: unknown): void {
    this.#clock += 1;
    this.held.set(name, { value, savedAt: new Date(this.#clock * 1_000).toISOString() });
  }

  readonly fetch = async (path: string, { method = "GET", body }: RequestInit): Promise<Response> => {
    if (this.isOff) throw new TypeError("no connection");
    // Long enough for something to be typed, or the page to be closed, before the answer.
    await new Promise((resume) => setTimeout(resume, LAG_MS));
    const name = decodeURIComponent(path.split("/drafts/")[1] ?? "");
    if (method === "GET")
      return Response.json({ rows: [...this.held].map(([held, draft]) => ({ name: held, ...draft })) });
    this.sent.push(`${method} ${name}`);
    if (method === "DELETE")
      return this.held.delete(name) ? Response.json({}) : Response.json({ detail: "None." }, { status: 404 });
    this.put(name, (JSON.parse(String(body)) as { value: unknown }).value);
    return Response.json({ name, savedAt: this.held.get(name)?.savedAt });
  };
}

let server: Drafts;

const open = () => new DraftKeeper(OWNER, (claimId) => claimId.startsWith("doc."));
/** Asks the server, and waits for its answer. */
async function recalled(keeper: DraftKeeper) {
  const [answer] = await Promise.all([keeper.recall(), vi.advanceTimersByTimeAsync(LAG_MS)]);
  return answer;
}
const words = () => server.held.get(THERE)?.value;

beforeEach(() => {
  vi.useFakeTimers();
  server = new Drafts();
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(() => {
  for (const name of keptUnder("")) keep(name, null);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("what is typed is on the server within two seconds, however long one goes on typing", async () => {
  const keeper = open();
  const stop = keeper.start();
  for (let letter = 1; letter <= 30; letter += 1) {
    keep(NOTE, "x".repeat(letter));
    await vi.advanceTimersByTimeAsync(100);
    // Nothing of the last two seconds is missing.
    if (letter > 20) expect(String(words() ?? "").length).toBeGreaterThanOrEqual(letter - 20);
  }
  await vi.advanceTimersByTimeAsync(2_000);
  expect(words()).toBe("x".repeat(30));
  expect(keeper.state(NOTE)).toBe("saved");
  // And not with every letter.
  expect(server.sent.length).toBeLessThan(6);
  stop();
});

test("what is filed is let go of, and what was never there is not", async () => {
  const keeper = open();
  const stop = keeper.start();
  keep(NOTE, "To look up.");
  keep(NOTE, null);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(server.sent).toEqual([]);
  keep(NOTE, "To look up.");
  await vi.advanceTimersByTimeAsync(3_000);
  keep(NOTE, null);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(server.held.size).toBe(0);
  stop();
});

test("what belongs to somebody else, to another document or to nobody stays here", async () => {
  const stop = open().start();
  for (const name of ["note:bob:doc.1", "note:ada:other.1", "import:ada", "single-keys"]) keep(name, "Something.");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(server.sent).toEqual([]);
  stop();
});

test("without a connection it stays here, and is sent when there is one", async () => {
  const keeper = open();
  const stop = keeper.start();
  server.isOff = true;
  keep(NOTE, "To look up.");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(keeper.state(NOTE)).toBe("here");
  server.isOff = false;
  keeper.flush();
  await vi.advanceTimersByTimeAsync(LAG_MS + 10);
  expect(words()).toBe("To look up.");
  expect(keeper.state(NOTE)).toBe("saved");
  stop();
});

describe("opening the document", () => {
  test("finds what another machine, or a browser that was cleared, had", async () => {
    server.put(THERE, "Written elsewhere.");
    server.put("d:doc:reply:doc.2:note-7", "A reply.");
    const { taken } = await recalled(open());
    expect(taken.toSorted()).toEqual([NOTE, "reply:ada:doc.2:note-7"]);
    expect(kept(NOTE, z.string())).toBe("Written elsewhere.");
    expect(kept("reply:ada:doc.2:note-7", z.string())).toBe("A reply.");
  });

  test("takes what is newer there, and keeps what was not sent from here, with the other set aside", async () => {
    const first = open();
    const stop = first.start();
    keep(NOTE, "Here.");
    await vi.advanceTimersByTimeAsync(3_000);
    server.put(THERE, "There, later.");
    expect(await recalled(open())).toEqual({ taken: [NOTE], rivals: [{ name: NOTE, value: "Here." }] });
    expect(kept(NOTE, z.string())).toBe("There, later.");
    server.isOff = true;
    keep(NOTE, "Here, unsent.");
    await vi.advanceTimersByTimeAsync(3_000);
    stop();
    server.isOff = false;
    server.put(THERE, "There, too.");
    const { taken, rivals } = await recalled(open());
    expect(taken).toEqual([]);
    expect(rivals).toEqual([{ name: NOTE, value: "There, too." }]);
    expect(kept(NOTE, z.string())).toBe("Here, unsent.");
  });
});

test("what lies here and nobody knows any more if it was saved stays, and is sent", async () => {
  server.put(THERE, "To look up.");
  keep(NOTE, "To look up in the register.");
  const keeper = open();
  const stop = keeper.start();
  const { taken, rivals } = await recalled(keeper);
  expect([taken, rivals]).toEqual([[], [{ name: NOTE, value: "To look up." }]]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(words()).toBe("To look up in the register.");
  stop();
});

test("what is typed while a draft is on its way is not taken for sent, also by the next page", async () => {
  const stop = open().start();
  keep(NOTE, "First");
  await vi.advanceTimersByTimeAsync(1_200);
  keep(NOTE, "First, and more.");
  await vi.advanceTimersByTimeAsync(600);
  expect(words()).toBe("First");
  stop();
  const next = open();
  const stopNext = next.start();
  await recalled(next);
  expect(kept(NOTE, z.string())).toBe("First, and more.");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(words()).toBe("First, and more.");
  stopNext();
});

test("no row of typing, losing the connection, and opening anew loses the words typed last", async () => {
  const step = fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }).map((typed) => ({ do: "type" as const, typed })),
    fc.constant({ do: "off" as const }),
    fc.constant({ do: "on" as const }),
    fc.constant({ do: "reopen" as const }),
    fc.integer({ min: 0, max: 4_000 }).map((ms) => ({ do: "wait" as const, ms })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const name of keptUnder("")) keep(name, null);
      server.held.clear();
      server.isOff = false;
      let keeper = open();
      let stop = keeper.start();
      let last: string | null = null;
      for (const each of steps) {
        if (each.do === "type") {
          last = each.typed;
          keep(NOTE, last);
        } else if (each.do === "off") server.isOff = true;
        else if (each.do === "on") server.isOff = false;
        else if (each.do === "wait") await vi.advanceTimersByTimeAsync(each.ms);
        else {
          stop();
          keeper = open();
          stop = keeper.start();
          await recalled(keeper);
        }
        expect(kept(NOTE, z.string())).toBe(last);
      }
      server.isOff = false;
      keeper.flush();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(words() ?? null).toBe(last);
      stop();
    }),
    { numRuns: 200, seed: 20261127 },
  );
});
