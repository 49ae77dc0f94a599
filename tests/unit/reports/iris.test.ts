import { expect, test } from "vitest";
import { iri, qualifiedName, THINGS, webIri } from "../../../lib/reports/formats/graph/iris.ts";
import { HOSTILE_STRINGS } from "./hostile-strings.ts";

test.each([
  [["3f2c"], "urn:linecheck:claim:3f2c"],
  [["a b"], "urn:linecheck:claim:a%20b"],
  [["a/b", "c"], "urn:linecheck:claim:a%2Fb/c"],
  [["a:b"], "urn:linecheck:claim:a%3Ab"],
  [["it's (one)!*"], "urn:linecheck:claim:it%27s%20%28one%29%21%2A"],
  [["é"], "urn:linecheck:claim:%C3%A9"],
  [["\uD83D"], "urn:linecheck:claim:%EF%BF%BD"],
  [["😀"], "urn:linecheck:claim:%F0%9F%98%80"],
])("%j is named %s", (parts, name) => {
  expect(iri("claim", ...parts)).toBe(name);
  expect(qualifiedName("claim", ...parts)).toBe(name.replace("urn:linecheck:", ""));
});

test("no two things share a name, whatever their ids hold", () => {
  const names = HOSTILE_STRINGS.flatMap((id) => [iri("verdict", id), iri("evidence", id), iri("decision", id, "x")]);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^urn:linecheck:[a-z-]+:(?:[\w\-.~/]|%[\dA-F]{2})+$/);
  expect(new Set(THINGS).size).toBe(THINGS.length);
});

test.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["https://example.org/a b", "https://example.org/a%20b"],
  ["https://example.org/{a}|b^c`d", "https://example.org/%7Ba%7D%7Cb%5Ec%60d"],
  ["https://example.org/100%", "https://example.org/100%25"],
  ["https://example.org/a%2Fb", "https://example.org/a%2Fb"],
  ["https://example.org/[a]", "https://example.org/%5Ba%5D"],
  ["https://example.org/#a#b", "https://example.org/#a%23b"],
  ["http://[::1]:8080/", "http://[::1]:8080/"],
  ["https://exämple.org/ä", "https://xn--exmple-cua.org/%C3%A4"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["urn:linecheck:claim:1", null],
  ["@id", null],
  ["_:b0", null],
  ["", null],
  [null, null],
])("%j on the web is %j", (address, name) => {
  expect(webIri(address)).toBe(name);
});
