import { expect, test } from "vitest";
import { remembering } from "../../../lib/sandbox/remember.ts";

/** Answers these in turn, and counts how often it was asked. */
function answering(...answers: (string | null | Error)[]) {
  let asked = 0;
  const ask = async () => {
    const answer = answers[asked++];
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  };
  return { ask: remembering(ask), asked: () => asked };
}

test("an answer is asked for once and kept", async () => {
  const { ask, asked } = answering("bread", "wine");
  expect([await ask(), await ask(), asked()]).toEqual(["bread", "bread", 1]);
});

test("those who ask at one time wait for one answer", async () => {
  const { ask, asked } = answering("bread", "wine");
  expect(await Promise.all([ask(), ask()])).toEqual(["bread", "bread"]);
  expect(asked()).toBe(1);
});

test("no answer is not kept", async () => {
  const { ask, asked } = answering(null, null, "bread", "wine");
  expect([await ask(), await ask(), await ask(), await ask(), asked()]).toEqual([null, null, "bread", "bread", 3]);
});

test("a failure is not kept", async () => {
  const { ask } = answering(new Error("no"), "bread");
  await expect(ask()).rejects.toThrow("no");
  expect(await ask()).toBe("bread");
});
