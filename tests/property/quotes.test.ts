import fc from "fast-check";
import { expect, test } from "vitest";
import { elementsIn } from "../../lib/elements/find-elements.ts";
import { fitOf } from "../../lib/quotes/fit/fit.ts";
import { foldText } from "../../lib/quotes/fold.ts";
import { locate, locateAll } from "../../lib/quotes/locate.ts";
import { nearest } from "../../lib/quotes/nearest.ts";
import { findPinned, pin } from "../../lib/quotes/pin.ts";
import { eachOccurrence } from "../../lib/quotes/search.ts";
import { textFragment } from "../../lib/quotes/text-fragment.ts";
import { relaid } from "../support/relaid.ts";

const RUNS = { numRuns: 3_000, seed: 20221125 };

const WORDS = (
  "the court said that an international inquiry would not find officials in office who flew off at fifty “now” well-known " +
  "4.5 1,000 2024 -5 café naïve Zürich résumé don’t it’s (yes) no, never; was built — so A B C km² Straße œuvre Москва не был " +
  "αβγ عاش الملك in 1914–1918 cost $5 4% of all"
).split(" ");

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 40 });

/** A text with a passage of it: which words, and where they stand. */
const passage = fc.tuple(sentence, fc.nat(), fc.nat()).map(([words, from, size]) => {
  const first = from % words.length;
  const last = first + 1 + (size % (words.length - first));
  const start = words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
  const quote = words.slice(first, last).join(" ");
  return { words, first, last, text: words.join(" "), quote, start, end: start + quote.length };
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'aA1 -\u00AD\n\u0301\u200D\uFE0F’"«².,…\uFB01\u3042漢\uD83D\uDE00',
        "👩‍👧",
        "🇩🇪",
        "non-",
        "n't",
      ),
      {
        maxLength: 30,
      },
    )
    .map((pieces) => pieces.join("")),
);

test("a passage laid out anew on either side is found where it stands", () => {
  fc.assert(
    fc.property(passage, fc.infiniteStream(fc.nat(999)), ({ text, start, end, quote }, choices) => {
      fc.pre(quote !== "—");
      const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map((part) =>
        relaid(part, choices),
      );
      const place = locate(foldText(`${before}${inside}${after}`), relaid(quote, choices));
      if (place === null) throw new Error(`${JSON.stringify(inside)} is not found`);
      // Where the same words stand twice, either is right.
      if (place.count === 1) expect(place.span).toEqual({ start: before?.length, end: `${before}${inside}`.length });
    }),
    RUNS,
  );
});

test("a passage with a word changed, left out, put in or moved is found nowhere", () => {
  const change = fc.constantFrom("changed", "left out", "put in", "moved");
  fc.assert(
    fc.property(passage, change, fc.nat(), fc.constantFrom(...WORDS), (taken, how, where, word) => {
      const said = taken.words.slice(taken.first, taken.last);
      const at = where % said.length;
      if (how === "changed") said[at] = word;
      else if (how === "left out") said.splice(at, 1);
      else if (how === "put in") said.splice(at, 0, word);
      else said.push(...said.splice(at, 1));
      const quote = said.join(" ");
      // Free dashes are read as the dashes of a compound are; what is left may still stand there.
      const isThere = ` ${taken.text} `.includes(` ${quote} `);
      fc.pre(!isThere && quote !== "" && said[0] !== "—" && said.at(-1) !== "—");
      expect(locate(foldText(taken.text), quote)).toBeNull();
    }),
    RUNS,
  );
});

test("a place lies inside the text, on whole characters, without white space at its ends", () => {
  fc.assert(
    fc.property(hostile, hostile, fc.nat(40), fc.nat(40), (text, other, from, to) => {
      for (const quote of [other, text.slice(Math.min(from, to), Math.max(from, to)), text]) {
        const place = locate(foldText(text), quote);
        if (place === null) continue;
        const { start, end } = place.span;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        const found = text.slice(start, end);
        expect(found.trim()).toBe(found);
        expect(/^[\uDC00-\uDFFF]/.test(found) && /[\uD800-\uDBFF]$/.test(text.slice(0, start))).toBe(false);
        expect(/^\p{M}/u.test(text.slice(end)) && /[\p{L}\p{N}]$/u.test(found)).toBe(false);
        if (place.how === "exact") expect(quote).toContain(found);
      }
    }),
    RUNS,
  );
});

