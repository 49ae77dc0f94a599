import fc from "fast-check";
import { expect, test } from "vitest";
import { circlesIn } from "../../lib/origins/circles.ts";
import { fingerprintsOf } from "../../lib/origins/fingerprints.ts";
import {
  DERIVATION_KINDS,
  DERIVATION_STANDINGS,
  DERIVATIONS,
  type Derivation,
  sharesOrigin,
} from "../../lib/origins/model.ts";
import { originCounter } from "../../lib/origins/origin-count.ts";
import { originGroups } from "../../lib/origins/origin-groups.ts";
import { publicationOf } from "../../lib/origins/publication.ts";
import { type SharedPassage, sharedPassages } from "../../lib/origins/shared-passages.ts";
import { sharedRuns } from "../../lib/origins/shared-runs.ts";
import { suggestDerivation } from "../../lib/origins/suggest.ts";
import { wordsOf } from "../../lib/origins/words.ts";

const RUNS = { numRuns: 500, seed: 20261129 };

const IDS = "abcdefgh".split("");

const derivation: fc.Arbitrary<Derivation> = fc
  .record({
    from: fc.constantFrom(...IDS),
    to: fc.constantFrom(...IDS),
    kind: fc.constantFrom(...DERIVATION_KINDS),
    standing: fc.constantFrom(...DERIVATION_STANDINGS),
  })
  .filter(({ from, to }) => from !== to);

const someDerivations = fc.array(derivation, { maxLength: 12 });
const someSources = fc.subarray(IDS);

function count(sourceIds: readonly string[], derivations: readonly Derivation[]) {
  return originCounter(derivations)(sourceIds);
}

/** All that a source leads to, itself as well, by walking. */
function reach(id: string, derivations: readonly Derivation[]): Set<string> {
  const met = new Set([id]);
  for (const at of met) for (const tie of derivations) if (tie.from === at && sharesOrigin(tie)) met.add(tie.to);
  return met;
}

/** The most sources no two of which lead to a common one, by trying all choices. */
function countByTrying(ids: readonly string[], derivations: readonly Derivation[]): number {
  const reaches = ids.map((id) => reach(id, derivations));
  let most = 0;
  for (let choice = 0; choice < 2 ** ids.length; choice += 1) {
    const chosen = reaches.filter((_, at) => choice & (1 << at));
    const all = chosen.flatMap((one) => [...one]);
    if (new Set(all).size === all.length) most = Math.max(most, chosen.length);
  }
  return most;
}

test("the count is the most sources of which no two lead to a common one", () => {
  fc.assert(
    fc.property(someSources, someDerivations, (ids, derivations) => {
      expect(count(ids, derivations).origins).toBe(countByTrying(ids, derivations));
    }),
    RUNS,
  );
});

test("a source more never lowers the count, a derivation more never raises it, and a dismissed one changes nothing", () => {
  fc.assert(
    fc.property(someSources, someDerivations, fc.constantFrom(...IDS), derivation, (ids, derivations, id, more) => {
      const { origins } = count(ids, derivations);
      expect(count([...ids, id], derivations).origins).toBeGreaterThanOrEqual(origins);
      expect(count(ids, [...derivations, more]).origins).toBeLessThanOrEqual(origins);
      expect(count(ids, [...derivations, { ...more, standing: "dismissed" }]).origins).toBe(origins);
    }),
    RUNS,
  );
});

test("dismissing what is undecided gives what the count would be without suggestions", () => {
  fc.assert(
    fc.property(someSources, someDerivations, (ids, derivations) => {
      const { origins, withoutSuggestions, undecided } = count(ids, derivations);
      const rest = derivations.filter((tie) => !undecided.includes(tie));
      expect(count(ids, rest).origins).toBe(withoutSuggestions);
      expect(undecided.every(({ standing, kind }) => standing === "suggested" && DERIVATIONS[kind].sharesOrigin)).toBe(
        true,
      );
      if (undecided.length === 0) expect(origins).toBe(withoutSuggestions);
    }),
    RUNS,
  );
});

