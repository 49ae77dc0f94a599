import { expect, test } from "vitest";
import { Patience, waitAfter } from "../../../lib/auth/patience.ts";

/** A patience whose waits take no time and are written down. */
function patient() {
  const waits: number[] = [];
  const patience = new Patience(async (ms) => void waits.push(ms));
  return { patience, waits };
}
const wrong = async () => null;
const right = async () => "in";

test("waits grow after five failures, to eight seconds and no further", () => {
  expect([0, 4, 5, 6, 7, 10, 11, 1000].map(waitAfter)).toEqual([0, 0, 250, 500, 1000, 8000, 8000, 8000]);
});

test("each failure on an address makes the next attempt wait longer, and a success forgives them", async () => {
  const { patience, waits } = patient();
  for (let count = 0; count < 7; count++) await patience.attempt("Rita@example.org ", wrong);
  expect(await patience.attempt("rita@example.org", right)).toBe("in");
  await patience.attempt("rita@example.org", wrong);
  expect(waits).toEqual([0, 0, 0, 0, 0, 250, 500, 1000, 0]);
});

test("another address is not made to wait", async () => {
  const { patience, waits } = patient();
  for (let count = 0; count < 9; count++) await patience.attempt("rita@example.org", wrong);
  waits.length = 0;
  await patience.attempt("omar@example.org", right);
  expect(waits).toEqual([0]);
});

test("attempts on one address go one after the other, and a crowd is turned away unread", async () => {
  const { patience } = patient();
  let running = 0;
  let most = 0;
  let runs = 0;
  const work = async () => {
    running += 1;
    runs += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return null;
  };
  await Promise.all(Array.from({ length: 30 }, () => patience.attempt("rita@example.org", work)));
  expect(most).toBe(1);
  expect(runs).toBe(20);
});

test("an attempt that breaks does not stop the next", async () => {
  const { patience } = patient();
  const broken = patience.attempt("rita@example.org", async () => {
    throw new Error("the database is away");
  });
  await expect(broken).rejects.toThrow("away");
  expect(await patience.attempt("rita@example.org", right)).toBe("in");
});
