import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readText } from "../../../lib/documents/read-text.ts";
import { VARIANT_SENTENCES } from "../../../lib/findings/model.ts";
import { nameVariants } from "../../../lib/findings/name-variants.ts";

function claimsOf(texts: readonly string[]) {
  return texts.map((text, index) => ({ id: String(index), text }));
}

/** "kind: first / second" for each finding. */
function found(lang: string, ...texts: string[]): string[] {
  return nameVariants(claimsOf(texts), lang).map(
    ({ kind, spellings }) => `${kind}: ${spellings.map(({ spelling }) => spelling).join(" / ")}`,
  );
}

describe("a name in two spellings is found", () => {
  test.each([
    ["en", "one-letter: Rajavi / Rajabi", "It was Marjan Rajavi who spoke.", "Later Marjan Rajabi left."],
    ["en", "one-letter: Maryam / Mariam", "It was Maryam Rajavi who spoke.", "Later Mariam Rajavi left."],
    ["en", "one-letter: John / Jon", "It was John Smith who spoke.", "Later Jon Smith left."],
    ["en", "two-letters: Maryam / Marjan", "It was Maryam Rajavi who spoke.", "Later Marjan Rajavi left."],
    ["en", "one-letter: Giuliani / Guiliani", "Then Rudy Giuliani spoke.", "The rest of Rudy Guiliani is known."],
    [
      "en",
      "one-letter: Khomeini / Khomeni",
      "Then Khomeini spoke, and Khomeini left, and Khomeini slept.",
      "For Khomeni it was late.",
    ],
    ["en", "marks: Müller / Mueller / Muller", "Then Müller met Mueller.", "Later Muller met nobody."],
    ["en", "marks: São / Sao", "He went to São Velho.", "He left Sao Velho."],
    ["en", "capitals: NATO / Nato", "It was NATO and NATO again.", "Later it was Nato."],
    [
      "en",
      "capitals: MEK / mek",
      "Many MEK members left, and MEK leaders stayed with the MEK.",
      "Some mek members returned.",
    ],
    [
      "en",
      "acronym: MEK / myk",
      "Many MEK members left, and MEK leaders stayed with the MEK.",
      "It consisted of myk members.",
    ],
    ["en", "separator: al-Assad / al Assad", "It was al-Assad who spoke.", "Then al Assad left."],
    ["en", "separator: Jean-Paul / Jean Paul", "It was Jean-Paul who spoke.", "Then Jean Paul left."],
    ["en", "separator: Jean-Paul / Jeanpaul", "It was Jean-Paul who spoke.", "Then Jeanpaul left."],
    ["en", "separator: O’Neill / ONeill", "It was O’Neill who spoke.", "Then ONeill left."],
    ["en", "order: Maryam Rajavi / Rajavi Maryam", "It was Maryam Rajavi who spoke.", "Then Rajavi Maryam left."],
    ["de", "marks: Müller / Mueller", "Dann sprach Müller lange.", "Später ging Mueller nach Hause."],
    ["de", "one-letter: Schmidt / Schmitt", "Dann sprach Anna Schmidt lange.", "Später ging Anna Schmitt heim."],
    ["fr", "marks: Sarközy / Sarkozy", "Ensuite Sarközy parla.", "Puis vint Sarkozy encore."],
    ["ru", "one-letter: Горбачев / Гарбачев", "Тогда Михаил Горбачев молчал.", "Потом Михаил Гарбачев ушел."],
  ])("%s: %s", (lang, finding, ...texts) => {
    expect(found(lang, ...texts)).toEqual([finding]);
  });
});

describe("a surname one letter apart is found", () => {
  const LETTERS = [
    ["added", "Okafour"],
    ["added at the end", "Okafore"],
    ["lost", "Okaor"],
    ["lost at the end", "Okafo"],
    ["changed", "Okavor"],
    ["changed at the end", "Okafol"],
    ["doubled", "Okaffor"],
    ["doubled at the end", "Okaforr"],
    ["swapped with its neighbour", "Okafro"],
  ] as const;
  const PLACES = ["It was NAME who spoke.", "NAME spoke.", "NAME’s plan failed.", "Later NAME's plan failed."];

  test.each(["Ines", "Anna", "Mayor", "Dr.", "Mayor Ines", "Senator"])("after %s, wherever it stands", (before) => {
    for (const [what, other] of LETTERS)
      for (const one of PLACES)
        for (const two of PLACES) {
          const texts = [one.replace("NAME", `${before} Okafor`), two.replace("NAME", `${before} ${other}`)];
          expect([what, ...found("en", ...texts)]).toEqual([what, `one-letter: Okafor / ${other}`]);
        }
  });

  test.each([
    ["de", "Dann sprach Anna Holt lange.", "Später ging Anna Hollt heim.", "Holt / Hollt"],
    ["fr", "Puis Anne Durand parla.", "Plus tard Anne Durrand partit.", "Durand / Durrand"],
    ["es", "Luego habló Ana Serrano.", "Después salió Ana Serano.", "Serrano / Serano"],
  ])("in %s", (lang, one, two, names) => {
    expect(found(lang, one, two)).toEqual([`one-letter: ${names}`]);
  });
});

