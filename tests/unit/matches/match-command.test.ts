import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../bin/commands/match.ts";
import { piped } from "../../support/piped.ts";

let folder: string;
let corpus: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "linecheck-match-"));
  corpus = join(folder, "claims.ndjson");
  writeFileSync(
    corpus,
    [
      '{"id":"bridge","text":"The harbour bridge in Oldport was closed for repairs in 2019.","title":"Was the bridge closed?"}',
      '{"id":7,"text":"A whale swam up the river as far as the town of Millbrook."}',
      '{"id":"tax","text":"The mayor doubled the tax on dogs.","title":null}',
    ].join("\n"),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("a batch is answered line by line in order, the best match first, with the id as it was given", async () => {
  const { code, out, err } = await piped(
    run,
    ["--corpus", corpus, "--batch"],
    ['{"id":"q1","text":"They saw a wha', 'le in the river!"}\n{"id":2,"text":"the mayor\'s dog tax, doubled"}\n'],
  );
  expect([code, err]).toEqual([0, ""]);
  const [first, second] = read(out);
  expect(first).toMatchObject({ id: "q1", matches: [{ id: 7, score: expect.any(Number) }] });
  expect(second.id).toBe(2);
  expect(second.matches[0].id).toBe("tax");
});

test("a text that shares no word with any claim has no match, and so has every text when there are no claims", async () => {
  const empty = join(folder, "empty.ndjson");
  writeFileSync(empty, "");
  const asked = ['{"id":1,"text":"Quantum flutes."}\n{"id":2,"text":""}'];
  for (const file of [corpus, empty])
    expect(read((await piped(run, ["--corpus", file, "--batch"], asked)).out)).toEqual([
      { id: 1, matches: [] },
      { id: 2, matches: [] },
    ]);
});

test("lines that cannot be read are named and passed over, and the exit code tells", async () => {
  const broken = join(folder, "broken.ndjson");
  writeFileSync(broken, '{"id":1}\n{"text":"x"}\nnonsense\n{"id":4,"text":"x","title":5}\n{"id":5,"text":"A whale."}');
  const { code, out, err } = await piped(run, ["--corpus", broken, "--batch"], ['{"id":1,"text":"whales"}\n{"id":2}']);
  expect(code).toBe(1);
  expect(read(out)).toMatchObject([{ id: 1, matches: [{ id: 5 }] }]);
  expect(err.match(/Line \d( of the claims)?/g)).toEqual([
    "Line 1 of the claims",
    "Line 2 of the claims",
    "Line 3 of the claims",
    "Line 4 of the claims",
    "Line 2",
  ]);
});

describe("a call is refused", () => {
  test.each([
    [["--batch"], 2, "match needs --corpus FILE."],
    [["--corpus", "claims.ndjson"], 2, "match needs --batch."],
    [["--corpus", "-", "--batch"], 2, "--corpus must be a file"],
    [["claims.ndjson", "--batch"], 2, "match takes its claims by --corpus, not claims.ndjson."],
    [["--corpus", "claims.ndjson", "--batch", "--lang", "?"], 2, "must be a language tag"],
    [["--corpus", "no-such-file.ndjson", "--batch"], 1, "no-such-file.ndjson does not exist"],
  ])("%s", async (args, code, because) => {
    expect(await piped(run, args)).toMatchObject({ code, err: expect.stringContaining(because) });
  });
});
