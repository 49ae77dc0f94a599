import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readText } from "../../../lib/documents/read-text.ts";
import type { Group } from "../../../lib/findings/model.ts";
import { sameFactGroups } from "../../../lib/findings/same-facts.ts";

// What a document says elsewhere, so that its names are known for names.
const AROUND: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Reporters from all over travelled to Tarvia, then to Velden, to Orlo and to Brenka.",
    "They asked whether people there knew Anna Holt or perhaps Ben Marsh.",
  ],
  de: ["Gestern sprachen Anna Holt und Bernd Marsch lange miteinander in Velden."],
};

function groupsOf(lang: string, ...texts: string[]): Group[] {
  const claims = [...texts, ...(AROUND[lang] ?? [])].map((text, index) => ({ id: String(index), text }));
  return sameFactGroups(claims, lang);
}

function verdictOn(lang: string, one: string, other: string): string {
  const [group, ...more] = groupsOf(lang, one, other);
  expect(more).toEqual([]);
  return group?.reason ?? "apart";
}

describe("two sentences state the same fact", () => {
  test.each([
    ["en", "same-words", "The bridge at Velden opened twice.", "THE BRIDGE AT VELDEN OPENED TWICE"],
    ["en", "same-words", "Anna Holt’s plan cost 2,000 crowns.", "Anna Holt's plan cost 2000 crowns!"],
    ["en", "same-words", "The U.S. donated $20 million to Tarvia.", "The US donated $20 million to Tarvia."],
    ["en", "same-words", "About two hundred lorries crossed the bridge.", "About 200 lorries crossed the bridge."],
    [
      "en",
      "near-words",
      "The harbour bridge of Velden opened in 1998.",
      "The harbour bridge at Velden was opened in 1998.",
    ],
    [
      "en",
      "near-words",
      "In 1998 Velden opened its new harbour bridge.",
      "Velden opened its new harbour bridge in 1998.",
    ],
    [
      "en",
      "near-words",
      "The council rejected the budget of 40 million crowns.",
      "The council has rejected the budget of 40 million crowns.",
    ],
    [
      "en",
      "near-words",
      "The council of Velden rejected the northern bridge in March 2004.",
      "In March 2004 the council of Velden finally rejected the northern bridge.",
    ],
    [
      "en",
      "near-words",
      "Orlo was founded in 1965 by students of the academy.",
      "Orlo was founded on 5 September 1965 by students of the academy.",
    ],
    [
      "en",
      "near-words",
      "Holt paid the harbour authority 300 crowns.",
      "Anna Holt paid the harbour authority 300 crowns.",
    ],
    [
      "en",
      "same-figures",
      "Tarvia donated $20 million to the refugee agency in 2013.",
      "In 2013 Tarvia had $20 million donated, money which went to the refugee agency quickly.",
    ],
    [
      "en",
      "near-words",
      "Unemployment in Tarvia fell to 3.9 % in May.",
      "Unemployment in Tarvia fell to 3.9 percent in May.",
    ],
    [
      "de",
      "near-words",
      "Die Brücke in Velden kostete 3,5 Millionen Kronen.",
      "Die Bruecke in Velden kostete 3,5 Mio. Kronen.",
    ],
    ["de", "near-words", "Der Stadtrat lehnte 2004 den Haushalt ab.", "2004 lehnte der Stadtrat den Haushalt ab."],
    ["fr", "same-words", "Le pont a coûté 1 250 000 couronnes.", "LE PONT A COUTE 1 250 000 COURONNES"],
    [
      "fr",
      "near-words",
      "Le conseil municipal a rejeté le budget du port en 2004.",
      "En 2004, le conseil municipal a rejeté le budget du port.",
    ],
    [
      "es",
      "near-words",
      "El consejo rechazó el presupuesto del puerto en 2004.",
      "El consejo rechazó en 2004 el presupuesto del puerto.",
    ],
    ["it", "same-words", "Il ponte è costato 40 milioni di corone.", "Il ponte e costato 40 milioni di corone"],
    ["nl", "same-words", "De brug kostte veertig miljoen kronen.", "De brug kostte 40 miljoen kronen."],
    ["pt", "same-words", "A ponte custou três milhões de coroas.", "A ponte custou 3 milhões de coroas."],
    ["ru", "same-words", "Мост открыли в 1998 году после ремонта.", "МОСТ ОТКРЫЛИ В 1998 ГОДУ ПОСЛЕ РЕМОНТА"],
    ["el", "same-words", "Η γέφυρα κόστισε 40 κορώνες.", "Η ΓΕΦΥΡΑ ΚΟΣΤΙΣΕ 40 ΚΟΡΩΝΕΣ"],
    ["fa", "same-words", "پل در سال ۱۹۹۸ باز شد و شهر بزرگ شد.", "پل در سال 1998 باز شد و شهر بزرگ شد"],
    ["hi", "same-words", "पुल १९९८ में खुला और शहर बढ़ गया।", "पुल 1998 में खुला और शहर बढ़ गया"],
    ["zh", "same-words", "理事会投票支持四十亿元的计划。", "理事会投票支持四十亿元的计划"],
    ["ja", "near-words", "評議会は新しい港の計画に賛成した。", "評議会は新しい港の計画に賛成しました。"],
  ])("%s, %s: %s / %s", (lang, reason, one, other) => {
    expect(verdictOn(lang, one, other)).toBe(reason);
    expect(verdictOn(lang, other, one)).toBe(reason);
  });
});

