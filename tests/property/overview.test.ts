import fc from "fast-check";
import { expect, test } from "vitest";
import { BANDS, type BandCounts } from "../../lib/overview/bands.ts";
import { MOST_POINTS, progressOf } from "../../lib/overview/progress.ts";
import { happening, imported, second } from "../unit/overview/happenings.ts";

const IDS = ["c1", "c2", "c3", "c4"];

const data = fc.constantFrom(
  {},
  { verdict: { code: "supported" } },
  { verdict: { code: "refuted" } },
  { verdict: "gone" },
  { checkability: "opinion" },
  { adjudication: { outcome: "reject" } },
  { adjudication: { outcome: "leave-open" } },
  { query: { id: "q" } },
  { queryId: "q" },
  { into: [{ id: "c5", checkability: "checkable" }] },
  { from: [{ id: "c1" }, { id: "c2" }], into: { id: "c6", checkability: "untriaged" } },
);
const kind = fc.constantFrom(
  "claim.triaged",
  "verdict.filed",
  "verdict.withdrawn",
  "query.asked",
  "query.answered",
  "claim.adjudicated",
  "claim.waived",
  "claim.signed-off",
  "claim.split",
  "claim.merged",
  "export.created",
);
const anything = fc
  .record({
    kind,
    data,
    claimId: fc.constantFrom(...IDS, "c5", "c6", null),
    actor: fc.constantFrom("ada", "ben", "cy"),
    at: fc.integer({ min: 0, max: 5000 }).map(second),
  })
  .map(({ kind, data, ...given }) => happening(kind, data, given));
const log = fc.array(anything, { maxLength: 150 }).map((happenings) => [imported(...IDS), ...happenings]);

const RUNS = { numRuns: 300, seed: 20221125 };
const until = second(6000);
const total = (counts: BandCounts) => BANDS.reduce((sum, band) => sum + counts[band], 0);

test("whatever the log holds: few points, one after the other, and no count below nothing", () => {
  fc.assert(
    fc.property(log, fc.boolean(), (happenings, untelling) => {
      const points = progressOf(happenings, { until, untelling });
      expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
      const instants = points.map(({ at }) => at);
      expect(instants).toEqual([...new Set(instants)].sort());
      expect(points.every(({ counts }) => BANDS.every((band) => counts[band] >= 0))).toBe(true);
    }),
    RUNS,
  );
});

test("what a blind reviewer sees adds up to the same and tells no agreement", () => {
  fc.assert(
    fc.property(log, (happenings) => {
      const last = (untelling: boolean) => progressOf(happenings, { until, untelling }).at(-1)?.counts;
      const [told, untold] = [last(false), last(true)];
      if (!told || !untold) throw new Error("an import is a step");
      expect(total(untold)).toBe(total(told));
      expect([untold.verified, untold.contested, untold.adjudicated]).toEqual([0, 0, 0]);
      expect([untold["set-aside"], untold["signed-off"]]).toEqual([told["set-aside"], told["signed-off"]]);
      // What an editor sent back is open, and that it was is not told. In this log they also decide where nobody judged.
      expect(untold.open).toBeLessThanOrEqual(told.open + told.adjudicated);
    }),
    RUNS,
  );
});
