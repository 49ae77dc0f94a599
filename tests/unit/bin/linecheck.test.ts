import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const PROGRAM = join(import.meta.dirname, "../../../bin/linecheck.mjs");

function linecheck(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("--help lists the commands on standard output", () => {
  const { status, stdout, stderr } = linecheck(["--help"]);
  expect([status, stderr]).toEqual([0, ""]);
  for (const name of ["segment", "quote", "match", "import", "report", "user", "token", "migrate", "doctor", "backup"])
    expect(stdout).toContain(`\n  ${name} `);
});

test("every command that is listed has a --help of its own", () => {
  const names = [...linecheck(["--help"]).stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThanOrEqual(8);
  for (const name of names) {
    const { status, stdout } = linecheck([name, "--help"]);
    expect([name, status]).toEqual([name, 0]);
    expect(stdout).toContain(`Usage: linecheck ${name}`);
  }
  // Nine processes, of which the first may have to build the commands.
}, 60_000);

test("a misspelt command is wrong usage, and the nearest is named", () => {
  const { status, stdout, stderr } = linecheck(["segmnet"]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toBe("There is no command segmnet. Did you mean segment?\n");
});

test("a word like no command points to the list, and the words every object knows are none either", () => {
  expect(linecheck(["frobnicate"]).stderr).toContain("`linecheck --help` lists the commands.");
  expect(linecheck(["constructor"]).status).toBe(2);
});

test("no command at all is wrong usage", () => {
  const { status, stdout, stderr } = linecheck([]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage: linecheck COMMAND");
});

test("an option that a command does not know is wrong usage", () => {
  const { status, stderr } = linecheck(["migrate", "--fast"]);
  expect(status).toBe(2);
  expect(stderr).toContain("--fast");
  expect(stderr).toContain("Usage: linecheck migrate");
});

test("a reader that has seen enough is no failure", () => {
  const lines = `${JSON.stringify({ id: "a", lang: "en", text: "It rained. It stopped." })}\n`.repeat(20_000);
  const script = `"${process.execPath}" "${PROGRAM}" segment --batch | head -n 1; exit \${PIPESTATUS[0]}`;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", script], { input: lines, encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.trim().split("\n")).toHaveLength(1);
});
