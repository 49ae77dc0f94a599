import { describe, expect, test } from "vitest";
import { addressOf, isAddress, pathOf } from "../../../lib/publications/address.ts";
import { absencePage } from "../../../lib/publications/visiting/absence-page.ts";
import type { Absence } from "../../../lib/publications/visiting/model.ts";
import { revealHidden } from "../../../lib/reports/hidden-characters.ts";
import { HOSTILE_STRINGS } from "../reports/hostile-strings.ts";
import { readStrictly } from "../reports/strict-html.ts";

const AT = "2026-11-30T12:05:00.000Z";

/** What is to be read on the page of an absence. */
function textOf(absence: Absence): string {
  const texts = [...readStrictly(absencePage(absence))].map((token) => (token.kind === "text" ? token.text : ""));
  return texts.join("");
}

test.each<[Absence, string]>([
  [{ kind: "unknown" }, "There is no report at this address"],
  [{ kind: "broken" }, "come again in a few minutes"],
  [{ kind: "in-work", since: AT, labels: "en" }, "It was opened again on 30 November 2026, 12:05 UTC."],
  [
    { kind: "withdrawn", at: AT, reason: null, labels: "en" },
    "It was to be read here until 30 November 2026, 12:05 UTC.",
  ],
  [{ kind: "withdrawn", at: AT, reason: "It was another crane.", labels: "en" }, "It was another crane."],
])("a reader is told why there is no report: %j", (absence, words) => {
  expect(textOf(absence)).toContain(words);
  expect(absencePage(absence)).toContain('<meta name="robots" content="noindex">');
});

test("a reader is told in the language the report had", () => {
  expect(absencePage({ kind: "withdrawn", at: AT, reason: null, labels: "de" })).toContain('<html lang="de">');
  expect(textOf({ kind: "withdrawn", at: AT, reason: null, labels: "de" })).toContain(
    "Dieser Bericht wurde zurückgezogen",
  );
  expect(textOf({ kind: "in-work", since: AT, labels: "fr" })).toContain("30 novembre 2026");
});

describe("a reason", () => {
  test("that is none leaves no empty quotation", () => {
    expect(absencePage({ kind: "withdrawn", at: AT, reason: null, labels: "en" })).not.toContain("<blockquote");
  });

  test.each(HOSTILE_STRINGS.map((hostile) => [JSON.stringify(hostile), hostile]))("%s stays text", (_name, reason) => {
    const names = [...readStrictly(absencePage({ kind: "withdrawn", at: AT, reason, labels: "en" }))].flatMap(
      (token) => (token.kind === "open" ? [token.name] : []),
    );
    expect(names).toEqual([
      "html",
      "head",
      "meta",
      "meta",
      "meta",
      "title",
      "style",
      "body",
      "main",
      "h1",
      "p",
      "blockquote",
    ]);
    expect(textOf({ kind: "withdrawn", at: AT, reason, labels: "en" })).toContain(revealHidden(reason));
  });
});

test("an address is 16 random bytes in hex, and nothing else is one", () => {
  const address = addressOf(Uint8Array.from({ length: 16 }, (_, at) => 255 - at));
  expect(address).toBe("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0");
  expect(
    [address, address.toUpperCase(), address.slice(1), `${address}0`, ` ${address}`, `${address}\n`].map(isAddress),
  ).toEqual([true, false, false, false, false, false]);
  expect(pathOf(address)).toBe(`/published/${address}`);
});
