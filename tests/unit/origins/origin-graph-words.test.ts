import { expect, test } from "vitest";
import type { Derivation } from "../../../lib/origins/model.ts";
import { originWords } from "../../../lib/origins/origin-graph-words.ts";
import { derivation, derivations } from "./derivations.ts";

test.each<[sources: string, ties: Derivation[], words: string[]]>([
  ["", [], ["0 sources, 0 origins."]],
  ["A", [], ["1 source, 1 origin."]],
  ["A B", [], ["2 sources, 2 origins: none derives from another."]],
  ["A B C", derivations("B>A C>A"), ["3 sources, 1 origin: B and C reprint A."]],
  ["A B C D", derivations("D>A C>A B>A"), ["4 sources, 1 origin: B, C and D reprint A."]],
  ["A B", derivations("A>W B>W", "wire"), ["2 sources, 1 origin: A and B carry the wire story W."]],
  ["A B", [derivation("B>A", "cites")], ["2 sources, 2 origins: B cites A, and counts apart."]],
  [
    "A B",
    derivations("A>B B>A", "quotes"),
    ["2 sources, 1 origin: B quotes A.", "A quotes B.", "A and B have it from each other."],
  ],
  [
    "A B C",
    derivations("A>B B>C C>A", "press-release"),
    [
      "3 sources, 1 origin: C passes on the press release A.",
      "A passes on the press release B.",
      "B passes on the press release C.",
      "A, B and C have it from one another in a circle.",
    ],
  ],
  [
    "A B C",
    [derivation("B>A"), derivation("C>A", "reprint", "suggested"), derivation("C>B", "quotes", "dismissed")],
    [
      "3 sources, 1 origin: B reprints A.",
      "C seems to reprint A.",
      "It would be 2 origins if what is suggested and not looked at were dismissed.",
    ],
  ],
])("%s", (sources, ties, words) => {
  const sourceIds = sources.split(" ").filter(Boolean);
  expect(originWords({ sourceIds, derivations: ties, nameOf: (id) => id })).toEqual(words);
  expect(originWords({ sourceIds, derivations: [...ties].reverse(), nameOf: (id) => id })).toEqual(words);
});

test("sources are called what the caller calls them", () => {
  const nameOf = (id: string) => `“${id}”`;
  expect(originWords({ sourceIds: ["A", "B"], derivations: derivations("B>A"), nameOf })).toEqual([
    "2 sources, 1 origin: “B” reprints “A”.",
  ]);
});
