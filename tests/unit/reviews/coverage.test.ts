import fc from "fast-check";
import { expect, test } from "vitest";
import { coverageOf, coverageSentence } from "../../../lib/reviews/coverage.ts";
import { CLAIM_STATES } from "../../../lib/reviews/model.ts";

test("the parts add up to the whole, whatever the states", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CLAIM_STATES)), (states) => {
      const coverage = coverageOf(states);
      expect(coverage.checked + coverage.setAside + coverage.open).toBe(coverage.total);
      expect(coverage.total).toBe(states.filter((state) => state !== "superseded").length);
    }),
  );
});

test("waived and unverifiable claims are never counted as checked", () => {
  expect(coverageOf(["waived", "not-checkable", "verified"])).toMatchObject({ checked: 1, setAside: 2, open: 0 });
});

test("a stale verdict and a question to the author leave the claim open", () => {
  expect(coverageOf(["stale", "query", "untriaged", "open"])).toMatchObject({ checked: 0, setAside: 0, open: 4 });
});

test("coverage in words", () => {
  expect(coverageSentence(coverageOf(["verified", "waived", "open"]))).toBe("2 of 3 sentences accounted for, 1 open");
});
