import { expect, test } from "vitest";
import { beforeWhat, earlierIn, filedInWords } from "../../../lib/reports/earlier.ts";
import { withheldFromWords } from "../../../lib/reports/withheld.ts";
import { en } from "../../../lib/reports/words/en.ts";
import { aNote, anEvidence, aReport, aVerdict, reportParts } from "../../support/report-fixture.ts";

/** Three sentences; the places of the claims that gave way to them, by numbers of the first and last sentence. */
function earlierOf(...places: readonly (readonly [from: number, to: number, looked?: boolean])[]) {
  const parts = reportParts([[{ text: "It rained." }, { text: "It poured." }, { text: "It froze." }]]);
  const gone = places.flatMap(([from, to, looked = true], at) => {
    const [first, last] = [parts.claims[from - 1], parts.claims[to - 1]];
    if (!first || !last) throw new Error(`there are no sentences ${from} to ${to}`);
    const text = parts.text.slice(first.start, last.end);
    const verdicts = looked ? [aVerdict()] : [];
    return [{ ...first, id: `gone-${at + 1}`, end: last.end, text, state: "superseded" as const, verdicts }];
  });
  const report = aReport([], { ...parts, claims: [...parts.claims, ...gone] });
  const tell = earlierIn(report);
  return report.claims
    .filter(({ state }) => state !== "superseded")
    .map((claim) => [tell(claim).here.map(({ id }) => id), tell(claim).elsewhere.map(({ id }) => id)]);
}

test("what was filed on a sentence is told of once, and every other piece leads there", () => {
  expect(earlierOf([1, 2])).toEqual([
    [["gone-1"], []],
    [[], ["gone-1"]],
    [[], []],
  ]);
});

test("a piece of a sentence that was split twice has both", () => {
  expect(earlierOf([1, 3], [2, 3])).toEqual([
    [["gone-1"], []],
    [["gone-2"], ["gone-1"]],
    [[], ["gone-1", "gone-2"]],
  ]);
});

test("a sentence on which nothing was filed is not told of", () => {
  expect(earlierOf([1, 2, false])).toEqual([
    [[], []],
    [[], []],
    [[], []],
  ]);
});

test("what was filed is counted in words, with what is withheld", () => {
  const [claim] = aReport([
    [{ text: "A.", verdicts: [aVerdict()], withheld: 2, evidence: [anEvidence()], notes: [aNote(), aNote()] }],
  ]).claims;
  if (!claim) throw new Error("the report has a sentence");
  expect(filedInWords(claim, en)).toBe("3 verdicts, 1 passage, 2 notes");
  expect(filedInWords({ ...claim, verdicts: [], withheld: 0, notes: [] }, en)).toBe("1 passage");
  expect(withheldFromWords({ ...claim, withheld: 0 }, en)).toBeNull();
  expect(withheldFromWords(claim, en)).toMatch(/^2 verdicts are withheld until/);
  expect(beforeWhat({ ...claim, lineage: { from: [], into: ["a", "b"] } }, en)).toBe("before the sentence was split");
  expect(beforeWhat({ ...claim, lineage: { from: [], into: ["a"] } }, en)).toBe("before the sentences were joined");
});
