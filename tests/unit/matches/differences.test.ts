import { expect, test } from "vitest";
import { differencesBetween } from "../../../lib/matches/differences.ts";

test.each<[query: string, match: string, differences: [kind: string, inQuery: string[], inMatch: string[]][]]>([
  [
    "The dam holds 12 million litres.",
    "The dam holds 15 million litres.",
    [["number", ["12 million litres"], ["15 million litres"]]],
  ],
  ["The dam cost $5,000,000.", "The dam cost $5 million.", []],
  ["Twelve cows were lost in the flood.", "In the flood 12 cows were lost.", []],
  ["Rents rose by 10% in Oldport.", "Rents rose by 10 percent in Oldport.", []],
  ["The bridge opened in 1974.", "The bridge opened in 1975.", [["date", ["1974"], ["1975"]]]],
  ["The bridge opened in June 1974.", "The bridge opened in 1974.", []],
  ["Mayor Brown closed the school.", "Mayor Green closed the school.", [["name", ["Brown"], ["Green"]]]],
  ["The bridge opened in June 1974.", "The bridge opened in June 1975.", [["date", ["June 1974"], ["June 1975"]]]],
  ["The bridge opened in May.", "The bridge opened in 1974.", []],
  ["Ada Brown closed the school.", "The school was closed by Brown.", []],
  ["It was said that Ada Brown left.", "It was said that Ben Brown left.", [["name", ["Ada Brown"], ["Ben Brown"]]]],
  ["Rents rose by 10% in Oldport.", "Rents rose by 10 euros in Oldport.", [["number", ["10%"], ["10 euros"]]]],

  ["The vaccine does not cause fever.", "The vaccine causes fever.", [["negation", ["not"], []]]],
  ["The town never had a tram.", "The town had no tram.", []],
  ["A post without any figure.", "A claim without any figure.", []],
  ["", "", []],
])("%s | %s", (query, match, differences) => {
  expect(differencesBetween(query, match, "en")).toEqual(
    differences.map(([kind, inQuery, inMatch]) => ({ kind, inQuery, inMatch })),
  );
});

test("figures and negations are read in the language that is told", () => {
  expect(differencesBetween("Der Damm fasst 1.500 Liter.", "Der Damm fasst 1500 Liter.", "de")).toEqual([]);
  expect(differencesBetween("Der Damm fasst keine 90 Liter.", "Der Damm fasst 90 Liter.", "de-AT")).toEqual([
    { kind: "negation", inQuery: ["keine"], inMatch: [] },
  ]);
});