describe("two words are not taken for one name", () => {
  test.each([
    ["en", "a plural", "Then one Iranian spoke.", "The Iranians left."],
    ["en", "a possessive", "Then Rajavi’s plan failed.", "The plan of Rajavi failed, and Jones' plan too, said Jones."],
    [
      "en",
      "a country and its people",
      "He left Iran for good.",
      "The Iranian embassy closed, as did Iraq and the Iraqi one.",
    ],
    ["en", "a creed and who holds it", "They mixed Marxism with feminism.", "A Marxist group left."],
    [
      "en",
      "two given names",
      "It was Anna Smith who spoke.",
      "Then John Smith left.",
      "Later Anna Smith met John Smith.",
    ],
    ["en", "two people, each named often", ...Array(3).fill("Then Jon Smith met old John Smith.")],
    ["en", "two people with like surnames", "Then Ted Walker spoke.", "Later Ann Walter left."],
    ["en", "two mayors, each named often", ...Array(3).fill("Then Mayor Walker met old Mayor Walter.")],
    ["en", "two secretaries", "It was Secretary Herter who spoke.", "Then Secretary Carter left."],
    ["en", "a family", "It was Anna Holt who spoke.", "So did the two Anna Holts of the film."],
    ["en", "a brother and a sister of one rank", "It was Senator Mario who spoke.", "Then Senator Maria left."],
    [
      "en",
      "a country and its people after the same word",
      "He left North Korea, West Germany and Saudi Arabia.",
      "The North Korean, West German and Saudi Arabian envoys met.",
    ],
    ["en", "several of one office", "It was the Prime Minister.", "Two Prime Ministers and Supreme Courts met."],
    ["en", "what opens a sentence", "Then Walker left.", "Then Walter left.", "Workers Walked.", "Workers Walker."],
    ["en", "countries that are alike", "He went to Austria and to Gambia.", "He left Australia and Zambia."],
    ["en", "a brother and a sister", "It was Mario Rossi who spoke.", "Then Maria Rossi left."],
    ["en", "common words at the start", "These are old.", "Those are new.", "There it is.", "Where is it?"],
    ["en", "a word and an acronym", "They asked the WHO about the WHO report.", "The people who report left."],
    ["en", "a short verb", "Many MEK members left the MEK.", "They met members of the MEK."],
    ["en", "a headline in capitals", "IRAN AND ALBANIA AGREE ON MOVE", "He left Iran for Albania."],
    ["en", "a compound adjective", "The US-backed Shah fled.", "The US backed Shah Reza."],
    ["en", "months and days", "It was June and Sunday.", "It was July and Monday."],
    ["en", "two places", "He went to North Velden.", "He left South Velden."],
    ["de", "inflection", "Der Bürgermeister sprach.", "Er sah die Bürgermeisterin und des Bürgermeisters Haus."],
    ["de", "two nouns", "Da lag der Wagen.", "Da lag der Magen.", "Eine Mutter kam.", "Viele Mütter kamen."],
    ["ru", "cases", "Потом Иванова ушла.", "Он видел Иванову и Ивановой."],
    ["pl", "cases", "Potem Anna Kowalska wyszła.", "Widział Annę Kowalską."],
    ["zh", "a script without capitals", "理事会投票。", "理事合投票。"],
  ])("%s: %s", (lang, _, ...texts) => {
    expect(found(lang, ...texts)).toEqual([]);
  });
});

test("each spelling comes with its count and its claims, the most frequent first", () => {
  const texts = ["It was Marjan Rajabi.", "So said Marjan Rajavi.", "Then Rajavi left, and Rajavi slept."];
  expect(nameVariants(claimsOf(texts), "en")).toEqual([
    {
      kind: "one-letter",
      spellings: [
        { spelling: "Rajavi", count: 3, claimIds: ["1", "2"] },
        { spelling: "Rajabi", count: 1, claimIds: ["0"] },
      ],
    },
  ]);
});

test("a byline counts, and furniture does not", () => {
  const text = "By Jon Smith";
  const said = { id: "1", text: "It was John Smith who spoke." };
  expect(nameVariants([{ id: "0", text, role: "byline" }, said], "en")).toHaveLength(1);
  expect(nameVariants([{ id: "0", text, role: "furniture" }, said], "en")).toEqual([]);
});

test("the seed article misspells the group and its leader", () => {
  const read = readText(readFileSync("seeds/mek-article.txt", "utf8"), {});
  if (!read.ok) throw new Error(read.reason);
  const { text, segments } = read.value;
  const claims = segments.map(({ start, end, role }) => {
    const words = text.slice(start, end);
    return { id: words.slice(0, 40), text: words, role };
  });
  const findings = nameVariants(claims, "en");
  expect(
    findings.map(({ kind, spellings }) => [kind, ...spellings.map(({ spelling, count }) => `${spelling} ${count}`)]),
  ).toEqual([
    ["acronym", "MEK 12", "myk 1"],
    ["one-letter", "Rajavi 1", "Rajabi 1"],
  ]);
  expect(findings.map(({ spellings }) => spellings[1]?.claimIds)).toEqual([
    ["In 1988 Ayatollah Khomeini ordered a ser"],
    ["In the last few days Marjan Rajabi made "],
  ]);
});

test("every finding has a sentence", () => {
  for (const sentence of Object.values(VARIANT_SENTENCES)) expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
});

describe("text that was made to be slow", () => {
  test.each([
    ["a word of a million letters", "X".repeat(1_000_000)],
    ["a million letters and hyphens", "Ab-".repeat(333_333)],
    ["two names in turn", "Ab Cd ".repeat(100_000)],
    ["initials", "U.".repeat(300_000)],
  ])("%s", (_, text) => {
    expect(nameVariants(claimsOf([text, text.slice(0, 900)]), "en")).toEqual([]);
  });

  test("seventeen thousand names that are one letter apart", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const names = letters.flatMap((one) =>
      letters.flatMap((two) => letters.map((three) => `Tar${one}${two}v${three}k`)),
    );
    expect(nameVariants(claimsOf([`then ${names.join(" then ")}`]), "en")).toEqual([]);
  });
});
