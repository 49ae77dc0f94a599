import fc from "fast-check";
import { expect, test } from "vitest";
import type { Group, StatedClaim } from "../../lib/findings/model.ts";
import { nameVariants } from "../../lib/findings/name-variants.ts";
import { sameFactGroups } from "../../lib/findings/same-facts.ts";
import { allPairs } from "../unit/findings/all-pairs.ts";

// Sentences from few parts, so that many are alike, contradict each other or share a name in two spellings.
const sentence = fc
  .tuple(
    fc.constantFrom("In 1998 ", "In 2004 ", "", "", "Allegedly "),
    fc.constantFrom("the mayor Marjan Rajavi", "the mayor Marjan Rajabi", "old Anna Holt", "the council", "he"),
    fc.constantFrom(" accepted", " rejected", " did not accept", " never accepted", " was accepted by"),
    fc.constantFrom(" the harbour budget", " the northern bridge", " the plan of Velden", " the plan for Orlo"),
    fc.constantFrom(" of 40 million crowns", " of 41 million crowns", " of forty million crowns", "", ""),
    fc.constantFrom(".", ".", " after a long debate.", " in Tarvia.", "!"),
  )
  .map((parts) => parts.join(""));

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "1,",
        "2",
        " May",
        "U.",
        "-e-",
        "’s",
        "理事会",
        "ไทย",
        "Ab",
        "\u0301",
        "\u200D",
        "\uD83D",
        "%",
        " ",
        "$9m",
        "3rd",
      ),
      {
        maxLength: 30,
      },
    )
    .map((pieces) => pieces.join("")),
);

const lang = fc.constantFrom("en", "en", "en", "de", "fr", "ru", "zh", "xx", "pt-BR", "");

const RUNS = { numRuns: 400, seed: 20221125 };

function claimsOf(texts: readonly string[]): StatedClaim[] {
  return texts.map((text, index) => ({ id: String(index), text }));
}

/** What a group is without the order of its members. */
function essence({ kind, reason, claimIds }: Group): string {
  return [kind, reason, ...[...claimIds].sort()].join(" ");
}

const documentOf = (text: fc.Arbitrary<string>) => fc.array(text, { maxLength: 24 });

test("a claim is in at most one group of each kind, and groups and members stand in reading order", () => {
  fc.assert(
    fc.property(documentOf(fc.oneof(sentence, hostile)), lang, (texts, tag) => {
      const groups = sameFactGroups(claimsOf(texts), tag);
      for (const kind of ["same", "conflict"]) {
        const ids = groups.flatMap((group) => (group.kind === kind ? group.claimIds : []));
        expect(new Set(ids).size).toBe(ids.length);
      }
      for (const { claimIds, differences } of groups) {
        expect(claimIds.length).toBeGreaterThan(1);
        expect([...claimIds].sort((a, b) => Number(a) - Number(b))).toEqual(claimIds);
        for (const { readings } of differences) {
          expect(readings.length).toBeGreaterThan(1);
          expect(readings.flatMap((reading) => reading.claimIds).sort()).toEqual([...claimIds].sort());
        }
      }
      const first = groups.map(({ claimIds }) => Number(claimIds[0]));
      expect([...first].sort((a, b) => a - b)).toEqual(first);
    }),
    RUNS,
  );
});

test("a contradiction takes a group of the same fact whole or not at all", () => {
  fc.assert(
    fc.property(documentOf(sentence), lang, (texts, tag) => {
      const groups = sameFactGroups(claimsOf(texts), tag);
      const [same, conflicts] = ["same", "conflict"].map((kind) => groups.filter((group) => group.kind === kind));
      for (const { claimIds } of same ?? [])
        for (const conflict of conflicts ?? []) {
          const within = claimIds.filter((id) => conflict.claimIds.includes(id));
          expect([0, claimIds.length]).toContain(within.length);
        }
    }),
    RUNS,
  );
});

test("the order of the claims does not change what is grouped", () => {
  const shuffled = documentOf(sentence).chain((texts) => {
    const claims = claimsOf(texts);
    return fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }));
  });
  fc.assert(
    fc.property(shuffled, lang, ([claims, other], tag) => {
      const [one, two] = [claims, other].map((order) => sameFactGroups(order, tag).map(essence).sort());
      expect(two).toEqual(one);
    }),
    RUNS,
  );
});

test("the order of the claims does not change which names are variants", () => {
  const essenceOf = (claims: readonly StatedClaim[]) =>
    nameVariants(claims, "en")
      .map(({ kind, spellings }) =>
        [kind, ...spellings.map(({ spelling, count }) => `${spelling} ${count}`).sort()].join(),
      )
      .sort();
  fc.assert(
    fc.property(documentOf(sentence), (texts) => {
      const claims = claimsOf(texts);
      expect(essenceOf([...claims].reverse())).toEqual(essenceOf(claims));
    }),
    RUNS,
  );
});

test("a sentence that shares no word with the others changes nothing", () => {
  const stranger = { id: "stranger", text: "Zwolgen quavik erpandi lusome zeltara 777." };
  fc.assert(
    fc.property(documentOf(sentence), fc.nat(24), lang, (texts, at, tag) => {
      const claims = claimsOf(texts);
      const more = [...claims.slice(0, at), stranger, ...claims.slice(at)];
      expect(sameFactGroups(more, tag)).toEqual(sameFactGroups(claims, tag));
      expect(nameVariants(more, tag)).toEqual(nameVariants(claims, tag));
    }),
    RUNS,
  );
});

test("the pairs that are looked up give the groups that all pairs give", () => {
  fc.assert(
    fc.property(documentOf(fc.oneof(sentence, hostile)), lang, (texts, tag) => {
      const claims = claimsOf(texts);
      expect(sameFactGroups(claims, tag)).toEqual(sameFactGroups(claims, tag, allPairs));
    }),
    RUNS,
  );
});

test("each spelling of a name stands in the claims that are named for it", () => {
  fc.assert(
    fc.property(documentOf(fc.oneof(sentence, hostile)), lang, (texts, tag) => {
      for (const { spellings } of nameVariants(claimsOf(texts), tag)) {
        expect(spellings.length).toBeGreaterThan(1);
        for (const { count, claimIds } of spellings) {
          expect(new Set(claimIds).size).toBe(claimIds.length);
          expect(count).toBeGreaterThanOrEqual(claimIds.length);
        }
      }
    }),
    RUNS,
  );
});
