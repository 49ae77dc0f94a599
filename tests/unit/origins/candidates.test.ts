import { describe, expect, test } from "vitest";
import { candidatesFor, commonplaces, holdersOf } from "../../../lib/origins/candidates.ts";
import { fingerprintsOf } from "../../../lib/origins/fingerprints.ts";
import { wordsOf } from "../../../lib/origins/words.ts";
import { prose } from "./prose.ts";

const printsOf = (text: string) => fingerprintsOf(wordsOf(text));
const heldBy = (texts: Readonly<Record<string, string>>) =>
  holdersOf(Object.entries(texts).map(([id, text]) => ({ id, fingerprints: printsOf(text) })));

describe("fingerprints", () => {
  test("are distinct and ascending signed 32-bit integers, about a sixth of the words", () => {
    const prints = [...printsOf(prose("a", 6000))];
    expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b));
    expect(prints.every((print) => print === (print | 0))).toBe(true);
    expect(prints.length).toBeGreaterThan(800);
    expect(prints.length).toBeLessThan(1200);
  });

  test.each([
    [5, 0],
    [6, 1],
    [16, 1],
  ])("of a text of %i words: at least %i", (words, least) => {
    expect(printsOf(prose("a", words)).length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(printsOf(prose("a", words))).toHaveLength(0);
  });

  // What is stored must be found again: a change here is a migration of the table of fingerprints.
  test("stay what they are from one release to the next", () => {
    const story =
      "The council of Velden voted on Tuesday to close the “northern” bridge, café and all, for two years. " +
      "Nobody’s way to work gets shorter by it, said Anna Holt of Orlo: in 1998 it took 14 months.";
    expect([...printsOf(story)]).toEqual([-2110970553, -1730986598, -1715280140, -1592888459]);
  });
});

describe("candidates", () => {
  test("are ordered by what they have in common, without the text itself", () => {
    const [first, second] = [prose("s", 60), prose("t", 60)];
    const holders = heldBy({ own: `${first} ${second}`, all: `${second} ${first}`, half: first, none: prose("u", 60) });
    const found = candidatesFor(printsOf(`${first} ${second}`), holders, "own");
    expect(found.map(({ id }) => id)).toEqual(["all", "half"]);
  });

  test("are not found by what very many have", () => {
    const notice = prose("n", 40);
    const texts = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`t${at}`, `${prose(`p${at}x`, 40)} ${notice}`]),
    );
    const own = printsOf(`${prose("own", 80)} ${notice}`);
    expect(candidatesFor(own, heldBy(texts))).toEqual([]);
    expect(commonplaces(own, heldBy(texts)).size).toBeGreaterThan(2);
  });

  test("are found all the same when the text is nothing but what very many have", () => {
    const story = prose("s", 200);
    const texts = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`t${at}`, `${story} ${prose(`p${at}x`, 10)}`]),
    );
    const own = printsOf(`${story} ${prose("own", 10)}`);
    expect(candidatesFor(own, heldBy(texts))).toHaveLength(50);
    expect(commonplaces(own, heldBy(texts)).size).toBe(0);
  });
});
