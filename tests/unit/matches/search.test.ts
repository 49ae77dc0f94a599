import { describe, expect, test } from "vitest";
import { askedOf } from "../../../lib/matches/asked.ts";
import { candidatesFor } from "../../../lib/matches/candidates.ts";
import { indexClaims } from "../../../lib/matches/claim-index.ts";
import { companyOf } from "../../../lib/matches/company.ts";
import { MOST_MATCHES } from "../../../lib/matches/model.ts";
import { search } from "../../../lib/matches/search.ts";

const CLAIMS = [
  ["bridge", "Was the Oldport bridge closed?", "The harbour bridge in Oldport was closed for repairs in 2019."],
  ["bridge-2", "", "The railway bridge in Millbrook was closed for repairs in 2019."],
  ["whale", "Whale in the river", "A whale swam up the river Elm as far as the town of Millbrook."],
  ["tax", "", "Mayor Ada Brown doubled the tax on dogs in Oldport."],
  ["tax-2", "", "Mayor Ben Green doubled the tax on dogs in Wexford."],
  ["water", "", "The drinking water of Wexford was poisoned with mercury."],
  ["insulin", "", "A diabetes patient died after the price of insulin rose."],
  ["insulin-2", "", "Insulin was handed out to every diabetes patient of Elmton."],
  ["flood", "", "The flood relief money of Wexford was spent on a statue."],
].map(([id = "", title = "", text = ""]) => ({ id, title, text }));
const INDEX = indexClaims(CLAIMS, "en");

describe("the claim that a text repeats comes first", () => {
  test.each([
    ["in the same words", "The railway bridge in Millbrook was closed for repairs in 2019.", "bridge-2"],
    ["by its title", "whale in a river!", "whale"],
    ["in another order and form", "closing a bridge in Oldport's harbours", "bridge"],
    ["by the name that tells it from its like", "Green doubles dog tax", "tax-2"],
    ["with a slip in a name", "so they poison the water in Wexfrod", "water"],
    ["in a hashtag run together", "#floodrelief for a statue, seriously?", "flood"],
    ["in words that are run together", "dogtax doubled by Brown", "tax"],
    [
      "in a post with its links and its signature",
      "Shame! pic.twitter.com/Ab https://t.example/c Whales now swim up rivers — Ada Brown (@ada_brown) May 3, 2019",
      "whale",
    ],
    ["in capitals", "MERCURY IN THE WATER", "water"],
  ])("%s", (_, text, id) => {
    expect(search(text, INDEX)[0]?.id).toBe(id);
  });
});

/** An index of texts, the claim's id being its place. */
const indexOf = (...texts: string[]) =>
  indexClaims(
    texts.map((text, id) => ({ id, title: "", text })),
    "en",
  );

describe("of claims that share as many words, the later comes first", () => {
  test.each([
    [
      "by its spelling, where a name has a slip",
      "water in Wexfrod",
      ["The water of Millbrook.", "The water of Wexford."],
    ],
    [
      "by the order of the words",
      "a dog bites a man",
      ["The man bit the dog of Wexford.", "The dog bit the man of Wexford."],
    ],
    [
      "by the company of a word that both lack",
      "insulin prices",
      [
        "Prices of bicycles rose.",
        "Prices of diabetes drugs.",
        "Insulin helps with diabetes.",
        "Who has diabetes needs insulin.",
      ],
    ],
  ])("%s", (_, text, claims) => {
    const found = search(text, indexOf(...claims)).map(({ id }) => id);
    expect(found.indexOf(1)).toBeGreaterThanOrEqual(0);
    expect(found.indexOf(1)).toBeLessThan(found.indexOf(0));
  });
});

test("scores fall, every match is there once, and no more are given than a person looks through", () => {
  const many = indexClaims(
    Array.from({ length: 200 }, (_, id) => ({ id, title: "", text: `The bridge of town ${id} was closed.` })),
    "en",
  );
  const found = search("A bridge was closed.", many);
  expect(found).toHaveLength(MOST_MATCHES);
  expect(new Set(found.map(({ id }) => id)).size).toBe(MOST_MATCHES);
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
});

test("of claims that fit equally the earlier comes first, also where not all are looked at", () => {
  expect(search("a whale", indexOf("A whale.", "A whale.")).map(({ id }) => id)).toEqual([0, 1]);
  const index = indexOf("A whale.", "A whale.", "A whale under a bridge.");
  const places = candidatesFor(askedOf("a whale, a bridge", index), index, 2).map(({ place }) => place);
  expect(places).toEqual([2, 0]);
});

test.each(["", "   ", "the of and", "https://example.org/whale", "Quantum flutes"])("%j finds nothing", (text) => {
  expect(search(text, INDEX)).toEqual([]);
});

test.each([
  ["de", ["Die Brücke in Altstadt wurde 2019 gesperrt.", "Der Wal schwamm den Fluss hinauf."], "gesperrte Brücken"],
  ["fr", ["Le pont du port a été fermé.", "Une baleine a remonté le fleuve."], "ils ferment les ponts du port"],
  ["es", ["El alcalde cerró las bibliotecas.", "Una ballena subió por el río."], "biblioteca cerrada"],
  ["ru", ["Мост в гавани закрыли.", "Кит поднялся по реке."], "закрытие моста"],
  ["ar", ["أغلقت المدرسة في المدينة", "ظهر حوت في النهر"], "مدارس ومدرسة"],
  ["zh", ["港口大桥因维修而关闭。", "一头鲸鱼游入河中。"], "大桥关闭了"],
  ["ja", ["港の橋は修理のため閉鎖された。", "クジラが川をのぼった。"], "橋が閉鎖"],
])("claims in %s", (lang, texts, query) => {
  const index = indexClaims(
    texts.map((text, id) => ({ id, title: "", text })),
    lang,
  );
  expect(search(query, index)[0]?.id).toBe(0);
});

describe("claims that a database brought up", () => {
  const part = CLAIMS.filter(({ text }) => /insulin/i.test(text));
  const brought = indexClaims(part, "en", INDEX.statistics);

  test("are ranked by what is common among all claims", () => {
    // Among the two the word is in every one and says next to nothing.
    const masses = [INDEX, brought, indexClaims(part, "en")].map((index) => askedOf("insulin", index).termMass);
    expect(masses[1]).toBe(masses[0]);
    expect(masses[2]).toBeLessThan((masses[0] ?? 0) / 2);
  });

  test("say nothing of the company that words keep, which all claims do", () => {
    const companies = [INDEX, brought].map((index) => {
      const asked = askedOf("insulin", index);
      return companyOf(asked, candidatesFor(asked, index, 9), index).size;
    });
    expect(companies).toEqual([1, 0]);
  });
});
