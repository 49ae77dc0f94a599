import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { inBytes } from "../../../lib/reports/bytes.ts";
import { zipped } from "../../../lib/reports/zip.ts";

const long = "All work and no play makes a long file. ".repeat(20_000);
const entries = () => [
  { name: "a.txt", chunks: ["It ", "rained", " on the quay: ", Uint8Array.of(0xe2, 0x9c, 0x93)] },
  { name: "b/ü.txt", chunks: Array.from({ length: 100 }, (_, at) => long.slice(at * 8000, (at + 1) * 8000)) },
  { name: "empty", chunks: [] },
];

test("what is packed is unpacked again, and is the same bytes each time", () => {
  const archive = Buffer.concat([...zipped(entries())]);
  const files = unzipSync(archive);
  expect(Object.keys(files)).toEqual(["a.txt", "b/ü.txt", "empty"]);
  expect(new TextDecoder().decode(files["a.txt"])).toBe("It rained on the quay: ✓");
  expect(new TextDecoder().decode(files["b/ü.txt"])).toBe(long.slice(0, 800_000));
  expect(files.empty).toHaveLength(0);
  expect(Buffer.concat([...zipped(entries())]).equals(archive)).toBe(true);
});

test("an entry names no time: neither the clock nor its zone is in the bytes", () => {
  const archive = Buffer.concat([...zipped(entries())]);
  // The first local header: time at byte 10, day at byte 12. 1 January 1980 is day 1, month 1, year 0.
  expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, (1 << 5) | 1]);
});

test("an archive comes while its entries do", () => {
  const asked: number[] = [];
  function* slowly() {
    for (let at = 0; at < 50; at++) {
      asked.push(at);
      yield new Uint8Array(64 * 2 ** 10).map(() => (at * 7919) % 251);
    }
  }
  const portions = zipped([{ name: "a", chunks: slowly() }]);
  portions.next();
  expect(asked.length).toBeLessThan(50);
});

test("small chunks are put together but for the first, which goes out at once, and nothing is lost between them", () => {
  const chunks = ["ab", "", "ü", Uint8Array.of(1, 2), "x".repeat(70_000), "end"];
  const portions = [...inBytes(chunks)];
  expect(portions.map(({ length }) => length)).toEqual([2, 70_004, 3]);
  const whole = Buffer.concat([Buffer.from("abü"), Buffer.of(1, 2), Buffer.from(`${"x".repeat(70_000)}end`)]);
  expect(Buffer.concat(portions).equals(whole)).toBe(true);
  expect([...inBytes([])]).toEqual([]);
});
