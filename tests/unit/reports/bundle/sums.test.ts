import { expect, test } from "vitest";
import { leafHash } from "../../../../lib/provenance/entry.ts";
import { whyNoChain } from "../../../../lib/reports/bundle/log-lines.ts";
import { parseSums, renderSums, SUMS, SUMS_SIGNATURE, whyOtherFiles } from "../../../../lib/reports/bundle/sums.ts";
import { sha256 } from "../../../../lib/text/sha256.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

const files = new Map([
  ["a.txt", bytes("It rained.")],
  ["copies/b c.warc.gz", bytes("A copy.")],
  [SUMS, bytes("list")],
  [SUMS_SIGNATURE, bytes("signature")],
]);
const sums = [
  { name: "a.txt", sha256: sha256("It rained.") },
  { name: "copies/b c.warc.gz", sha256: sha256("A copy.") },
];

test("sums are read as they were written", () => {
  expect(renderSums(sums)).toBe(`${sha256("It rained.")} *a.txt\n${sha256("A copy.")} *copies/b c.warc.gz\n`);
  expect(parseSums(renderSums(sums))).toEqual(sums);
  for (const damaged of ["", "x", renderSums(sums).slice(1), `${renderSums(sums)}\n`, renderSums(sums).slice(0, -1)])
    expect(damaged === "" ? null : parseSums(damaged)).toBeNull();
});

test.each([
  ["as they were", (map: Map<string, Uint8Array>) => map, null],
  ["one changed", (map: Map<string, Uint8Array>) => map.set("a.txt", bytes("It snowed.")), /^a\.txt is not as/],
  ["one missing", (map: Map<string, Uint8Array>) => map.delete("a.txt") && map, /^a\.txt is missing/],
  ["one added", (map: Map<string, Uint8Array>) => map.set("c.txt", bytes("Me, too.")), /^c\.txt does not belong/],
] as const)("files are compared with their sums: %s", (_, change, why) => {
  const found = whyOtherFiles(sums, change(new Map(files)) || files);
  if (why === null) expect(found).toBeNull();
  else expect(found).toMatch(why);
});

const first = bytes('{"seq":3}');
const second = bytes(`{"prevDoc":"${leafHash(first)}","seq":7}`);
const third = bytes(`{"prevDoc":"${leafHash(second)}","seq":8}`);

test.each([
  ["whole", [first, second, third], null],
  ["the middle one dropped", [first, third], /^line 2 .* does not follow/],
  ["two swapped", [first, third, second], /^line 2 .* does not follow/],
  ["the first one dropped", [second, third], /^line 1 .* does not follow/],
  ["the last one dropped", [first, second], /does not end in the entry/],
  ["one edited", [first, bytes(`{"prevDoc":"${leafHash(first)}","seq":6}`), third], /^line 3 .* does not follow/],
  ["nonsense in it", [first, bytes("nonsense"), third], /^line 2 .* is no entry/],
  ["empty", [], /does not end in the entry/],
] as const)("the log of a document is one chain: %s", (_, lines, why) => {
  const found = whyNoChain(lines, leafHash(third));
  if (why === null) expect(found).toBeNull();
  else expect(found).toMatch(why);
});
