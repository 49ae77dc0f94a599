import { afterEach, describe, expect, test, vi } from "vitest";
import { Board } from "../../../app/documents/[documentId]/_components/board.ts";
import { Bulk } from "../../../app/documents/[documentId]/_components/bulk.ts";
import { Desk } from "../../../app/documents/[documentId]/_components/desk.ts";
import { judging, tagging, triaging } from "../../../app/documents/[documentId]/_components/doings.ts";
import { NO_FILTER } from "../../../app/documents/[documentId]/_components/filter.ts";
import { row } from "./rows.ts";

/** A board of claims of which every second one is triaged, from the second. */
const boardOf = (count: number) =>
  new Board(
    Array.from({ length: count }, (_, at) => {
      const triage =
        at % 2 ? ({ state: "open" } as const) : ({ state: "untriaged", checkability: "untriaged" } as const);
      return row({ id: `c${at + 1}`, ordinal: at + 1, ...triage });
    }),
  );

describe("a selection", () => {
  test("is picked, and let go of, one by one", () => {
    const board = boardOf(3);
    board.selection.toggle("c3");
    board.selection.toggle("c1");
    expect(board.selection.ids).toEqual(["c1", "c3"]);
    board.selection.toggle("c3");
    expect(board.selection.ids).toEqual(["c1"]);
  });

  test("grows from where it began, and shrinks on the way back", () => {
    const board = boardOf(6);
    board.goTo("c3");
    for (const to of ["c4", "c5"]) board.extendTo(to);
    expect(board.selection.ids).toEqual(["c3", "c4", "c5"]);
    board.extendTo("c4");
    expect(board.selection.ids).toEqual(["c3", "c4"]);
    for (const to of ["c3", "c2"]) board.extendTo(to);
    expect([board.selection.ids, board.current]).toEqual([["c2", "c3"], "c2"]);
  });

  test("keeps what was picked before it is extended from elsewhere", () => {
    const board = boardOf(6);
    board.selection.toggle("c1");
    board.selection.toggle("c5");
    board.goTo("c5");
    board.extendTo("c6");
    expect(board.selection.ids).toEqual(["c1", "c5", "c6"]);
  });

  test("takes in only what the filter shows", () => {
    const board = boardOf(6);
    board.look({ filter: { ...NO_FILTER, state: "open" } });
    board.goTo("c2");
    board.extendTo("c6");
    expect(board.selection.ids).toEqual(["c2", "c4", "c6"]);
  });

  test("draws the sentences anew that it gains and loses, and tells of itself once", () => {
    const board = boardOf(6);
    board.goTo("c1");
    board.extendTo("c4");
    const told: string[] = [];
    board.on("selection", () => told.push("selection"));
    for (const id of board.order) board.on(`face:${id}`, () => told.push(id));
    board.selection.clear();
    expect(told.toSorted()).toEqual(["c1", "c2", "c3", "c4", "selection"]);
    expect(board.selection.ids).toEqual([]);
  });
});

describe("one thing done to all that is picked", () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A bench with two claims picked, and a server that answers so. */
  function bench(status: number, body: unknown) {
    const sent: unknown[] = [];
    vi.stubGlobal("fetch", async (_address: string, { body: text }: RequestInit) => {
      sent.push(JSON.parse(String(text)));
      return new Response(JSON.stringify(body), { status });
    });
    const board = boardOf(3);
    const bulk = new Bulk(board, new Desk(board, "me"), "document-1");
    for (const id of ["c1", "c2"]) board.selection.toggle(id);
    const act = ({ change, paint }: ReturnType<typeof judging>) => bulk.change(change, paint);
    return { board, bulk, act, sent };
  }

  test("is on the page at once, told once, and sent whole", async () => {
    const { board, bulk, act, sent } = bench(200, { claims: [] });
    let told = 0;
    board.on("rows", () => told++);
    expect(act(judging("refuted"))).toBeNull();
    expect(told).toBe(1);
    expect(["c1", "c2", "c3"].map((id) => board.row(id).shownVerdict)).toEqual(["refuted", "refuted", null]);
    expect(bulk.saving).toEqual({ kind: "saving" });
    expect(await bulk.settle()).toBe(true);
    expect(sent).toEqual([{ claimIds: ["c1", "c2"], change: { verdict: { code: "refuted", rationale: "" } } }]);
    expect(bulk.saving).toEqual({ kind: "saved" });
  });

  test("is taken off the page again when it is refused, says why, and keeps the selection", async () => {
    const { board, bulk, act } = bench(403, { detail: "This needs another role: ask an admin." });
    act(triaging("opinion"));
    expect(board.row("c1").state).toBe("not-checkable");
    expect(await bulk.settle()).toBe(true);
    expect([board.row("c1").state, board.row("c1").checkability]).toEqual(["untriaged", "untriaged"]);
    expect(bulk.refusal).toBe("This needs another role: ask an admin.");
    expect(board.selection.ids).toEqual(["c1", "c2"]);
  });

  test("adds a tag once, and takes it off", () => {
    const { board, act } = bench(200, { claims: [] });
    board.change("c1", { tags: ["unclear"] });
    const { paint } = tagging("overstated", true);
    expect(paint(board.row("c1"))).toEqual({ tags: ["overstated", "unclear"] });
    expect(tagging("unclear", false).paint(board.row("c1"))).toEqual({ tags: [] });
    expect(act(tagging("unclear", true))).toBeNull();
    expect(board.row("c1").tags).toEqual(["unclear"]);
  });

  test("is refused in words where it is more than one step takes back", () => {
    const board = boardOf(501);
    board.goTo("c1");
    board.extendTo("c501");
    const bulk = new Bulk(board, new Desk(board, "me"), "document-1");
    const { change, paint } = judging("mixed");
    expect(bulk.change(change, paint)).toContain("At most 500 sentences");
    expect(board.row("c1").shownVerdict).toBeNull();
  });
});
