import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Trouble } from "../../../app/_client/api.ts";
import { backoffMs, type Listener, Stream } from "../../../app/_client/stream.ts";
import type { Source, Surroundings } from "../../../app/_client/stream-surroundings.ts";
import type { Whereabouts } from "../../../lib/changes/model.ts";
import { row } from "./rows.ts";

/** A connection in the hands of the test. */
class Wire implements Source {
  readyState = 0;
  readonly #listeners = new Map<string, (event: { data?: unknown }) => void>();
  constructor(readonly path: string) {}
  addEventListener(name: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.set(name, listener);
  }
  close(): void {
    this.readyState = 2;
  }
  says(name: string, data: unknown): void {
    this.#listeners.get(name)?.({ data: typeof data === "string" ? data : JSON.stringify(data) });
  }
  hello(tab = "t1", head = 7): void {
    this.readyState = 1;
    this.says("hello", { head, tab, people: [] });
  }
  breaks(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.#listeners.get("error")?.({});
  }
}

function bench() {
  const wires: Wire[] = [];
  const heard: unknown[][] = [];
  const said: Whereabouts[] = [];
  const asked: string[] = [];
  let trouble: Trouble["kind"] | null = null;
  let life: Parameters<Surroundings["life"]>[0] | undefined;
  const listener: Listener = {
    rows: (rows, head) => heard.push(["rows", rows.map(({ id }) => id), head]),
    shape: (head) => heard.push(["shape", head]),
    presence: (people) => heard.push(["presence", people.length]),
    state: (state) => heard.push(["state", state]),
  };
  const stream = new Stream("d", 7, listener, {
    open: (path) => {
      const wire = new Wire(path);
      wires.push(wire);
      return wire;
    },
    ask: async (path) => {
      asked.push(path);
      return trouble && { kind: trouble, detail: "No." };
    },
    say: (_path, where) => said.push(where),
    life: (page) => {
      life = page;
      return () => {
        life = undefined;
      };
    },
    chance: () => 1,
  });
  const wire = () => wires.at(-1) as Wire;
  const answer = (kind: Trouble["kind"] | null) => {
    trouble = kind;
  };
  return { stream, wires, wire, heard, said, asked, answer, page: () => life };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a stream in the browser", () => {
  test("begins after what the page knows, is live with the first word, and brings rows, shapes and people", () => {
    const { stream, wire, heard } = bench();
    expect([wire().path, stream.state]).toEqual(["/documents/d/stream?after=7", "reconnecting"]);
    wire().hello();
    wire().says("claims", { rows: [row({ id: "a" })], head: 9 });
    wire().says("shape", { head: 10 });
    wire().says("presence", { people: [] });
    expect(heard).toEqual([
      ["state", "live"],
      ["presence", 0],
      ["rows", ["a"], 9],
      ["shape", 10],
      ["presence", 0],
    ]);
  });

  test("what cannot be read may have been anything: the document is to be read again", () => {
    const { wire, heard } = bench();
    wire().hello();
    wire().says("claims", { rows: [{ id: "a" }], head: 9 });
    wire().says("claims", "{");
    expect(heard.slice(2)).toEqual([
      ["shape", 7],
      ["shape", 7],
    ]);
  });

  test("leaves a lost connection to the browser, and says that it is lost", () => {
    const { stream, wires, wire, asked } = bench();
    wire().hello();
    wire().breaks(0);
    expect(stream.state).toBe("reconnecting");
    vi.advanceTimersByTime(60_000);
    expect([wires.length, asked]).toEqual([1, []]);
    wire().hello("t2");
    expect(stream.state).toBe("live");
  });

  test("where the browser gave up it comes back itself, after the last event, later each time", async () => {
    const { stream, wires, wire, answer, asked } = bench();
    wire().hello();
    wire().says("claims", { rows: [], head: 12 });
    wire().breaks(2);
    answer("busy");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual(["/documents/d/events?after=12&limit=1"]);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(asked).toHaveLength(1);
    answer(null);
    await vi.advanceTimersByTimeAsync(1);
    expect([wires.length, wire().path]).toEqual([2, "/documents/d/stream?after=12"]);
    wire().hello();
    expect(stream.state).toBe("live");
  });

  test.each([
    ["told by the stream", (wire: Wire) => wire.says("signed-out", {})],
    ["found out by asking", (wire: Wire) => wire.breaks(2)],
  ])("a session that is over, %s, is waited for", async (_how, end) => {
    const { stream, wires, wire, answer } = bench();
    wire().hello();
    answer("signed-out");
    end(wire());
    await vi.advanceTimersByTimeAsync(1_000);
    expect([stream.state, wires[0]?.readyState]).toEqual(["signed-out", 2]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(wires).toHaveLength(1);
    answer(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(wires).toHaveLength(2);
    wire().hello();
    expect(stream.state).toBe("live");
  });

  test("holds no connection while the page is away, and takes it up where it was", async () => {
    const { wires, wire, page } = bench();
    wire().hello();
    wire().says("shape", { head: 11 });
    page()?.left();
    expect(wire().readyState).toBe(2);
    page()?.back();
    page()?.back();
    expect([wires.length, wire().path]).toEqual([2, "/documents/d/stream?after=11"]);
  });

  test("a page that is left while it asks stays away", async () => {
    const { wires, wire, page } = bench();
    wire().breaks(2);
    vi.advanceTimersByTime(1_000);
    page()?.left();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wires).toHaveLength(1);
  });

  test("closed is closed", async () => {
    const { stream, wires, wire, heard, page } = bench();
    const life = page();
    wire().breaks(2);
    stream.close();
    life?.back();
    wire().says("shape", { head: 11 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([wires.length, heard]).toEqual([1, []]);
  });
});

describe("where the hand is", () => {
  test("is told when it rests, at once to a new connection, and again every 20 seconds", () => {
    const { stream, wire, said } = bench();
    stream.at("a");
    vi.advanceTimersByTime(1_000);
    expect(said).toEqual([]);
    wire().hello("t1");
    expect(said).toEqual([{ tab: "t1", claimId: "a", typing: false }]);
    stream.at("b");
    vi.advanceTimersByTime(299);
    stream.at("c", true);
    vi.advanceTimersByTime(299);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(said.slice(1)).toEqual([{ tab: "t1", claimId: "c", typing: true }]);
    stream.at("c", true);
    vi.advanceTimersByTime(19_500);
    expect(said).toHaveLength(3);
    wire().breaks(0);
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(3);
    wire().hello("t2");
    expect(said.at(-1)).toEqual({ tab: "t2", claimId: "c", typing: true });
  });
});

test("a retry comes twice as late each time, up to half a minute, and not everybody's at once", () => {
  expect([0, 1, 4, 5, 50].map((attempt) => backoffMs(attempt, 1))).toEqual([1_000, 2_000, 16_000, 30_000, 30_000]);
  expect(backoffMs(0, 0)).toBe(500);
});
