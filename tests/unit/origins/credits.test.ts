import { describe, expect, test } from "vitest";
import { creditsOf } from "../../../lib/origins/credits.ts";

const BODY = "The bridge at Velden was closed, and nobody in the town knew for how long it would be.";

function creditsIn(text: string, publisher: string | null = null, author: string | null = null) {
  const { agencies, ...rest } = creditsOf({ text, publisher, author });
  return { agencies: [...agencies.keys()], ...rest };
}

describe("an agency is credited", () => {
  test.each([
    ["VELDEN (Reuters) - The bridge at Velden was closed.", ["Reuters"]],
    ["VELDEN, Sept. 14 (AP) — The bridge at Velden was closed.", ["AP"]],
    ["Velden (dpa) - Die Brücke bei Velden ist gesperrt.", ["dpa"]],
    ["Velden (dpa/lnw) – Die Brücke bei Velden ist gesperrt.", ["dpa"]],
    ["Velden, 3 May, AFP – The bridge at Velden was closed.", ["AFP"]],
    ["Tehran - IRNA: The bridge at Velden was closed.", ["IRNA"]],
    ["[Xinhua] The bridge at Velden was closed.", ["Xinhua"]],
    [`The bridge is closed\nBy Ann Poe, Reuters\n${BODY}`, ["Reuters"]],
    [`The bridge is closed\nBy The Associated Press\n${BODY}`, ["AP"]],
    [`${BODY}\nQuelle: dpa/AFP`, ["dpa", "AFP"]],
    [`${BODY}\nmau/dpa`, ["dpa"]],
    [`${BODY} It stayed closed. (dpa)`, ["dpa"]],
    [`${BODY}\n© 2024 The Associated Press. All rights reserved.`, ["AP"]],
    [`${BODY}\n(Reporting by Ann Poe; Editing by Ben Marsh)`, ["Reuters"]],
  ])("%s", (text, agencies) => {
    expect(creditsIn(text).agencies).toEqual(agencies);
  });

  test.each([
    ["The mayor told Reuters that the bridge at Velden was closed."],
    ["The letter (seen by AP) says that the bridge at Velden was closed."],
    ["Die Brücke bei Velden (Foto: dpa)"],
    ["Photo: Reuters"],
    ["The bridge at Velden. REUTERS/Ann Poe"],
    ["AP reported that the bridge at Velden was closed."],
    ["Sid (14) – der Hund der Stadt – sah die Brücke."],
    ["MAPS (APPS) – The bridge at Velden was closed."],
  ])("but not by %s", (text) => {
    expect(creditsIn(text).agencies).toEqual([]);
  });

  test("in the middle of a long text nothing is a credit", () => {
    const around = Array(12).fill(BODY).join("\n");
    expect(creditsIn(`${around}\nVELDEN (Reuters) - The bridge.\n${around}`).agencies).toEqual([]);
  });

  test.each([
    ["Reuters", null, ["Reuters"]],
    ["reuters.com", null, ["Reuters"]],
    ["The Associated Press", null, ["AP"]],
    [null, "Ann Poe and Reuters", ["Reuters"]],
    [null, "dpa, AFP", ["dpa", "AFP"]],
    [null, "Ann Poe (AP)", ["AP"]],
    ["Reuters Institute", null, []],
    ["Apple", "Paula Ap", []],
  ])("by its publisher %s and its author %s", (publisher, author, agencies) => {
    expect(creditsIn(BODY, publisher, author).agencies).toEqual(agencies);
  });

  test("and where is told, the first place before all others", () => {
    const text = `Velden (dpa) - ${BODY}\ndpa`;
    expect([...creditsOf({ text, publisher: null, author: "dpa" }).agencies]).toEqual([["dpa", "as its author"]]);
    expect([...creditsOf({ text, publisher: null, author: null }).agencies]).toEqual([["dpa", "at its beginning"]]);
  });
});

describe("a press release", () => {
  test.each([
    "VELDEN, May 3, 2024 /PRNewswire/ -- Orlo Bridges announced",
    "VELDEN, May 3, 2024 /PRNewswire-USNewswire/ -- Orlo Bridges announced",
    "VELDEN--(BUSINESS WIRE)--Orlo Bridges announced",
    "Velden (ots) - Die Brücke",
    "FOR IMMEDIATE RELEASE\nOrlo Bridges announced",
    "Pressemitteilung der Stadt Velden\nDie Brücke",
  ])("%s", (text) => {
    expect(creditsIn(text).isRelease).toBe(true);
  });

  test.each(["The mayor said in a press release that the bridge is closed.", "Lots (and lots) of bridges", BODY])(
    "but not %s",
    (text) => {
      expect(creditsIn(text).isRelease).toBe(false);
    },
  );

  test("is what a service for them published", () => {
    expect(creditsIn(BODY, "PR Newswire").isRelease).toBe(true);
    expect(creditsIn(BODY, "Velden Herald").isRelease).toBe(false);
  });
});

test.each([
  ["It is closed, the company said in a statement.", true],
  ["Das teilte die Stadt in einer Mitteilung mit.", true],
  ["It is closed, the mayor said.", false],
])("whether it rests on what was given out: %s", (text, expected) => {
  expect(creditsIn(text).restsOnStatement).toBe(expected);
});

test.each([
  ["a million brackets", "(".repeat(1_000_000)],
  ["a mark a hundred thousand times in a line", "(AP/".repeat(100_000)],
  ["a mark in each of a hundred thousand lines", "By AP\n".repeat(100_000)],
])("text that was made to be slow: %s", (_, text) => {
  expect(creditsIn(text).isRelease).toBe(false);
});
