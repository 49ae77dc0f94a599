import { expect, test } from "vitest";
import { z } from "zod";
import { refusedFields } from "../../../app/_server/refused-fields.ts";

const Numbers = z.strictObject({ numbers: z.array(z.number()) });

function faultsOf(value: unknown) {
  const { error } = Numbers.safeParse(value);
  if (!error) throw new Error("this was taken: pass something at fault");
  return refusedFields(error);
}

test("a fault is named by its field, in a list and in a sentence", () => {
  expect(faultsOf({ numbers: [1, "two"] })).toEqual({
    detail: "Not accepted. numbers.1: Invalid input: expected number, received string",
    errors: [{ field: "numbers.1", message: "Invalid input: expected number, received string" }],
  });
});

test("a fault of the whole is named without a field", () => {
  expect(faultsOf(null).detail).toBe("Not accepted. Invalid input: expected object, received null");
});

test.each([
  [20, ""],
  [21, "; and 1 more"],
  [50_000, "; and 49980 more"],
])("of %i faults the first twenty are named, and the rest are counted", (count, rest) => {
  const { detail, errors } = faultsOf({ numbers: Array(count).fill("x") });
  expect(errors.map(({ field }) => field)).toEqual(Array.from({ length: 20 }, (_, index) => `numbers.${index}`));
  expect(detail.endsWith(`numbers.19: ${errors[19]?.message}${rest}`)).toBe(true);
  expect(detail.length).toBeLessThan(2000);
});

test("a fault that repeats what was sent is cut short", () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`name-${index}`, 1]));
  const { detail, errors } = faultsOf({ numbers: [], ...many });
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toMatch(/^Unrecognized keys: .*…$/);
  expect(detail.length).toBeLessThan(400);
});
