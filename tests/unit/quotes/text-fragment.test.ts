import { describe, expect, test } from "vitest";
import { pin } from "../../../lib/quotes/pin.ts";
import { fragmentOfPin, textFragment } from "../../../lib/quotes/text-fragment.ts";

/** The fragment of the passage between [ and ]. */
function fragmentOf(marked: string): string {
  const source = marked.replace(/[[\]]/g, "");
  return textFragment(source, { start: marked.indexOf("["), end: marked.indexOf("]") - 1 });
}

describe("a passage", () => {
  test.each([
    ["stands whole", "It [rose by 4 %] in May.", "rose%20by%204%20%25"],
    ["with the signs of the syntax encoded", "See [A & B, well-known] there.", "A%20%26%20B%2C%20well%2Dknown"],
    ["in another script", "Он [сказал да] вчера.", "%D1%81%D0%BA%D0%B0%D0%B7%D0%B0%D0%BB%20%D0%B4%D0%B0"],
    ["over a line's end within its words", "It [rose\tby  4] now", "rose%20by%204"],
    ["that has a twin before it", "He said no. She [said no] now.", "no.%20She-,said%20no,-now."],
    ["that has a twin after it is the first", "He [said no]. She said no.", "said%20no"],
    ["that has a twin in other letters", "HE SAID NÖ. She [said no] now.", "N%C3%96.%20She-,said%20no,-now."],
    ["over two blocks", "A.\n\n[The end of it.\n\nA new one] starts.", "The%20end%20of%20it.,A%20new%20one"],
    ["at the beginning of a block", "So it is.\nNo.\n[No.] Yes.", "No.-,No.,-Yes."],
  ])("%s", (_, marked, fragment) => {
    expect(fragmentOf(marked)).toBe(`#:~:text=${fragment}`);
  });
});

test("a long passage stands in it by its first and last words", () => {
  const passage = Array.from({ length: 100 }, (_, index) => `word${index}`).join(" ");
  expect(textFragment(`Before ${passage} after.`, { start: 7, end: 7 + passage.length })).toBe(
    "#:~:text=word0%20word1%20word2%20word3,word96%20word97%20word98%20word99",
  );
});

test("half a character does no harm, and neither does a page of one word", () => {
  expect(textFragment("a \uD83D b", { start: 2, end: 3 })).toBe("#:~:text=%EF%BF%BD");
  expect(textFragment("no ".repeat(50_000), { start: 60_000, end: 60_002 })).toMatch(/^#:~:text=.*no/);
});

/** The fragment of the pin of the passage between [ and ]. */
function pinnedFragment(marked: string, how: "exact" | "normalised" = "exact"): string {
  const source = marked.replace(/[[\]]/g, "");
  const found = pin(source, { start: marked.indexOf("["), end: marked.indexOf("]") - 1 });
  return fragmentOfPin({ ...found, how });
}

describe("a pin", () => {
  const long = "The weather was much as it had been before. ";
  test.each([
    ["has what stands around it", "He said no. She [said no] now.", "He%20said%20no.%20She-,said%20no,-now."],
    [
      "begins and ends with whole words",
      `${long}[It rose] ${long}`,
      "much%20as%20it%20had%20been%20before.-,It%20rose,-The%20weather%20was%20much%20as%20it%20had",
    ],
    ["at the ends of a text has nothing around it", "[It rose]", "It%20rose"],
    ["never reaches over the end of a block", "Up.\n[It rose]\nDown.", "Up.-,It%20rose,-Down."],
    [
      "in a script without spaces has no context that is half a word",
      `${"水".repeat(40)}[山]${"水".repeat(40)}`,
      "%E5%B1%B1",
    ],
  ])("%s", (_, marked, fragment) => {
    expect(pinnedFragment(marked)).toBe(`#:~:text=${fragment}`);
  });

  test("whose page may write its dashes otherwise leads from its first plain words to its last", () => {
    expect(pinnedFragment("[It rose – in May – by 4 %]", "normalised")).toBe("#:~:text=It%20rose,by%204%20%25");
    expect(pinnedFragment("[It rose – in May – by 4 %]")).toContain("%E2%80%93");
    expect(pinnedFragment("[well-known in May]", "normalised")).toBe("#:~:text=well%2Dknown%20in%20May");
  });
});
