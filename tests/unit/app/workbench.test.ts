import { describe, expect, test } from "vitest";
import { markOfRow, standingOf } from "../../../app/_marks/mark.ts";
import { titleOf } from "../../../app/documents/_components/title-of.ts";
import { blocksOf, outlineOf, runsOf, syntaxLength } from "../../../app/documents/[documentId]/_components/blocks.ts";
import { Board } from "../../../app/documents/[documentId]/_components/board.ts";
import { checkabilityOptions } from "../../../app/documents/[documentId]/_components/checkability-options.ts";
import { NO_FILTER } from "../../../app/documents/[documentId]/_components/filter.ts";
import { leafAt, leavesOf } from "../../../app/documents/[documentId]/_components/leaves.ts";
import { heldTogether } from "../../../app/documents/[documentId]/_components/locator.ts";
import { judged, triaged } from "../../../app/documents/[documentId]/_components/painting.ts";
import { REPORT_WORDS } from "../../../app/documents/[documentId]/_components/report-words.ts";
import type { ClaimRole } from "../../../lib/claims/model.ts";
import { FORMAT_NAMES } from "../../../lib/reports/formats/index.ts";
import type { ClaimRow } from "../../../lib/reviews/model.ts";
import { row } from "./rows.ts";

const mine = row({ mine: true, shownVerdict: "supported", verdictCount: 1, state: "proposed" });

describe("painting before the server answers", () => {
  test.each<[string, ClaimRow, Partial<ClaimRow>]>([
    ["a first verdict", row(), { state: "proposed", verdictCount: 1, mine: true, shownVerdict: "refuted" }],
    ["another verdict of one's own", mine, { state: "proposed", verdictCount: 1, mine: true, shownVerdict: "refuted" }],
    [
      "a second person's",
      row({ verdictCount: 1, state: "proposed" }),
      { state: "proposed", verdictCount: 2, mine: true },
    ],
  ])("%s", (_what, before, expected) => {
    expect(judged(before, "refuted")).toMatchObject(expected);
  });

  test("filing the same verdict twice counts it once", () => {
    const once = { ...row(), ...judged(row(), "mixed") };
    expect({ ...once, ...judged(once, "mixed") }).toEqual(once);
  });

  test("taking a verdict back undoes it", () => {
    const filed = { ...row(), ...judged(row(), "mixed") };
    expect({ ...filed, ...judged(filed, null) }).toEqual(row());
  });

  test("taking back what was never filed changes nothing", () => {
    expect(judged(row(), null)).toEqual({});
  });

  test("triage changes the state of a claim nobody has judged, and of no other", () => {
    expect(triaged(row(), "opinion")).toEqual({ checkability: "opinion", state: "not-checkable" });
    expect(triaged(mine, "opinion")).toEqual({ checkability: "opinion" });
  });
});

describe("marks", () => {
  test.each<[string, Partial<ClaimRow>, string, string]>([
    ["nothing yet", { state: "untriaged" }, "untriaged", "Not triaged"],
    ["one's own verdict", mine, "supported", "Supported"],
    ["somebody's withheld verdict", { state: "proposed", verdictCount: 1 }, "withheld", "Proposed"],
    ["what an editor decided, over one's own", { ...mine, decided: "mixed", state: "adjudicated" }, "mixed", "Mixed"],
    ["a disagreement, over one's own", { ...mine, state: "contested" }, "contested", "Contested"],
    ["a changed text, over one's own", { ...mine, state: "stale" }, "stale", "Stale"],
    ["an opinion", { state: "not-checkable" }, "set-aside", "Not checkable"],
  ])("%s", (_what, change, mark, standing) => {
    expect(markOfRow(row(change))).toBe(mark);
    expect(standingOf(row(change))).toBe(standing);
  });
});

/** Rows of one sentence a block, of these roles. */
const lines = (...roles: ClaimRole[]) =>
  roles.map((role, at) =>
    row({
      id: `claim-${at + 1}`,
      ordinal: at + 1,
      block: at + 1,
      start: at * 6,
      end: at * 6 + 4,
      role,
      text: `${role}.`,
    }),
  );