describe("two sentences contradict each other", () => {
  test.each([
    ["en", "number", "42 people died in the fire at Orlo.", "43 people died in the fire at Orlo."],
    ["en", "number", "42 people died.", "43 people died."],
    ["en", "number", "Three people died in the blaze.", "Four people died in the blaze."],
    ["en", "number", "The bridge cost $100m to build.", "The bridge cost $110 million to build."],
    ["en", "number", "The bridge cost 3.9 million crowns.", "The bridge cost 39 million crowns."],
    ["en", "direction", "Unemployment fell to 3.9 % in May.", "Unemployment rose to 3.9 % in May."],
    [
      "en",
      "direction",
      "The council accepted the budget of Anna Holt.",
      "The council rejected the budget of Anna Holt.",
    ],
    ["en", "direction", "More than 300 lorries crossed the bridge.", "Less than 300 lorries crossed the bridge."],
    ["en", "negation", "Anna Holt attended the meeting in Orlo.", "Anna Holt never attended the meeting in Orlo."],
    ["en", "negation", "The mayor did approve the northern bridge.", "The mayor didn’t approve the northern bridge."],
    ["en", "date", "Orlo was founded in 1965 by students.", "Orlo was founded in 1963 by students."],
    ["en", "date", "Anna Holt was born on 5 September 1965.", "Anna Holt was born on 6 September 1965."],
    ["en", "date", "Ben Marsh died in March in Velden.", "Ben Marsh died in April in Velden."],
    ["en", "name", "Orlo is the capital of Tarvia.", "Velden is the capital of Tarvia."],
    ["en", "name", "The party was founded by Anna Holt in secret.", "The party was founded by Ben Marsh in secret."],
    ["de", "number", "Bei dem Brand starben 42 Menschen.", "Bei dem Brand starben 43 Menschen."],
    ["de", "negation", "Der Stadtrat hat die Brücke genehmigt.", "Der Stadtrat hat die Brücke nicht genehmigt."],
    ["de", "direction", "Die Arbeitslosigkeit stieg auf 3,9 Prozent.", "Die Arbeitslosigkeit sank auf 3,9 Prozent."],
    ["fr", "number", "L'incendie a tué 42 personnes.", "L'incendie a tué 43 personnes."],
    ["fr", "negation", "Le maire a approuvé le budget du port.", "Le maire n'a pas approuvé le budget du port."],
    ["es", "direction", "El desempleo subió al 3,9 % en mayo.", "El desempleo bajó al 3,9 % en mayo."],
    ["it", "number", "Il ponte è costato 40 milioni di corone.", "Il ponte è costato 45 milioni di corone."],
    ["nl", "number", "Bij de brand kwamen twaalf mensen om.", "Bij de brand kwamen elf mensen om."],
    ["pt", "negation", "O conselho aprovou a ponte.", "O conselho não aprovou a ponte."],
    ["ru", "number", "При пожаре погибли 42 человека.", "При пожаре погибли 43 человека."],
    ["ru", "direction", "Уровень безработицы вырос до 3,9 %.", "Уровень безработицы упал до 3,9 %."],
    ["fa", "number", "در این آتش‌سوزی ۴۲ نفر کشته شدند.", "در این آتش‌سوزی ۴۳ نفر کشته شدند."],
    ["sv", "number", "Bron kostade 40 miljoner kronor att bygga.", "Bron kostade 45 miljoner kronor att bygga."],
  ])("%s, %s: %s / %s", (lang, kind, one, other) => {
    expect(verdictOn(lang, one, other)).toBe(`${kind}-conflict`);
    expect(verdictOn(lang, other, one)).toBe(`${kind}-conflict`);
  });
});

