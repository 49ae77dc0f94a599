import { expect, test } from "vitest";
import { alphaNominal } from "../../../lib/agreement/alpha.ts";
import { fail, ok } from "../../../lib/result.ts";
import { alphaByDefinition } from "./by-definition.ts";

/** Krippendorff (2011), section C: four observers, twelve units; a point where an observer gave no value. */
const OBSERVERS = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];
const UNITS = Array.from({ length: 12 }, (_, unit) =>
  OBSERVERS.map((values) => values.charAt(unit)).filter((value) => value !== "."),
);

test("the published example of four observers, twelve units and missing values", () => {
  expect(UNITS.filter(({ length }) => length > 1).flat()).toHaveLength(40);
  const alpha = alphaNominal(UNITS);
  expect(alpha).toEqual(ok(expect.closeTo(0.743, 3)));
  expect(alpha).toEqual(ok(expect.closeTo(alphaByDefinition(UNITS), 12)));
});

test("a unit with one value, or none, changes nothing", () => {
  expect(alphaNominal([...UNITS, ["5"], []])).toEqual(alphaNominal(UNITS));
});

test.each<[string, string[][], ReturnType<typeof alphaNominal>]>([
  ["nothing at all", [], fail("too-few")],
  ["one value a unit", [["a"], ["b"], []], fail("too-few")],
  [
    "one value throughout",
    [
      ["a", "a"],
      ["a", "a", "a"],
    ],
    fail("nothing-varies"),
  ],
  [
    "agreement in each unit, on different values",
    [
      ["a", "a"],
      ["b", "b", "b"],
    ],
    ok(1),
  ],
  ["one unit, two values", [["a", "b"]], ok(0)],
  [
    "two raters who always differ",
    [
      ["a", "b"],
      ["b", "a"],
    ],
    ok(-0.5),
  ],
])("%s", (_, units, alpha) => {
  expect(alphaNominal(units)).toEqual(alpha);
});
