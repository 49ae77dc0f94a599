import { expect, test } from "vitest";
import { inTurns } from "../../../lib/reports/in-turns.ts";

/** A clock that each piece moves on, and a count of the turns that others had. */
function clock(msAPiece: number) {
  let [now, pauses] = [0, 0];
  const pieces = Array.from({ length: 10 }, (_, at) => Uint8Array.of(at));
  function* written() {
    for (const piece of pieces) {
      now += msAPiece;
      yield piece;
    }
  }
  const pause = async () => {
    pauses += 1;
  };
  const turns = { now: () => now, pause };
  return { pieces, written, turns, pauses: () => pauses };
}

test.each([
  [0.5, 0],
  [4, 3],
  [25, 10],
])("when a piece takes %d ms, others have %d turns in ten of them", async (msAPiece, turnsOfOthers) => {
  const { pieces, written, turns, pauses } = clock(msAPiece);
  const came: Uint8Array[] = [];
  for await (const piece of inTurns(written(), turns)) came.push(piece);
  expect(came).toEqual(pieces);
  expect(pauses()).toBe(turnsOfOthers);
});
