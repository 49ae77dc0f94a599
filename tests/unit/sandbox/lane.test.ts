import { expect, test } from "vitest";
import { Lane } from "../../../lib/sandbox/lane.ts";

/** Works that end when they are told to, and what was seen of them. */
function works() {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const work = (name: number) => async () => {
    begun.push(name);
    await new Promise<void>((end) => ends.push(end));
    return name;
  };
  const settle = () => new Promise<void>((done) => setImmediate(done));
  const endFirst = () => {
    ends.shift()?.();
    return settle();
  };
  return { begun, work, endFirst, settle };
}

test("so many run at once, the others in the order they came, and those beyond are turned away", async () => {
  const { begun, work, endFirst, settle } = works();
  const lane = new Lane({ atOnce: 2, waiting: 2 });
  const answers = [1, 2, 3, 4, 5].map((name) => lane.run(work(name)));
  await settle();
  expect(begun).toEqual([1, 2]);
  expect(await answers[4]).toBeNull();
  await endFirst();
  expect(begun).toEqual([1, 2, 3]);
  await endFirst();
  await endFirst();
  await endFirst();
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, null]);
});

test("who comes when a place is handed on takes no second one", async () => {
  const { begun, work, endFirst, settle } = works();
  const lane = new Lane({ atOnce: 1, waiting: 5 });
  const answers = [lane.run(work(1)), lane.run(work(2))];
  await endFirst();
  answers.push(lane.run(work(3)));
  await settle();
  expect(begun).toEqual([1, 2]);
  await endFirst();
  await endFirst();
  expect(await Promise.all(answers)).toEqual([1, 2, 3]);
});

test("a work that throws leaves its place", async () => {
  const lane = new Lane({ atOnce: 1, waiting: 0 });
  const broken = lane.run(async () => {
    throw new Error("broken");
  });
  await expect(broken).rejects.toThrow("broken");
  expect(await lane.run(async () => "next")).toBe("next");
});
