import { describe, expect, test } from "vitest";
import { Board } from "../../../app/documents/[documentId]/_components/board.ts";
import {
  type Filter,
  filterOf,
  isOpen,
  isShown,
  NO_FILTER,
  queryOf,
} from "../../../app/documents/[documentId]/_components/filter.ts";
import { chipsOf } from "../../../app/documents/[documentId]/_components/filter-words.ts";
import type { ElementKind } from "../../../lib/elements/model.ts";
import type { ClaimRow } from "../../../lib/reviews/model.ts";
import { row } from "./rows.ts";

const ASKED = { text: "It cost 412 Crowns.", kinds: new Set<ElementKind>(["number"]), isNews: false, personId: "me" };

describe("a filter", () => {
  test.each<[string, Partial<Filter>, Partial<ClaimRow>, boolean]>([
    ["nothing asked", {}, {}, true],
    ["the state", { state: "open" }, {}, true],
    ["another state", { state: "waived" }, {}, false],
    ["the verdict drawn", { verdict: "mixed" }, { shownVerdict: "mixed" }, true],
    ["a verdict where none is", { verdict: "mixed" }, {}, false],
    ["nobody's", { assignee: "nobody" }, {}, true],
    ["nobody's, where somebody has it", { assignee: "nobody" }, { assigneeId: "me" }, false],
    ["a person's", { assignee: "you" }, { assigneeId: "you" }, true],
    ["a kind of element it has", { kind: "number" }, {}, true],
    ["a kind of element it lacks", { kind: "date" }, {}, false],
    ["words in another case", { words: "crowns" }, {}, true],
    ["words it lacks", { words: "euros" }, {}, false],
    ["no evidence", { looks: ["no-evidence"] }, {}, true],
    ["no evidence, where some is", { looks: ["no-evidence"] }, { evidenceCount: 1 }, false],
    ["no evidence, where none is needed", { looks: ["no-evidence"] }, { state: "not-checkable" }, false],
    ["open threads", { looks: ["open-threads"] }, { openThreads: 1 }, true],
    ["a source that changed or is gone", { looks: ["lapsed"] }, { lapsed: true }, true],
    ["a source that changed or is gone, where none is", { looks: ["lapsed"] }, {}, false],
    ["mine to do", { looks: ["mine-to-do"] }, { assigneeId: "me" }, true],
    ["mine, and done", { looks: ["mine-to-do"] }, { assigneeId: "me", mine: true }, false],
    ["mine to do, where it is another's", { looks: ["mine-to-do"] }, { assigneeId: "you" }, false],
    ["changed, where nothing is news", { looks: ["changed"] }, {}, false],
    ["two things at once, of which one is so", { state: "open", looks: ["open-threads"] }, {}, false],
  ])("that asks for %s", (_what, filter, change, shown) => {
    expect(isShown(row(change), { ...NO_FILTER, ...filter }, ASKED)).toBe(shown);
  });

  test("kinds that have not come in show nothing yet", () => {
    expect(isShown(row(), { ...NO_FILTER, kind: "number" }, { ...ASKED, kinds: undefined })).toBe(false);
  });

  const FULL: Filter = {
    state: "proposed",
    verdict: "mostly-supported",
    assignee: "nobody",
    kind: "quotation",
    looks: ["mine-to-do", "changed"],
    words: "a & b = c",
  };

  test.each([NO_FILTER, FULL, { ...NO_FILTER, words: "+" }])("is in the address as it is here: %j", (filter) => {
    expect(filterOf(new URLSearchParams(String(queryOf(filter))))).toEqual(filter);
  });

  test("passes over what nobody knows", () => {
    const query = new URLSearchParams("state=lost&verdict=maybe&kind=toString&look=nowhere&more=1");
    expect(isOpen(filterOf(query))).toBe(true);
  });

  test("has a chip for each of its parts, and each takes its own part away", () => {
    const chips = chipsOf(FULL, () => "Ines");
    expect(chips.map(({ label }) => label)).toEqual([
      "“a & b = c”",
      "Proposed",
      "Supported with a caveat",
      "Assigned to nobody",
      "Quotations",
      "Mine to do",
      "Changed by others",
    ]);
    const left = Object.assign({}, FULL, ...chips.map(({ without }) => without));
    expect({ ...left, looks: [] }).toEqual(NO_FILTER);
    expect(chipsOf({ ...NO_FILTER, assignee: "you" }, () => "Ines")[0]?.label).toBe("Assigned to Ines");
  });
});

describe("the board under a filter", () => {
  const rows = Array.from({ length: 6 }, (_, at) =>
    row({ id: `c${at + 1}`, ordinal: at + 1, state: at % 2 ? "open" : "untriaged" }),
  );

  test("draws those sentences anew that are another now, and no others", () => {
    const board = new Board(rows);
    const told: string[] = [];
    for (const id of board.order) {
      board.face(id);
      board.on(`face:${id}`, () => told.push(id));
    }
    board.look({ filter: { ...NO_FILTER, state: "open" } });
    expect(told).toEqual(["c1", "c3", "c5"]);
    expect(board.shown()).toBe(3);
  });

  test("learns of kinds while one is asked for", () => {
    const board = new Board(rows);
    board.look({ filter: { ...NO_FILTER, kind: "date" } });
    expect(board.shown()).toBe(0);
    board.learnKinds(new Map([["c2", new Set<ElementKind>(["date"])]]));
    expect(board.shown()).toBe(1);
  });

  test("counts what its parts would find", () => {
    const board = new Board(rows, [], "me");
    board.changeAll(["c1", "c2"], () => ({ assigneeId: "me" }));
    board.change("c2", { mine: true, shownVerdict: "mixed" });
    const { assignees, looks, verdicts } = board.tallies;
    expect([assignees.get("me"), assignees.get("nobody")]).toEqual([2, 4]);
    expect([looks.get("mine-to-do"), verdicts.get("mixed")]).toEqual([1, 1]);
  });
});