describe("two sentences have nothing to do with each other", () => {
  test.each([
    // Two figures differ: two events.
    ["en", "In 2004 the harbour had 300 workers.", "In 2014 the harbour had 400 workers."],
    ["en", "In 2004 the council voted against the bridge.", "In 2014 the council voted against the bridge."],
    ["en", "The council of Velden met on Monday.", "The council of Velden met on Tuesday."],
    ["en", "Orlo has 300 shops and cafés.", "Velden has 500 shops and cafés."],
    ["en", "Anna Holt works at the harbour.", "Ben Marsh works at the harbour."],
    // A figure that is a name.
    ["en", "Section 3 of the law was repealed.", "Section 4 of the law was repealed."],
    ["en", "The airline bought a Brenka 737 for its fleet.", "The airline bought a Brenka 747 for its fleet."],
    ["en", "Holt won her 3rd title in Velden.", "Holt won her 4th title in Velden."],
    ["en", "The third attack hit the harbour.", "The fourth attack hit the harbour."],
    // Who does what to whom.
    ["en", "Anna Holt paid Ben Marsh 300 crowns.", "Ben Marsh paid Anna Holt 300 crowns."],
    ["en", "Orlo attacked Velden without warning.", "Orlo was attacked by Velden without warning."],
    ["en", "The sailor attacked the watchman.", "The watchman attacked the sailor."],
    // Certainty is part of a claim.
    ["en", "The group allegedly killed 300 soldiers.", "The group killed 300 soldiers."],
    ["en", "The council may approve the northern bridge.", "The council will approve the northern bridge."],
    // A pronoun may be anybody.
    ["en", "He was born in 1965.", "He was born in 1970."],
    ["en", "She was elected mayor.", "She was elected mayor."],
    ["en", "It was wrong.", "It was wrong."],
    // One of several.
    ["en", "One of the victims was 34 years old.", "One of the victims was 35 years old."],
    ["en", "The northern bridge was closed for repairs.", "The southern bridge was closed for repairs."],
    ["en", "The government banned the party.", "The government praised the party."],
    ["en", "Orlo was founded by students.", "Orlo was founded in 1965 by students of the academy."],
    ["en", "The harbour employs 300 people.", "The museum employs 300 people."],
    ["de", "Anna Holt arbeitet im Hafen.", "Bernd Marsch arbeitet im Hafen."],
    ["de", "Artikel 3 des Gesetzes wurde gestrichen.", "Artikel 4 des Gesetzes wurde gestrichen."],
    ["fr", "Il est né en 1965 à Velden.", "Il est né en 1970 à Velden."],
    // Another day is another meeting, in every language with tables.
    ["fr", "Le conseil municipal de Velden se réunit lundi.", "Le conseil municipal de Velden se réunit mardi."],
    [
      "cs",
      "Městská rada dlouho jednala o novém přístavním rozpočtu, nakonec v pondělí.",
      "Městská rada dlouho jednala o novém přístavním rozpočtu, nakonec v úterý.",
    ],
    [
      "fi",
      "Kaupungin valtuusto keskusteli uuden sataman suuresta talousarviosta pitkään maanantaina.",
      "Kaupungin valtuusto keskusteli uuden sataman suuresta talousarviosta pitkään tiistaina.",
    ],
    ["es", "El puerto de Velden abrió el 5 de marzo.", "El puerto de Velden abrió el 5 de mayo."],
    ["es", "Supuestamente mataron a 300 soldados.", "Mataron a 300 soldados."],
    ["ru", "Статья 3 закона была отменена.", "Статья 4 закона была отменена."],
    ["zh", "理事会投票支持新的港口计划。", "博物馆昨天重新开放了大门。"],
    ["xx", "Qui bilo tarkana veresu omi.", "Zulo penta harimo guledi saro."],
  ])("%s: %s / %s", (lang, one, other) => {
    expect(verdictOn(lang, one, other)).toBe("apart");
    expect(verdictOn(lang, other, one)).toBe("apart");
  });
});

test("a contradiction names the words that differ and who says which", () => {
  const groups = groupsOf(
    "en",
    "Fire took 42 lives in Orlo.",
    "Fire took 43 lives in Orlo.",
    "FIRE TOOK 42 LIVES IN ORLO",
  );
  expect(groups.find(({ kind }) => kind === "conflict")).toEqual({
    kind: "conflict",
    reason: "number-conflict",
    claimIds: ["0", "1", "2"],
    differences: [
      {
        kind: "number",
        readings: [
          { words: "42", claimIds: ["0", "2"] },
          { words: "43", claimIds: ["1"] },
        ],
      },
    ],
  });
});

