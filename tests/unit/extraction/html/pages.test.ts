import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extracted, outline } from "./outline.ts";

const FOLDER = new URL("./pages/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".htm"))
  .map((name) => name.slice(0, -".htm".length));

describe("whole pages, as the common systems write them", () => {
  test("there are pages to read", () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(6);
  });

  test.each(NAMES)("the %s page gives its article and what it says of itself", (name) => {
    const extract = extracted(readFileSync(new URL(`${name}.htm`, FOLDER)));
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));
    expect({ outline: outline(extract), metadata: extract.metadata, notes: extract.notes }).toEqual(expected);
  });
});
