import { expect, test } from "vitest";
import { differenceInWords } from "../../../lib/earlier/difference-words.ts";
import { differencesBetween } from "../../../lib/matches/differences.ts";

const told = (text: string, checked: string) => differencesBetween(text, checked, "en").map(differenceInWords);

test.each([
  ["It cost 421 crowns.", "It cost 412 crowns.", ["Says “412”, this sentence “421”."]],
  ["Ada Brown opened it.", "Ben Green opened it.", ["Says “Ben Green”, this sentence “Ada Brown”."]],
  ["It opened in 2016.", "It opened in 2017.", ["Says “2017”, this sentence “2016”."]],
  ["He signed it.", "He did not sign it.", ["Denies what this sentence says: “not”."]],
  ["He never signed it.", "He signed it.", ["Says what this sentence denies: “never”."]],
  ["It cost 412 crowns.", "It cost 412 crowns.", []],
])("%s beside %s", (text, checked, sentences) => {
  expect(told(text, checked)).toEqual(sentences);
});