test("what is said twice stays so when another sentence contradicts it", () => {
  const said = [412, 400, 412].map((count) => `The harbour bridge of Velden cost ${count} million crowns.`);
  const groups = groupsOf("en", ...said, "The harbour bridge at Velden has cost 412 million crowns.");
  expect(groups.map(({ kind, reason, claimIds }) => [kind, reason, claimIds])).toEqual([
    ["same", "near-words", ["0", "2", "3"]],
    ["conflict", "number-conflict", ["0", "1", "2", "3"]],
  ]);
  expect(groups[1]?.differences[0]?.readings).toEqual([
    { words: "412 million", claimIds: ["0", "2", "3"] },
    { words: "400 million", claimIds: ["1"] },
  ]);
});

test("both sides of a contradiction may be said twice", () => {
  const said = [412, 400, 412, 400].map((count) => `The harbour bridge of Velden cost ${count} million crowns.`);
  expect(groupsOf("en", ...said).map(({ kind, claimIds }) => [kind, claimIds])).toEqual([
    ["same", ["0", "2"]],
    ["conflict", ["0", "1", "2", "3"]],
    ["same", ["1", "3"]],
  ]);
});

test("a name in two spellings is one name, and is shown", () => {
  const [group] = groupsOf(
    "en",
    "On Monday Marjan Rajavi spoke to senators of Tarvia.",
    "On Monday Marjan Rajabi spoke to senators of Tarvia.",
  );
  expect(group?.reason).toBe("near-words");
  expect(group?.differences).toEqual([
    {
      kind: "name",
      readings: [
        { words: "Rajavi", claimIds: ["0"] },
        { words: "Rajabi", claimIds: ["1"] },
      ],
    },
  ]);
});

test("a wording that differs is shown", () => {
  const [group] = groupsOf(
    "en",
    "The council of Velden finally rejected the harbour budget.",
    "The council of Velden rejected the harbour budget.",
  );
  expect(group?.differences.map(({ kind, readings }) => [kind, ...readings.map(({ words }) => words)])).toEqual([
    ["wording", "finally", ""],
  ]);
});

test("more than three readings are a series, and no contradiction", () => {
  const votes = [210, 220, 230, 240].map((count) => `The town hall counted ${count} votes for the bridge.`);
  expect(groupsOf("en", ...votes)).toEqual([]);
  expect(groupsOf("en", ...votes.slice(1)).map(({ claimIds }) => claimIds.length)).toEqual([3]);
});

test("a series keeps the sentences that state the same", () => {
  const votes = [210, 210, 220, 230, 240].map((count) => `The town hall counted ${count} votes for the bridge.`);
  expect(groupsOf("en", ...votes).map(({ reason, claimIds }) => [reason, claimIds])).toEqual([
    ["same-words", ["0", "1"]],
  ]);
});

test("what furniture says is not compared", () => {
  const text = "The address of a reader is never published here.";
  const claims = ["furniture", "furniture", "byline", "body"].map((role, index) => ({ id: String(index), text, role }));
  expect(sameFactGroups(claims, "en")).toEqual([]);
  expect(sameFactGroups([...claims, { id: "4", text }], "en").map(({ claimIds }) => claimIds)).toEqual([["3", "4"]]);
});

test("the seed article states nothing twice", () => {
  const read = readText(readFileSync("seeds/mek-article.txt", "utf8"), {});
  if (!read.ok) throw new Error(read.reason);
  const { text, segments } = read.value;
  const claims = segments.map(({ start, end, role }, at) => ({ id: String(at), text: text.slice(start, end), role }));
  expect(sameFactGroups(claims, "en")).toEqual([]);
});

describe("text that was made to be slow", () => {
  const claimsOf = (texts: readonly string[]) => texts.map((text, index) => ({ id: String(index), text }));

  test("one word of a million letters", () => {
    expect(sameFactGroups(claimsOf(["x".repeat(1_000_000), "理".repeat(1_000_000)]), "en")).toEqual([]);
  });

  test("a number of a million digits, and two hundred thousand separators", () => {
    expect(sameFactGroups(claimsOf(["9".repeat(1_000_000), "1,".repeat(200_000)]), "en")).toEqual([]);
  });

  test("one sentence five thousand times", () => {
    const groups = sameFactGroups(claimsOf(Array(5000).fill("The bridge at Velden opened in 1998.")), "en");
    expect(groups.map(({ reason, claimIds }) => [reason, claimIds.length])).toEqual([["same-words", 5000]]);
  });

  test("five thousand sentences of the same words and other figures", () => {
    const texts = Array.from({ length: 5000 }, (_, count) => `The town hall counted ${count} votes for the bridge.`);
    expect(sameFactGroups(claimsOf(texts), "en")).toEqual([]);
  });
});