test("every source is in one group, ties stay inside groups, and the groups do not hang on the order of the ties", () => {
  const shuffled = someDerivations.chain((ties) =>
    fc.tuple(fc.constant(ties), fc.shuffledSubarray(ties, { minLength: ties.length })),
  );
  fc.assert(
    fc.property(someSources, shuffled, (ids, [ties, otherOrder]) => {
      const groups = originGroups(ids, ties);
      expect(originGroups(ids, otherOrder)).toEqual(groups);
      const members = groups.flatMap(({ sourceIds }) => sourceIds);
      expect(new Set(members).size).toBe(members.length);
      expect(members).toEqual(expect.arrayContaining(ids));
      for (const { from, to } of ties.filter(sharesOrigin))
        expect(groups.filter(({ sourceIds }) => sourceIds.includes(from) && sourceIds.includes(to))).toHaveLength(1);
    }),
    RUNS,
  );
});

test("a group whose sources are all cited counts as many origins as it names", () => {
  fc.assert(
    fc.property(someDerivations, (ties) => {
      for (const { sourceIds, origins } of originGroups(IDS, ties)) {
        expect(origins.length).toBeGreaterThan(0);
        expect(count(sourceIds, ties).origins).toBe(origins.length);
      }
    }),
    RUNS,
  );
});

test("two nodes are in one circle exactly when each leads to the other, and a circle comes after all it leads to", () => {
  fc.assert(
    fc.property(someDerivations, (ties) => {
      const live = ties.filter(sharesOrigin);
      const circles = circlesIn(IDS, (id) => live.filter(({ from }) => from === id).map(({ to }) => to));
      const circleOf = (id: string) => circles.findIndex((circle) => circle.includes(id));
      for (const one of IDS)
        for (const other of IDS) {
          const isMutual = reach(one, live).has(other) && reach(other, live).has(one);
          expect(circleOf(one) === circleOf(other)).toBe(isMutual);
          if (reach(one, live).has(other)) expect(circleOf(one)).toBeGreaterThanOrEqual(circleOf(other));
        }
    }),
    RUNS,
  );
});

// Few words, so that two texts have much in common, and of some runs the same word over and over.
const someWords = fc.array(fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz".split("")), { maxLength: 90 });
const inCommon = fc.array(fc.constantFrom(..."αβγδεζηθ".split("")), { minLength: 6, maxLength: 40 });
const twoTexts = fc
  .tuple(someWords, inCommon, someWords, someWords, someWords)
  .map(([before, common, behind, start, end]) => [
    [...before, ...common, ...behind],
    [...start, ...common, ...end],
  ]);

/** Whether the same words stand on from two places. */
function areSame(left: readonly string[], right: readonly string[], words: number): boolean {
  return left.length >= words && left.slice(0, words).every((word, at) => word === right[at]);
}

test("a run has the same words in both texts, goes on no further, and no six in a row are missed", () => {
  fc.assert(
    fc.property(twoTexts, ([left = [], right = []]) => {
      const runs = sharedRuns(wordsOf(left.join(" ")), wordsOf(right.join(" ")));
      let covered = 0;
      for (const run of runs) {
        expect(run.left).toBeGreaterThanOrEqual(covered);
        expect(run.words).toBeGreaterThanOrEqual(6);
        expect(areSame(left.slice(run.left), right.slice(run.right), run.words)).toBe(true);
        expect(areSame(left.slice(run.left), right.slice(run.right), run.words + 1)).toBe(false);
        covered = run.left + run.words;
      }
      const isCovered = left.map((_, at) => runs.some((run) => at >= run.left && at < run.left + run.words));
      for (const at of left.keys()) {
        const stands = right.some((_, place) => areSame(left.slice(at), right.slice(place), 6));
        if (stands) expect(isCovered[at]).toBe(true);
      }
    }),
    RUNS,
  );
});

test("texts with sixteen words in a row in common have a fingerprint in common, and a passage", () => {
  fc.assert(
    fc.property(twoTexts, ([left = [], right = []]) => {
      const [one, other] = [wordsOf(left.join(" ")), wordsOf(right.join(" "))];
      const long = left.some((_, at) => right.some((_, place) => areSame(left.slice(at), right.slice(place), 16)));
      if (!long) return;
      const prints = new Set(fingerprintsOf(one));
      expect(fingerprintsOf(other).some((print) => prints.has(print))).toBe(true);
      expect(sharedPassages(one, other)).not.toEqual([]);
    }),
    RUNS,
  );
});

test("of texts that repeat nothing the passages are the same from either side", () => {
  const distinct = Array.from({ length: 90 }, (_, at) => `w${at}`);
  // Blocks of a text put into another order, with strangers between.
  const reordered = fc
    .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4]), fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }))
    .map(([order, strangers]) =>
      order.flatMap((block) => [
        ...distinct.slice(18 * block, 18 * block + 18),
        ...Array.from({ length: strangers[block] ?? 0 }, (_, at) => `x${block}y${at}`),
      ]),
    );
  fc.assert(
    fc.property(reordered, (other) => {
      const [left, right] = [wordsOf(distinct.join(" ")), wordsOf(other.join(" "))];
      const fromRight = mirrored(sharedPassages(right, left));
      expect(fromRight.sort((a, b) => a.left.start - b.left.start)).toEqual(sharedPassages(left, right));
    }),
    RUNS,
  );
});

