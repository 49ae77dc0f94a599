import fc from "fast-check";
import { expect, test } from "vitest";
import { alphaNominal } from "../../lib/agreement/alpha.ts";
import { kappa } from "../../lib/agreement/kappa.ts";
import type { Coefficient } from "../../lib/agreement/model.ts";
import { alphaByDefinition, kappaByDefinition } from "../unit/agreement/by-definition.ts";

const value = fc.constantFrom("a", "b", "c", "d");
const units = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 12 });
const pairs = fc.array(fc.tuple(value, value), { maxLength: 20 });

const RUNS = { numRuns: 1000, seed: 1960 };
const RELABELLED: Readonly<Record<string, string>> = { a: "d", b: "a", c: "zz", d: "c" };
const relabel = (label: string) => RELABELLED[label] ?? label;

/** The same but for rounding, which depends on the order of summing. */
function expectAlike(one: Coefficient, other: Coefficient) {
  expect(one.ok).toBe(other.ok);
  if (one.ok && other.ok) expect(one.value).toBeCloseTo(other.value, 10);
}

test("alpha is in [-1, 1], and what looking at every pair gives", () => {
  fc.assert(
    fc.property(units, (values) => {
      const alpha = alphaNominal(values);
      if (!alpha.ok) return;
      expect(Math.abs(alpha.value)).toBeLessThanOrEqual(1);
      expect(alpha.value).toBeCloseTo(alphaByDefinition(values), 10);
    }),
    RUNS,
  );
});

test("alpha cares neither for the order of units and raters, nor for what the values are called", () => {
  fc.assert(
    fc.property(units, (values) => {
      const alpha = alphaNominal(values);
      expectAlike(alphaNominal(values.toReversed().map((unit) => unit.toReversed())), alpha);
      expectAlike(alphaNominal(values.map((unit) => unit.map(relabel))), alpha);
    }),
    RUNS,
  );
});

test("who all say the same of each unit, and not of all of them, agree by 1", () => {
  const agreed = fc.array(fc.tuple(value, fc.integer({ min: 2, max: 5 })), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(agreed, (said) => {
      fc.pre(new Set(said.map(([label]) => label)).size > 1);
      expect(alphaNominal(said.map(([label, raters]) => Array<string>(raters).fill(label)))).toEqual({
        ok: true,
        value: 1,
      });
      expect(kappa(said.map(([label]) => [label, label]))).toEqual({ ok: true, value: 1 });
    }),
    RUNS,
  );
});

test("kappa is in [-1, 1], and what its definition gives", () => {
  fc.assert(
    fc.property(pairs, (said) => {
      const coefficient = kappa(said);
      if (!coefficient.ok) return;
      expect(Math.abs(coefficient.value)).toBeLessThanOrEqual(1);
      expect(coefficient.value).toBeCloseTo(kappaByDefinition(said), 10);
    }),
    RUNS,
  );
});

test("kappa cares neither for the order, nor for who is first, nor for what the values are called", () => {
  fc.assert(
    fc.property(pairs, (said) => {
      const coefficient = kappa(said);
      expect(kappa(said.toReversed())).toEqual(coefficient);
      expect(kappa(said.map(([a, b]) => [b, a]))).toEqual(coefficient);
      expect(kappa(said.map(([a, b]) => [relabel(a), relabel(b)]))).toEqual(coefficient);
    }),
    RUNS,
  );
});
