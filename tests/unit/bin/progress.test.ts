import { expect, test } from "vitest";
import { failureText, Refusal } from "../../../bin/progress.mjs";

function failure(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: said the system`), { code, path });
}

test.each([
  ["a full disk", failure("ENOSPC"), "The disk is full: make room and run this again."],
  ["a folder of another account", failure("EACCES", "/srv/build"), "/srv/build cannot be written by this account:"],
  ["a file where a folder goes", failure("EEXIST", "/srv/build"), "/srv/build is in the way"],
])("%s ends a program with one sentence", (_name, error, sentence) => {
  expect(failureText(error)).toContain(sentence);
  expect(failureText(error).split("\n")).toHaveLength(1);
});

test("a refusal is told after what led to it, and a defect keeps its stack", () => {
  expect(failureText(new Refusal("It failed: look above.", "line 1"))).toBe("line 1\n\nIt failed: look above.");
  expect(failureText(new TypeError("x is not a function"))).toMatch(/^TypeError: x is not a function\n {4}at /);
});