/** The same passages with their sides exchanged. */
function mirrored(passages: readonly SharedPassage[]): SharedPassage[] {
  return passages.map(({ left, right, words, covered, quoted }) => ({
    left: right,
    right: left,
    words,
    covered: { left: covered.right, right: covered.left },
    quoted: { left: quoted.right, right: quoted.left, both: quoted.both },
  }));
}

// Blocks of words that sources have in common, in quotation marks or not, and what is noted of them.
const block = fc
  .constantFrom(..."abcdef".split(""))
  .map((name) => Array.from({ length: 24 }, (_, at) => name + at).join(" "));
const paragraph = fc.oneof(
  block,
  block.map((words) => `“${words}”`),
  fc.constantFrom("VELDEN (Reuters) - It rained.", "mau/dpa", "PRESS RELEASE", "It said so in a statement."),
  fc.constantFrom("The Velden Herald reported it.", "This first appeared in the Orlo Post.", "All rights reserved."),
);
const noted = fc.record({
  text: fc.array(paragraph, { maxLength: 8 }).map((paragraphs) => paragraphs.join("\n")),
  publisher: fc.constantFrom(null, "Velden Herald", "Orlo Post", "Reuters", "PR Newswire"),
  author: fc.constantFrom(null, "Ann Poe", "dpa"),
  publishedOn: fc.constantFrom(null, "2024", "2024-03", "2024-03-12", "2024-03-14", "2025-01-01"),
});

test("a suggestion is the same from either side, has reasons, and a strength in [0, 1]", () => {
  let suggestions = 0;
  fc.assert(
    fc.property(noted, noted, (one, other) => {
      const [left, right] = [publicationOf({ id: "one", ...one }), publicationOf({ id: "other", ...other })];
      const suggestion = suggestDerivation(left, right, sharedPassages(left.words, right.words));
      const turned = suggestDerivation(right, left, mirrored(sharedPassages(left.words, right.words)));
      expect(turned).toEqual(suggestion);
      if (suggestion === null) return;
      suggestions += 1;
      expect(suggestion.from).not.toBe(suggestion.to);
      expect(suggestion.reasons.length).toBeGreaterThan(0);
      expect(suggestion.strength).toBeGreaterThanOrEqual(0);
      expect(suggestion.strength).toBeLessThanOrEqual(1);
      if (suggestion.direction === "open") expect(suggestion.reasons.join(" ")).toMatch(/cannot be told|Each has/);
    }),
    RUNS,
  );
  expect(suggestions).toBeGreaterThan(100);
});
