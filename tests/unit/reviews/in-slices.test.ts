import { expect, test } from "vitest";
import { inSlices } from "../../../lib/reviews/in-slices.ts";

/** Work of some steps, each as long as said, on a clock that only the work moves. */
function working(...stepsMs: number[]) {
  let clock = 0;
  const pausedAt: number[] = [];
  function* steps(): Generator<undefined, string> {
    for (const ms of stepsMs) {
      clock += ms;
      yield;
    }
    return "done";
  }
  const pause = async () => {
    pausedAt.push(clock);
  };
  return { pausedAt, done: () => inSlices(steps(), 10, { now: () => clock, pause }) };
}

test.each<[string, number[], number[]]>([
  ["short work is not interrupted", [3, 3, 3], []],
  ["long work pauses whenever its slice is over", [4, 4, 4, 4, 4, 4], [12, 24]],
  ["a step longer than a slice is followed by a pause", [50, 1, 1], [50]],
  ["no step is no pause", [], []],
])("%s", async (_, stepsMs, pausedAt) => {
  const work = working(...stepsMs);
  expect(await work.done()).toBe("done");
  expect(work.pausedAt).toEqual(pausedAt);
});
