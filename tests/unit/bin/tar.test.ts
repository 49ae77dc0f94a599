import { describe, expect, test } from "vitest";
import { header, padding } from "../../../bin/tar.ts";

describe("a tar header", () => {
  const block = Buffer.from(header("keys/secret", 43, new Date("2026-01-02T03:04:05Z")));

  test("is one block with the name, the size and the time where the format has them", () => {
    expect(block.length).toBe(512);
    expect(block.toString("latin1", 0, 12)).toBe("keys/secret\0");
    expect(block.toString("latin1", 100, 108)).toBe("0000600\0");
    expect(block.toString("latin1", 124, 136)).toBe("00000000053\0");
    expect(Number.parseInt(block.toString("latin1", 136, 147), 8)).toBe(Date.parse("2026-01-02T03:04:05Z") / 1000);
    expect(block.toString("latin1", 257, 265)).toBe("ustar\u000000");
  });

  test("carries the sum of its bytes, its own field counted as spaces", () => {
    const blank = Buffer.from(block).fill(" ", 148, 156);
    const sum = blank.reduce((total, byte) => total + byte, 0);
    expect(Number.parseInt(block.toString("latin1", 148, 154), 8)).toBe(sum);
  });

  test("refuses a name that does not fit, and takes the longest that does", () => {
    expect(() => header("é".repeat(51), 1, new Date(0))).toThrow("does not fit");
    expect(header("é".repeat(50), 1, new Date(0)).length).toBe(512);
  });
});

test.each([
  [0, 0],
  [1, 511],
  [511, 1],
  [512, 0],
  [513, 511],
])("a file of %i bytes is filled up with %i zeros", (size, zeros) => {
  expect(padding(size)).toEqual(new Uint8Array(zeros));
});
