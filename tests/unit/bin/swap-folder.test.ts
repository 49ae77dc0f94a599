import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "../../../bin/root.mjs";
import { swapFolder } from "../../../bin/swap-folder.mjs";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "linecheck-swap-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A folder with one file in it. */
function fill(path: string, text: string): string {
  mkdirSync(path);
  writeFileSync(join(path, "file"), text);
  return path;
}

test("a folder takes the place of another, and of none, and leaves nothing beside it", () => {
  const home = folder();
  const place = join(home, "place");
  for (const text of ["first", "second"]) {
    swapFolder(fill(join(home, "fresh"), text), place);
    expect(readFileSync(join(place, "file"), "utf8")).toBe(text);
  }
  expect(readdirSync(home)).toEqual(["place"]);
});

test("processes that do it at once do not trip over each other, and one of them wins whole", async () => {
  const home = folder();
  const place = join(home, "place");
  const script = `
    import { mkdirSync, writeFileSync } from "node:fs";
    import { swapFolder } from ${JSON.stringify(pathToFileURL(join(ROOT, "bin", "swap-folder.mjs")).href)};
    const fresh = ${JSON.stringify(home)} + "/fresh-" + process.pid;
    for (let round = 0; round < 100; round++) {
      mkdirSync(fresh);
      for (const name of "abcdefgh") writeFileSync(fresh + "/" + name, "");
      swapFolder(fresh, ${JSON.stringify(place)});
    }`;
  const builders = [1, 2, 3].map(() => spawn(process.execPath, ["--input-type=module", "--eval", script]));
  const errors: string[] = [];
  for (const { stderr } of builders) stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  const codes = (await Promise.all(builders.map((builder) => once(builder, "close")))).map(([code]) => code);
  expect([errors.join(""), codes]).toEqual(["", [0, 0, 0]]);
  expect(readdirSync(place)).toHaveLength(8);
  expect(readdirSync(home)).toEqual(["place"]);
}, 30_000);