describe("the article as it is set", () => {
  test("sentences of one block keep the space between them, and none where they touch", () => {
    const rows = [
      row(),
      row({ id: "b", ordinal: 2, start: 5, end: 9 }),
      row({ id: "c", ordinal: 3, start: 9, end: 12 }),
    ];
    expect(blocksOf(rows).map(({ pieces }) => pieces.map(({ gap }) => gap))).toEqual([["", " ", ""]]);
  });

  test("entries of a list and lines of furniture stand together, paragraphs alone", () => {
    const runs = runsOf(blocksOf(lines("body", "body", "list-item", "list-item", "furniture", "furniture", "body")));
    expect(runs.map(({ blocks }) => blocks.length)).toEqual([1, 1, 2, 2, 1]);
  });

  test("headings are the outline; without them the paragraphs are, unless they are too many", () => {
    expect(outlineOf(blocksOf(lines("heading", "body", "heading"))).map(({ ordinal }) => ordinal)).toEqual([1, 3]);
    expect(outlineOf(blocksOf(lines("title", "body", "body"))).map(({ ordinal }) => ordinal)).toEqual([2, 3]);
    expect(outlineOf(blocksOf(lines(...Array<ClaimRole>(41).fill("body"))))).toEqual([]);
  });

  test.each<[ClaimRole, string, number]>([
    ["heading", "## What it cost", 3],
    ["quote", "> > Said the mayor.", 4],
    ["list-item", "- one lane", 2],
    ["list-item", "12. lanes", 4],
    ["body", "- 3 degrees", 0],
    ["heading", "#hashtag", 0],
  ])("the marks of a %s in %j are %i characters", (role, text, length) => {
    expect(syntaxLength(role, text)).toBe(length);
  });
});

describe("the board", () => {
  const rows = () => lines("title", "body", "furniture", "body", "body");

  /** A board whose words have come in, with the hand on this claim. */
  function boardAt(id: string): Board {
    const claims = rows();
    const board = new Board(claims, leavesOf(claims));
    board.learnWords(0, claims);
    board.goTo(id);
    return board;
  }

  test("starts at the first sentence that waits for this person", () => {
    const [title, second] = rows();
    if (!title || !second) throw new Error("two rows were made");
    expect(new Board([{ ...title, mine: true }, second]).current).toBe(second.id);
  });

  test("walks over furniture that is shown and past furniture that is folded", () => {
    const board = boardAt("claim-2");
    expect(board.beside(1)).toBe("claim-3");
    board.look({ furniture: false });
    expect(board.beside(1)).toBe("claim-4");
  });

  test("walks only through what the filter shows", () => {
    const board = boardAt("claim-1");
    board.look({ filter: { ...NO_FILTER, words: "BODY" } });
    expect([board.beside(1), board.shown()]).toEqual(["claim-2", 3]);
    board.look({ filter: { ...NO_FILTER, state: "waived" } });
    expect(board.beside(1)).toBeUndefined();
  });

  test("tells two sentences when the hand moves, and no third", () => {
    const board = boardAt("claim-1");
    const told: string[] = [];
    for (const id of board.order) board.on(`face:${id}`, () => told.push(id));
    board.goTo("claim-4");
    expect(told.toSorted()).toEqual(["claim-1", "claim-4"]);
  });

  test("leaves the form for a source behind when the hand moves on", () => {
    const board = boardAt("claim-1");
    board.look({ attaching: true });
    board.goTo("claim-1");
    expect(board.view.attaching).toBe(true);
    board.goTo("claim-2");
    expect(board.view.attaching).toBe(false);
  });

  test("finds no words before they have come in, and then does", () => {
    const claims = rows();
    const board = new Board(claims, leavesOf(claims));
    board.look({ filter: { ...NO_FILTER, words: "body" } });
    expect([board.shown(), board.isDrawn("claim-1"), board.words("claim-1")]).toEqual([0, false, undefined]);
    board.learnWords(0, claims);
    expect([board.shown(), board.isDrawn("claim-1"), board.words("claim-1")?.text]).toEqual([3, true, claims[0]?.text]);
  });

  test("sets its leaf anew when a claim becomes another thing on the page, and for nothing else", () => {
    const claims = rows();
    const board = new Board(claims, leavesOf(claims));
    board.learnWords(0, claims);
    const told: string[] = [];
    board.on("leaf:0", () => told.push("leaf:0"));
    board.change("claim-2", judged(board.row("claim-2"), "supported"));
    expect(told).toEqual([]);
    board.change("claim-2", { role: "quote" });
    expect(told).toEqual(["leaf:0"]);
    expect(board.blocksOn(0)?.map(({ role }) => role)).toContain("quote");
  });

  test("counts again when a claim changes", () => {
    const board = boardAt("claim-1");
    const before = board.coverage;
    board.change("claim-2", judged(board.row("claim-2"), "supported"));
    expect(board.coverage.open).toBe(before.open - 1);
  });

  test("says where the hand is, to those who listen", () => {
    const board = new Board([row({ ...mine, evidenceCount: 2, ordinal: 1 })]);
    expect(board.spoken("claim-1")).toBe("Claim 1 of 1, supported, 2 sources");
  });
});

