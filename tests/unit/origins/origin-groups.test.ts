import { describe, expect, test } from "vitest";
import type { Derivation, DerivationKind, DerivationStanding } from "../../../lib/origins/model.ts";
import { originCounter } from "../../../lib/origins/origin-count.ts";
import { originGroups } from "../../../lib/origins/origin-groups.ts";
import { derivation, derivations } from "./derivations.ts";

function count(sourceIds: readonly string[], derivations: readonly Derivation[]) {
  return originCounter(derivations)(sourceIds);
}

describe("groups of sources that hang together", () => {
  test("a source without derivations is a group and its own origin", () => {
    expect(originGroups(["B", "A"], [])).toEqual([
      { sourceIds: ["B"], origins: [["B"]], circles: [] },
      { sourceIds: ["A"], origins: [["A"]], circles: [] },
    ]);
  });

  test("two reprints of a wire story that is not attached have one origin, and it is named", () => {
    expect(originGroups(["A", "B"], derivations("A>W B>W"))).toEqual([
      { sourceIds: ["A", "B", "W"], origins: [["W"]], circles: [] },
    ]);
  });

  test("a source that quotes two others stands with both, and the group has two origins", () => {
    expect(originGroups(["A", "B", "C", "D"], derivations("A>B A>C"))).toEqual([
      { sourceIds: ["A", "B", "C"], origins: [["B"], ["C"]], circles: [] },
      { sourceIds: ["D"], origins: [["D"]], circles: [] },
    ]);
  });

  test("two sources that quote each other are a circle and one origin", () => {
    expect(originGroups(["B", "A", "C"], derivations("A>B B>A C>B"))).toEqual([
      { sourceIds: ["B", "A", "C"], origins: [["B", "A"]], circles: [["B", "A"]] },
    ]);
  });

  test("a circle that derives from a source outside it is told, and is no origin", () => {
    expect(originGroups(["A", "B", "C", "R"], derivations("A>B B>C C>A B>R"))).toEqual([
      { sourceIds: ["A", "B", "C", "R"], origins: [["R"]], circles: [["A", "B", "C"]] },
    ]);
  });

  test("citing and what was dismissed tie nothing together; a suggestion does", () => {
    const ties = [
      derivation("A>B", "cites"),
      derivation("B>C", "reprint", "dismissed"),
      derivation("C>D", "quotes", "suggested"),
    ];
    const groups = originGroups(["A", "B", "C", "D"], ties);
    expect(groups.map(({ sourceIds }) => sourceIds.join(""))).toEqual(["A", "B", "CD"]);
  });
});

describe("independent origins among the sources of a claim", () => {
  test.each<[cited: string, ties: string, origins: number]>([
    ["", "", 0],
    ["A", "", 1],
    ["A A", "", 1],
    ["A B", "", 2],
    ["A B", "A>B", 1],
    ["A B", "A>W B>W", 1],
    ["A B", "A>X X>W B>Y Y>W", 1],
    ["A B C", "B>A C>A", 1],
    ["A B", "A>B B>A", 1],
    ["A B C", "A>B B>A", 2],
    // Whoever quotes both B and C adds none, and takes none away.
    ["A B C", "A>B A>C", 2],
    ["B C", "A>B A>C", 2],
    ["A B", "A>B A>C", 1],
    ["A", "A>B A>C", 1],
    // X and Z are apart, although Y ties each of them to itself.
    ["X Y Z", "X>1 X>2 Y>2 Y>3 Z>3 Z>4", 2],
  ])("%s by %s", (cited, ties, origins) => {
    expect(count(cited.split(" ").filter(Boolean), derivations(ties)).origins).toBe(origins);
  });

  test.each<[DerivationKind, DerivationStanding, number]>([
    ["reprint", "confirmed", 1],
    ["wire", "confirmed", 1],
    ["press-release", "confirmed", 1],
    ["quotes", "confirmed", 1],
    ["cites", "confirmed", 2],
    ["reprint", "suggested", 1],
    ["quotes", "suggested", 1],
    ["cites", "suggested", 2],
    ["reprint", "dismissed", 2],
  ])("%s, %s", (kind, standing, origins) => {
    expect(count(["A", "B"], [derivation("A>B", kind, standing)]).origins).toBe(origins);
  });

  test("the suggestions that the number hangs on are named, and no others", () => {
    const ties: Derivation[] = [
      derivation("A>W", "wire"),
      derivation("B>W", "wire", "suggested"),
      derivation("B>V", "quotes", "suggested"),
      derivation("C>W", "wire", "suggested"),
      derivation("B>A", "cites", "suggested"),
    ];
    expect(count(["A", "B", "D"], ties)).toEqual({ origins: 2, withoutSuggestions: 3, undecided: [ties[1]] });
  });

  test("a suggestion beside a confirmed tie decides nothing", () => {
    const ties = [derivation("A>W"), derivation("B>W"), derivation("A>B", "reprint", "suggested")];
    expect(count(["A", "B"], ties)).toEqual({ origins: 1, withoutSuggestions: 1, undecided: [] });
  });

  test("twenty that quote the same two hide none that are apart", () => {
    const same = Array.from({ length: 20 }, (_, at) => `q${at}`);
    const ties = derivations([...same.map((id) => `${id}>1 ${id}>2`), "X>1 X>3 Y>2 Y>4"].join(" "));
    expect(count([...same, "X", "Y"], ties).origins).toBe(2);
  });

  test("where too many overlap to try all choices, the count is none too large", () => {
    const overlapping = Array.from({ length: 40 }, (_, at) => `q${at}`);
    const ties = derivations(
      overlapping.map((id, at) => `${id}>r${at} ${id}>r${(at + 1) % 40} ${id}>hub${at % 5}`).join(" "),
    );
    const { origins } = count(overlapping, ties);
    expect(origins).toBeGreaterThan(1);
    expect(origins).toBeLessThanOrEqual(5);
  });

  test("a chain of twenty thousand derivations", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => derivation(`${at}>${at + 1}`));
    expect(count(["0", "19999"], chain).origins).toBe(1);
    expect(originGroups([], chain)).toHaveLength(1);
  });
});