test("a place, quoted as it stands, is found again as it stands", () => {
  fc.assert(
    fc.property(hostile, hostile, (text, quote) => {
      const source = foldText(text);
      const place = locate(source, quote);
      if (place === null) return;
      const found = text.slice(place.span.start, place.span.end);
      expect(locate(source, found, { near: place.span.start })?.how).toBe("exact");
      expect(findPinned(source, pin(text, place.span))?.span).toEqual(place.span);
      expect(() => textFragment(text, place.span)).not.toThrow();
    }),
    RUNS,
  );
});

test("every passage that can be located comes back from its pin", () => {
  fc.assert(
    fc.property(passage, ({ text, start, end }) => {
      // A dash alone is no passage.
      fc.pre(/\p{L}|\p{N}/u.test(text.slice(start, end)));
      const kept = pin(text, { start, end });
      expect(findPinned(foldText(text), kept)?.span).toEqual({ start, end });
      // A later copy with something put before it.
      const moved = findPinned(foldText(`Corrected. ${text}`), kept);
      expect(moved && `Corrected. ${text}`.slice(moved.span.start, moved.span.end)).toBe(text.slice(start, end));
    }),
    RUNS,
  );
});

test("folding is settled: units ascend, and a folded text folds to itself", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { units, starts, ends, length } = foldText(text);
      for (let at = 0; at < length; at += 1) {
        expect(ends[at]).toBeGreaterThan(starts[at] ?? 0);
        if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
      }
      expect(length === 0 || (ends[length - 1] ?? 0) <= text.length).toBe(true);
      expect(units.length).toBeGreaterThanOrEqual(length);
    }),
    RUNS,
  );
});

test("occurrences are those that a search at every place finds", () => {
  const few = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(few, fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 5 }), (text, wanted) => {
      const found: number[] = [];
      eachOccurrence(foldText(text), foldText(wanted), (at) => found.push(at) > 0);
      expect(found).toEqual([...text].flatMap((_, at) => (text.startsWith(wanted, at) ? [at] : [])));
    }),
    RUNS,
  );
});

test("the nearest passage lies in the source, and its differences in the passage", () => {
  fc.assert(
    fc.property(passage, fc.constantFrom(...WORDS), fc.nat(), ({ words, first, last, text }, word, where) => {
      const said = words.slice(first, last).with(where % (last - first), word);
      const near = nearest(foldText(text), said.join(" "));
      if (near === null) return;
      expect(near.likeness).toBeGreaterThan(0.5);
      expect(near.likeness).toBeLessThan(1);
      expect(near.span.end).toBeLessThanOrEqual(text.length);
      for (const { start, end, inQuote, inSource } of near.differences) {
        expect(start >= near.span.start && end <= near.span.end).toBe(true);
        expect(text.slice(start, end)).toBe(inSource);
        expect(inQuote + inSource).not.toBe("");
      }
    }),
    RUNS,
  );
});

test("a claim misses none of its elements in itself, and all that it misses are its own", () => {
  const lang = fc.constantFrom("en", "de", "fr", "es", "ru", "zh", "xx");
  const claim = fc.oneof(
    sentence.map((words) => words.join(" ")),
    hostile,
  );
  fc.assert(
    fc.property(claim, claim, lang, (text, other, tag) => {
      const languages = { claim: tag, quote: tag };
      const own = elementsIn(text, tag);
      for (const element of fitOf(text, other, languages).missing) expect(own).toContainEqual(element);
      const counted = own.filter(({ kind }) => kind === "number" || kind === "date");
      expect(fitOf(text, text, languages).missing.filter((element) => counted.includes(element))).toEqual([]);
    }),
    RUNS,
  );
});

test("every place of a quote is told once, ascending, and the one that is located is among them", () => {
  fc.assert(
    fc.property(passage, fc.nat(3), ({ text, quote, start }, times) => {
      const whole = foldText(Array.from({ length: times + 1 }, () => text).join(" ; "));
      const [first, places] = [locate(whole, quote, { near: start }), locateAll(whole, quote)];
      expect(places.length).toBe(first?.count ?? 0);
      expect(places.map(({ span }) => span)).toEqual(places.map(({ span }) => span).sort((a, b) => a.start - b.start));
      expect(new Set(places.map(({ span }) => span.start)).size).toBe(places.length);
      if (first)
        expect(places.map(({ span, how }) => ({ span, how }))).toContainEqual({ span: first.span, how: first.how });
    }),
    RUNS,
  );
});
