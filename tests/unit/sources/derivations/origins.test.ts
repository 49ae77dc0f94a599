import { expect, test } from "vitest";
import type { Derivation } from "../../../../lib/origins/model.ts";
import { INDEPENDENT, nameInWords, originsBy } from "../../../../lib/sources/derivations/origins.ts";
import { derivation, derivations } from "../../origins/derivations.ts";

const originsOf = (ties: readonly Derivation[]) =>
  originsBy(ties.map((tie) => ({ ...tie, fromTitle: `The ${tie.from}`, toTitle: `The ${tie.to}` })));

test("without derivations every source is an origin of its own", () => {
  expect(originsBy([])).toBe(INDEPENDENT);
  expect(INDEPENDENT.count(["A", "B", "A"])).toBe(2);
  expect([INDEPENDENT.areApart("A", "B"), INDEPENDENT.areApart("A", "A")]).toEqual([true, false]);
  expect(INDEPENDENT.why(["A"])).toBeNull();
});

test("sources of one origin count once, also through one that is not counted", () => {
  const origins = originsOf(derivations("A>W B>W", "wire"));
  expect([origins.count(["A", "B"]), origins.count(["A", "B", "C"])]).toEqual([1, 2]);
  expect([origins.areApart("A", "B"), origins.areApart("A", "C")]).toEqual([false, true]);
  expect(origins.why(["A", "B"])).toBe("2 sources, 1 origin: “The A” and “The B” carry the wire story “The W”.");
});

test("why says nothing of sources that are independent, and nothing of derivations that lead elsewhere", () => {
  const origins = originsOf([...derivations("B>A D>C"), derivation("E>A", "cites")]);
  expect(origins.why(["A", "C"])).toBeNull();
  expect(origins.why(["A", "E"])).toBeNull();
  expect(origins.why(["A", "B", "E"])).toBe("3 sources, 2 origins: “The B” reprints “The A”.");
});

test("of very many derivations the first are told", () => {
  const origins = originsOf(derivations("B>A C>B D>C E>D F>E"));
  expect(origins.why([..."ABCDEF"])).toBe(
    "6 sources, 1 origin: “The B” reprints “The A”. “The C” reprints “The B”. “The D” reprints “The C”. " +
      "The pages of these sources tell the rest.",
  );
});

test("a long title is cut", () => {
  expect(nameInWords("Short")).toBe("“Short”");
  expect(nameInWords("word ".repeat(100))).toBe(`“${"word ".repeat(8).trimEnd()}…”`);
});
