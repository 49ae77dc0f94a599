import { expect, test } from "vitest";
import { parseText } from "../../../lib/documents/parse-text.ts";

const blocksIn = (text: string) => parseText(text).map(({ start, end }) => text.slice(start, end));

const WRAPPED = [
  "The council of the town met on Monday evening to talk about the plan",
  "which the mayor had brought forward in spring and which nobody liked.",
  "It voted for the plan with nine votes to four, and the mayor thanked",
  "them all for it.",
  "On Tuesday the paper said that the vote had been bought by a builder",
  "from the next town.",
].join("\n");

test("a line end that only the margin explains ends no block", () => {
  const blocks = blocksIn(`${WRAPPED}\n\n${WRAPPED}`);
  expect(blocks).toHaveLength(4);
  expect(blocks[0]).toMatch(/^The council of [\s\S]*for it\.$/);
});

test("a text with each paragraph on one line has a block for each line", () => {
  const line =
    "The council of the town met on Monday evening to talk about the plan of the mayor, whom nobody liked at all. ".repeat(
      2,
    );
  expect(blocksIn(`${line}\n${line}\n${line}`)).toHaveLength(3);
});

test("a line that breaks off before a small letter goes on", () => {
  expect(blocksIn("The hammer falls when the sear slips out of it, initiating\na shot.")).toHaveLength(1);
});

test("a dash that the margin brought to the start of a line parts nothing", () => {
  const line = "The council of the town met on Monday evening to talk about the war";
  const text = `${line}\n– which nobody had wanted – and the budget of the following year and\nthen it voted.\n${line}\nagain.`;
  expect(blocksIn(text)).toHaveLength(2);
});

test.each([
  ["features\ncontact manager\nevents, activities", 3],
  ["Jane Doe\n5 Main Street\nSpringfield", 3],
  ["It was a cold \nnight in the city.", 1],
  ["To buy\nmilk\neggs and ham.", 3],
  ["Contact us for pricing\n.\n\nMore", 2],
  ["これは父の\n家です。", 1],
  ["- one\n- two", 2],
  ["One.\r\n\r\nTwo.", 2],
  ["One.\rTwo.", 2],
  ["One.\fTwo.", 2],
  ["One.\u2028Two.\u2029Three.", 3],
  ["\n \n\t\n", 0],
])("%j has its blocks", (text, count) => {
  expect(blocksIn(text)).toHaveLength(count);
});