describe("the leaves of an article", () => {
  const blocks = (...sizes: number[]) =>
    sizes.flatMap((size, at) => Array.from({ length: size }, () => row({ block: at + 1 })));

  test.each([
    ["nothing at all", [], []],
    ["a short article", [3, 4], [7]],
    ["paragraphs of five", Array<number>(40).fill(5), [80, 80, 40]],
    ["paragraphs that do not fit", [79, 3, 50], [82, 50]],
    ["one endless paragraph", [500], [500]],
  ])("%s", (_what, sizes, expected) => {
    expect(leavesOf(blocks(...sizes)).map(({ count }) => count)).toEqual(expected);
  });

  test("a list is not cut for its length, unless it is very long", () => {
    const entries = (count: number) => lines(...Array<ClaimRole>(count).fill("list-item"));
    expect(leavesOf(entries(120)).map(({ count }) => count)).toEqual([120]);
    expect(leavesOf(entries(400)).map(({ count }) => count)).toEqual([160, 160, 80]);
  });

  test("each claim is on one of them, and none is outside", () => {
    const leaves = leavesOf(blocks(60, 60, 60));
    expect([0, 119, 120, 179].map((place) => leafAt(leaves, place))).toEqual([0, 0, 1, 1]);
    expect(() => leafAt(leaves, 180)).toThrow("leaves tile the article");
  });
});

describe("words in the panel", () => {
  const untriaged = (verdictCount: number) =>
    checkabilityOptions({ verdictCount }).find(({ value }) => value === "untriaged")?.label;

  test("an untriaged claim with a verdict is checkable by that, and not still to be triaged", () => {
    expect(untriaged(0)).toBe("Not triaged");
    expect(untriaged(1)).toBe("Checkable, by the verdict on it");
  });

  test.each([
    ["p. 14", "p.\u00A014"],
    ["§ 3, p. xiv", "§\u00A03, p.\u00A0xiv"],
    ["chapter 3, note 12", "chapter\u00A03, note\u00A012"],
    ["the second letter", "the second letter"],
    ["00:12:40", "00:12:40"],
  ])("%s is held together", (locator, held) => {
    expect(heldTogether(locator)).toBe(held);
  });

  test("every format of a report is in the menu, in its order", () => {
    expect(Object.keys(REPORT_WORDS)).toEqual(FORMAT_NAMES);
  });
});

test.each([
  ["A bridge", "A bridge"],
  ["", "Untitled"],
  ["\u200B", "⟨U+200B⟩"],
])("a document titled %j has something to click", (title, shown) => {
  expect(titleOf({ title })).toBe(shown);
});
