import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { isShortage } from "../../../lib/sandbox/shortage.ts";

const coded = (code: string | number) => Object.assign(new Error("spawn failed"), { code });

test.each(["EAGAIN", "EMFILE", "ENFILE", "ENOMEM"])("%s passes by itself", (code) => {
  expect(isShortage(coded(code))).toBe(true);
});

test.each([coded("ENOENT"), coded("EACCES"), coded(1), new Error("EAGAIN"), "EAGAIN", null])("%s does not", (error) => {
  expect(isShortage(error)).toBe(false);
});

test("a program that is not there is no shortage", async () => {
  const child = spawn("/nowhere/program");
  expect(isShortage(await new Promise((told) => child.once("error", told)))).toBe(false);
});
