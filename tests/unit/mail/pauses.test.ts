import { expect, test } from "vitest";
import { Pauses, pauseAfter } from "../../../lib/mail/pauses.ts";

const MINUTE = 60_000;

test("pauses double, up to six hours", () => {
  expect([1, 2, 3, 9, 10, 2000].map((failures) => pauseAfter(failures) / MINUTE)).toEqual([1, 2, 4, 256, 360, 360]);
});

test("whoever a mail failed for is left alone, longer each time, until one is taken", () => {
  const pauses = new Pauses();
  const at = (minutes: number) => new Date(minutes * MINUTE);
  expect(pauses.isOver("ada", at(0))).toBe(true);
  expect(pauses.failed("ada", at(0))).toBe(MINUTE);
  expect([pauses.isOver("ada", at(0.9)), pauses.isOver("ada", at(1)), pauses.isOver("ben", at(0))]).toEqual([
    false,
    true,
    true,
  ]);
  expect(pauses.failed("ada", at(1))).toBe(2 * MINUTE);
  pauses.sent("ada");
  expect(pauses.isOver("ada", at(1))).toBe(true);
  expect(pauses.failed("ada", at(1))).toBe(MINUTE);
});
