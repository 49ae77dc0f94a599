import { expect, test } from "vitest";
import { BANDS, type BandCounts } from "../../../lib/overview/bands.ts";
import { MOST_POINTS, progressOf } from "../../../lib/overview/progress.ts";
import type { Happening } from "../../../lib/overview/traced.ts";
import { filed, happening, imported, second } from "./happenings.ts";

const LATER = second(1000);

/** The bands that hold claims at the end. */
function bandsAfter(happenings: readonly Happening[], untelling = false) {
  const counts = progressOf(happenings, { until: LATER, untelling }).at(-1)?.counts;
  return counts && present(counts);
}

function present(counts: BandCounts) {
  return Object.fromEntries(BANDS.flatMap((band) => (counts[band] > 0 ? [[band, counts[band]]] : [])));
}

const ada = filed("ada", "supported");
const ben = filed("ben", "mostly-supported");
const differing = filed("ben", "refuted");
const withdrawn = (actor: string) => happening("verdict.withdrawn", { verdictId: "v" }, { actor });
const decided = (outcome: string) => happening("claim.adjudicated", { adjudication: { outcome } });
const asked = happening("query.asked", { query: { id: "q1", question: "?" } });

test.each<[string, Happening[], object]>([
  ["nothing yet", [], { open: 1 }],
  ["an opinion", [happening("claim.triaged", { checkability: "opinion" })], { "set-aside": 1 }],
  [
    "page furniture",
    [happening("claim.role-set", { role: "furniture", checkability: "no-claim" })],
    { "set-aside": 1 },
  ],
  ["one verdict", [ada], { proposed: 1 }],
  ["one verdict, changed", [ada, filed("ada", "refuted")], { proposed: 1 }],
  ["two that agree", [ada, ben], { verified: 1 }],
  ["two that differ", [ada, differing], { contested: 1 }],
  ["one of two taken back", [ada, differing, withdrawn("ben")], { proposed: 1 }],
  ["all of them taken back", [ada, withdrawn("ada")], { open: 1 }],
  ["a verdict that was applied", [{ ...ada, kind: "verdict.applied" }], { proposed: 1 }],
  ["a verdict whose words were erased", [filed("ada")], { proposed: 1 }],
  ["two of them erased", [filed("ada"), filed("ben")], { proposed: 1 }],
  ["one of two erased", [ada, filed("ben")], { proposed: 1 }],
  ["one of three erased, and the others differ", [ada, filed("cy"), differing], { contested: 1 }],
  ["a question to the author", [ada, asked], { open: 1 }],
  ["a question that was answered", [ada, asked, happening("query.answered", { queryId: "q1" })], { proposed: 1 }],
  ["one of two questions taken back", [asked, happening("query.withdrawn", { queryId: "q2" })], { open: 1 }],
  ["adjudicated", [ada, differing, happening("claim.adjudicated", {})], { adjudicated: 1 }],
  ["sent back by an editor", [ada, differing, decided("reject")], { open: 1 }],
  ["sent back, and judged anew", [ada, differing, decided("reject"), ben], { verified: 1 }],
  ["sent back, and decided after all", [ada, differing, decided("reject"), decided("override")], { adjudicated: 1 }],
  ["left open by an editor", [ada, differing, decided("leave-open")], { contested: 1 }],
  ["adjudicated, and judged anew", [ada, differing, happening("claim.adjudicated"), ben], { verified: 1 }],
  ["signed off", [ada, ben, happening("claim.signed-off")], { "signed-off": 1 }],
  [
    "signed off, and lifted",
    [ada, ben, happening("claim.signed-off"), happening("claim.sign-off-lifted")],
    { verified: 1 },
  ],
  ["waived", [happening("claim.waived")], { "set-aside": 1 }],
  ["waived, and lifted", [happening("claim.waived"), happening("claim.waiver-lifted")], { open: 1 }],
  ["what changes no state", [ada, happening("note.written", { note: {} }), happening("no-such-kind")], { proposed: 1 }],
  ["a claim nobody knows", [filed("ada", "supported", { claimId: "c9" })], { open: 1 }],
])("a claim after %s", (_, happenings, bands) => {
  expect(bandsAfter([imported("c1"), ...happenings])).toEqual(bands);
});

test("a claim that was split gives way to its pieces, and claims that were merged to one", () => {
  const into = ["c3", "c4"].map((id) => ({ id, checkability: "untriaged" }));
  const split = happening("claim.split", { into });
  expect(bandsAfter([imported("c1", "c2"), ada, split])).toEqual({ open: 3 });
  const from = [{ id: "c1" }, { id: "c2" }];
  const merged = happening("claim.merged", { from, into: { id: "c3", checkability: "no-claim" } }, { claimId: "c3" });
  expect(bandsAfter([imported("c1", "c2", "c9"), ada, merged])).toEqual({ open: 1, "set-aside": 1 });
});

test("whoever is blind to something sees verdicts and decisions, and not whether they agree", () => {
  const agreed = bandsAfter([imported("c1", "c2"), ada, ben], true);
  expect(agreed).toEqual({ proposed: 1, open: 1 });
  for (const happenings of [
    [ada, differing],
    [ada],
    [ada, differing, decided("accept")],
    [ada, differing, decided("reject")],
  ])
    expect(bandsAfter([imported("c1", "c2"), ...happenings], true)).toEqual(agreed);
});

test("a point stands where the counts changed, and one at the end", () => {
  const at = (number: number) => ({ at: second(number) });
  const points = progressOf(
    [
      imported("c1", "c2"),
      { ...ada, ...at(10) },
      happening("note.written", {}, at(15)),
      { ...ben, ...at(20) },
      filed("ada", "supported", { claimId: "c2", ...at(20) }),
    ],
    { until: second(30), untelling: false },
  );
  expect(points.map(({ at: instant, counts }) => [instant, present(counts)])).toEqual([
    [second(0), { open: 2 }],
    [second(10), { proposed: 1, open: 1 }],
    [second(20), { verified: 1, proposed: 1 }],
    [second(30), { verified: 1, proposed: 1 }],
  ]);
});

test("a clock that was set back does not turn the log round", () => {
  const points = progressOf(
    [
      { ...imported("c1"), at: second(9) },
      { ...ada, at: second(5) },
    ],
    {
      until: second(3),
      untelling: false,
    },
  );
  expect(points.map(({ at, counts }) => [at, present(counts)])).toEqual([[second(9), { proposed: 1 }]]);
});

test("many steps become few, and the last is the last", () => {
  const ids = Array.from({ length: 500 }, (_, index) => `c${index}`);
  const steps = ids.map((claimId, index) => filed("ada", "supported", { claimId, at: second(1 + index) }));
  const points = progressOf([imported(...ids), ...steps], { until: second(590), untelling: false });
  expect(points).toHaveLength(MOST_POINTS);
  expect([points[0], points[1], points.at(-1)].map((point) => [point?.at, point?.counts.proposed])).toEqual([
    [second(0), 0],
    [second(10), 10],
    [second(590), 500],
  ]);
});

test("an empty log has no progress", () => {
  expect(progressOf([], { until: LATER, untelling: false })).toEqual([]);
});
