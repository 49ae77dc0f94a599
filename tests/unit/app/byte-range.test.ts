import { expect, test } from "vitest";
import { byteRangeIn } from "../../../app/_server/byte-range.ts";

test.each([
  ["bytes=0-3", { first: 0, last: 3 }],
  ["bytes=4-", { first: 4, last: 9 }],
  ["bytes=4-400", { first: 4, last: 9 }],
  ["bytes=-3", { first: 7, last: 9 }],
  ["bytes=-30", { first: 0, last: 9 }],
  ["bytes=9-9", { first: 9, last: 9 }],
  ["bytes=10-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-4", null],
  ["bytes=-", null],
  ["bytes=0-1,4-5", null],
  ["lines=0-1", null],
  ["", null],
  [null, null],
])("of ten bytes %o asks for %o", (header, asked) => {
  expect(byteRangeIn(header, 10)).toEqual(asked);
});

test("of nothing there is no part", () => {
  expect(byteRangeIn("bytes=0-", 0)).toBe("unsatisfiable");
});
