import { describe, expect, test } from "vitest";
import { foldText } from "../../../lib/quotes/fold.ts";
import { findPinned, pin } from "../../../lib/quotes/pin.ts";

const OLD = "He said no. The bridge fell. She said no. The bridge fell. Nobody said yes.";
const twin = { start: OLD.lastIndexOf("The bridge"), end: OLD.lastIndexOf(" Nobody") };

test("a pin holds the words, what stood around them, and where", () => {
  expect(pin(OLD, twin)).toEqual({
    quote: "The bridge fell.",
    prefix: ". The bridge fell. She said no. ",
    suffix: " Nobody said yes.",
    ...twin,
  });
});

test("what stood around is cut between characters", () => {
  const text = `${"😀".repeat(20)} x ${"😀".repeat(20)}`;
  const { prefix, suffix } = pin(text, { start: 41, end: 42 });
  for (const context of [prefix, suffix]) expect(context).not.toMatch(/\p{Cs}/u);
});

/** What the pinned twin is found as in another copy: the text before it. */
function foundBehind(copy: string): string | null {
  const found = findPinned(foldText(copy), pin(OLD, twin));
  return found && copy.slice(0, found.span.start);
}

describe("in a later copy", () => {
  test.each([
    ["nothing changed", OLD, OLD.slice(0, twin.start)],
    ["a sentence put before", `New. ${OLD}`, `New. ${OLD.slice(0, twin.start)}`],
    ["the twins in the other order", "She said no. The bridge fell. He said no. The bridge fell.", "She said no. "],
    ["only one of them left", "The bridge fell.", ""],
    ["another typography", OLD.replaceAll(" ", "\u00A0"), OLD.slice(0, twin.start).replaceAll(" ", "\u00A0")],
    ["the other twin at its place", `${OLD.slice(12)} ${OLD.slice(0, 12)}`, OLD.slice(12, twin.start)],
  ])("%s", (_, copy, before) => {
    expect(foundBehind(copy)).toBe(before);
  });

  test("which no longer holds the words nothing is found", () => {
    expect(foundBehind(OLD.replaceAll("fell", "stood"))).toBeNull();
  });
});
