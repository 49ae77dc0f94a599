import fc from "fast-check";
import { expect, test } from "vitest";
import { askedOf } from "../../lib/matches/asked.ts";
import { candidatesFor } from "../../lib/matches/candidates.ts";
import { indexClaims } from "../../lib/matches/claim-index.ts";
import { differencesBetween } from "../../lib/matches/differences.ts";
import { partsOf } from "../../lib/matches/parts.ts";
import { search } from "../../lib/matches/search.ts";
import { WordReader } from "../../lib/matches/word-reader.ts";

const word = fc.constantFrom(
  ..."the bridge whale river mayor tax dog 15 1,000 not Brown Oldport #CleanRiver 東京 мост".split(" "),
);
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const claims = fc
  .array(fc.record({ title: sentence, text: sentence }), { maxLength: 30 })
  .map((parts) => parts.map((part, id) => ({ id, ...part })));

test("no letter, by itself or beside others, is read as an empty word or one with a space", () => {
  const letters = Array.from({ length: 0x3000 }, (_, at) => String.fromCodePoint(0xd000 + at)).filter((letter) =>
    /\p{L}/u.test(letter),
  );
  for (const letter of [...letters, "ͺ"])
    for (const text of [letter, `a${letter}`, `1${letter}`, `#${letter}`, `东${letter}`])
      for (const { folded } of new WordReader("ar").read(text)) expect(folded).toMatch(/^\S+$/);
});

test("any text can be read, and no word of it is empty or holds white space", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("en", "de", "ar", "zh", "xx"),
      (text, lang) => {
        for (const { folded, term } of new WordReader(lang).read(text)) {
          expect(folded).not.toMatch(/^$|\s/);
          expect(term).not.toBe("");
        }
      },
    ),
  );
});

test("the best of many are the first of all in order", () => {
  fc.assert(
    fc.property(claims, sentence, fc.integer({ min: 1, max: 10 }), (claims, text, limit) => {
      const index = indexClaims(claims, "en");
      const asked = askedOf(text, index);
      const all = candidatesFor(asked, index, claims.length + 1);
      expect(all).toEqual([...all].sort((a, b) => b.fit - a.fit || a.place - b.place));
      expect(candidatesFor(asked, index, limit)).toEqual(all.slice(0, limit));
    }),
  );
});

test("a search is the same each time, finds claims of the index only, each once, the best first", () => {
  fc.assert(
    fc.property(claims, sentence, (claims, text) => {
      const index = indexClaims(claims, "en");
      const found = search(text, index);
      expect(search(text, index)).toEqual(found);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const { id } of found) expect(claims[Number(id)]).toBeDefined();
      found.forEach(({ score }, at) => {
        expect(Number.isFinite(score)).toBe(true);
        expect(score).toBeLessThanOrEqual(found[at - 1]?.score ?? score);
      });
    }),
  );
});

test("the parts of a word make the word", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 50 }), (text) => {
      const parts = partsOf(text, (part) => (part.charCodeAt(0) + part.length) % 9);
      if (parts) expect([parts.join(""), parts.length > 1]).toEqual([text, true]);
    }),
  );
});

test("a text does not differ from itself, and what two differ in is the same from either side", () => {
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      expect(differencesBetween(one, one, "en")).toEqual([]);
      const turned = differencesBetween(other, one, "en").map(({ kind, inQuery, inMatch }) => ({
        kind,
        inQuery: inMatch,
        inMatch: inQuery,
      }));
      expect(differencesBetween(one, other, "en")).toEqual(turned);
    }),
  );
});

// Nothing here waits for a time: what is not linear does not come to its end.
test.each([
  ["one word of a million letters", "a".repeat(1_000_000)],
  ["a million dashes before a handle", `${"—".repeat(1_000_000)}(@x`],
  ["links", "https://".repeat(200_000)],
  ["apostrophes", "a'".repeat(500_000)],
  ["initials", "A.".repeat(500_000)],
  ["digits and stops", "1.".repeat(500_000)],
  ["a run without spaces", "東".repeat(300_000)],
  ["a tag", `#${"Aa1_".repeat(250_000)}`],
])("a hostile text is searched for: %s", (_, text) => {
  const index = indexClaims([{ id: 1, title: "", text }], "en");
  expect(search(text, index).length).toBeLessThanOrEqual(1);
});

test.each([
  ["names", "It was Ada Brown, then Ben Green. ".repeat(20_000), "It was Cy White, then Di Black. ".repeat(20_000)],
  ["one name", `It was ${"Ada ".repeat(100_000)}`, `It was ${"Ben ".repeat(100_000)}`],
  ["figures", "12 cows, ".repeat(50_000), "13 cows, ".repeat(50_000)],
])("hostile texts are compared: %s", (_, one, other) => {
  expect(differencesBetween(one, other, "en")).toHaveLength(1);
});
