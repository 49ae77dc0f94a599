import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Outbox } from "../../../app/_client/outbox.ts";
import { Board } from "../../../app/documents/[documentId]/_components/board.ts";
import { Errands } from "../../../app/documents/[documentId]/_components/errands.ts";
import { row } from "./rows.ts";

type Sent = { readonly method: string; readonly path: string; readonly seen: string | null; readonly body: unknown };

let sent: Sent[];
let answers: (() => Response)[];

/** A claim's row as a server that is asked for nothing else answers it. */
const refused = (status: number) => () => Response.json({ detail: `Refused with ${status}.` }, { status });

function bench() {
  const board = new Board([row(), row({ id: "claim-2", ordinal: 2 })]);
  const outbox = new Outbox(() => {});
  const load = vi.fn(async () => null);
  const errands = new Errands({ board, outbox, learn: (claim) => board.change(claim.id, claim), load });
  return { board, outbox, load, errands };
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
  vi.stubGlobal("fetch", async (path: string, { method = "GET", headers, body }: RequestInit) => {
    sent.push({
      method,
      path,
      seen: new Headers(headers).get("if-match"),
      body: body ? JSON.parse(String(body)) : null,
    });
    const answer = answers.shift();
    if (!answer) throw new TypeError("no connection");
    return answer();
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("changes of one claim are painted at once and never stand in each other's way", async () => {
  const { board, errands } = bench();
  errands.change("claim-1", { checkability: "opinion" });
  errands.change("claim-1", { tags: ["overstated"] });
  errands.change("claim-1", { tags: ["overstated", "unclear"] });
  expect(board.row("claim-1")).toMatchObject({ checkability: "opinion", tags: ["overstated", "unclear"] });
  answers = [refused(422)];
  await vi.advanceTimersByTimeAsync(1_500);
  // What was chosen first went alone, and again when no answer came; all that came after it goes together.
  expect(sent.slice(0, 2).map(({ body }) => body)).toEqual([{ checkability: "opinion" }, { checkability: "opinion" }]);
  expect(sent[2]?.body).toMatchObject({ tags: ["overstated", "unclear"] });
});

test("of several things of one kind each is sent by itself, and the latest said of each counts", async () => {
  const { errands, outbox } = bench();
  const tick = (about: string, mark: string) =>
    errands.send("tick", "claim-1", { path: "/claims/claim-1/ticks", method: "PUT", body: { mark }, about });
  tick("0-4", "ok");
  tick("5-9", "ok");
  tick("5-9", "fix");
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ body }) => body)).toEqual([{ mark: "ok" }, { mark: "ok" }]);
  expect(outbox.worst("tick@", ":claim-1")?.kind).toBe("kept");
  answers = [refused(422), refused(422), refused(422)];
  outbox.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.map(({ body }) => body)).toContainEqual({ mark: "fix" });
});

test("whoever was later is told, after what stands now was read, and may try again on top of it", async () => {
  const { errands, outbox, load } = bench();
  answers = [refused(412)];
  errands.change("claim-1", { assigneeId: "person-1" });
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledWith("claim-1");
  expect(outbox.state("claim:claim-1")).toMatchObject({ kind: "kept", retries: false });
  expect(sent[0]?.seen).toBe('"1"');
});
