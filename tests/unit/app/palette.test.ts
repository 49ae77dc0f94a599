import { expect, test } from "vitest";
import { matching, matchOf } from "../../../app/_palette/match.ts";

test.each([
  ["at so", "Attach a source", true],
  ["so at", "Attach a source", true],
  ["", "Attach a source", true],
  ["tach", "Attach a source", false],
  ["attach sources", "Attach a source", false],
  ["ÉCRIRE", "Ecrire une note", true],
  ["ecr", "Écrire une note", true],
  ["signe", "Sign off", false],
])("typing %o and the label %o", (typed, label, found) => {
  expect(matchOf(typed, label) !== null).toBe(found);
});

test("what begins with the words comes first, and the shorter before the longer", () => {
  const entries = ["Next sentence", "Save and go to the next", "Next sentence without my verdict"].map((label) => ({
    label,
  }));
  expect(matching("next", entries).map(({ label }) => label)).toEqual([
    "Next sentence",
    "Next sentence without my verdict",
    "Save and go to the next",
  ]);
  expect(matching(" ", entries)).toEqual(entries);
});
