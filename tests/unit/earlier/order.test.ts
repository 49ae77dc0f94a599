import { expect, test } from "vitest";
import { inOrder } from "../../../lib/earlier/order.ts";

test("own claims come first, the nearest of a kind before the others, and of equals the latest", () => {
  const match = (name: string, kind: "own" | "fact-check", score: number | null, checkedOn: string | null) => ({
    ...{ name, kind, score, checkedOn },
  });
  const matches = [
    match("theirs, undated", "fact-check", 2, null),
    match("theirs, old", "fact-check", 2, "2024-01-02"),
    match("theirs, new", "fact-check", 2, "2026-01-02"),
    match("theirs, nearest", "fact-check", 3, null),
    match("theirs, remembered", "fact-check", null, "2026-01-02"),
    match("own, far", "own", 0.9, "2020-01-02"),
    match("own, near", "own", 1.2, "2019-01-02"),
  ];
  expect(inOrder(matches).map(({ name }) => name)).toEqual([
    "own, near",
    "own, far",
    "theirs, nearest",
    "theirs, new",
    "theirs, old",
    "theirs, undated",
    "theirs, remembered",
  ]);
});
