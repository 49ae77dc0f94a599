import { expect, test } from "vitest";
import { MARK_LABELS, MARKS, NewTick, TickCommand } from "../../../lib/ticks/model.ts";

const place = { start: 3, end: 7, kind: "number" };

test.each([
  [{ ...place, mark: "ok" }, true],
  [{ ...place, mark: null }, true],
  [{ ...place }, false],
  [{ ...place, mark: "fix" }, true],
  [{ ...place, mark: "fix", replacement: "421" }, true],
  [{ ...place, mark: "fix", replacement: " " }, false],
  [{ ...place, mark: "ok", replacement: "421" }, false],
  [{ ...place, mark: null, replacement: "421" }, false],
  [{ ...place, mark: "wrong" }, false],
  [{ ...place, end: 3, mark: "ok" }, false],
  [{ ...place, start: -1, mark: "ok" }, false],
  [{ ...place, start: 0.5, mark: "ok" }, false],
  [{ ...place, kind: "colour", mark: "ok" }, false],
  [{ ...place, mark: "ok", by: "me" }, false],
])("the tick %j is taken: %s", (tick, taken) => {
  expect(NewTick.safeParse(tick).success).toBe(taken);
});

test("every mark has its words", () => {
  expect(Object.keys(MARK_LABELS)).toEqual([...MARKS]);
});

test("what makes a tick so can be stored and read", () => {
  const said = { kind: "number", mark: "ok", replacement: null, tickedById: "u", tickedAt: "2026-11-23T12:00:00.000Z" };
  for (const tick of [said, null]) {
    const command = { do: "tick", claimId: "c", start: 3, end: 7, tick };
    expect(TickCommand.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  }
});
