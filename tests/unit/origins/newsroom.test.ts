import { expect, test } from "vitest";
import { originCounter } from "../../../lib/origins/origin-count.ts";
import { originWords } from "../../../lib/origins/origin-graph-words.ts";
import { publicationOf } from "../../../lib/origins/publication.ts";
import { sharedPassages } from "../../../lib/origins/shared-passages.ts";
import { suggestDerivation, suggestedDerivation } from "../../../lib/origins/suggest.ts";
import { BLOG, PAPER, RELEASE, REPORTER, WIRE } from "./newsroom.ts";

const SOURCES = [
  { id: "release", text: RELEASE, publisher: "City of Velden", author: null, publishedOn: "2024-03-12" },
  { id: "wire", text: WIRE, publisher: "Reuters", author: null, publishedOn: "2024-03-12" },
  { id: "paper", text: PAPER, publisher: "Orlo Post", author: null, publishedOn: "2024-03-13" },
  { id: "reporter", text: REPORTER, publisher: "Velden Courier", author: "Mira Kestrel", publishedOn: "2024-03-13" },
  { id: "blog", text: BLOG, publisher: "Old Town Blog", author: null, publishedOn: "2024-03-15" },
].map(publicationOf);

const SUGGESTIONS = SOURCES.flatMap((left, at) =>
  SOURCES.slice(at + 1).flatMap((right) => {
    const suggestion = suggestDerivation(left, right, sharedPassages(left.words, right.words));
    return suggestion ?? [];
  }),
);

test("what an afternoon in the press suggests, and why", () => {
  expect(
    SUGGESTIONS.map(({ from, kind, to, direction, reasons }) => [`${from} ${kind} ${to}, ${direction}`, ...reasons]),
  ).toEqual([
    [
      "wire press-release release, told",
      "Shares 20 words in 1 passage, which cover 10% of its text.",
      "Quotes 20 words that the other, a press release, quotes.",
      "Says that it rests on what was given out.",
    ],
    [
      "reporter cites release, told",
      "Shares 21 words in 1 passage, which cover 12% of its text.",
      "Quotes 20 words that the other, a press release, quotes.",
      "Published 1 day later.",
    ],
    [
      "paper wire wire, told",
      "Shares 110 words in 2 passages, which cover 89% of its text.",
      "Credits Reuters at its end, whose story the other is.",
      "Published 1 day later.",
    ],
    [
      "reporter quotes wire, common",
      "They share 20 words in 1 passage.",
      "Both quote the same 20 words: add what they quote as a source.",
    ],
    ["blog cites reporter, told", "Refers to Velden Courier.", "Published 2 days later."],
  ]);
});

test("what that leaves of five sources", () => {
  const derivations = SUGGESTIONS.flatMap((suggestion) => suggestedDerivation(suggestion) ?? []);
  const count = originCounter(derivations);
  expect(count(["wire", "paper"]).origins).toBe(1);
  expect(count(["wire", "reporter"])).toMatchObject({ origins: 2, undecided: [] });
  expect(originWords({ sourceIds: SOURCES.map(({ id }) => id), derivations, nameOf: (id) => `the ${id}` })).toEqual([
    "5 sources, 3 origins: the wire seems to pass on the press release the release.",
    "the reporter seems to cite the release, and counts apart.",
    "the paper seems to carry the wire story the wire.",
    "the blog seems to cite the reporter, and counts apart.",
    "It would be 5 origins if what is suggested and not looked at were dismissed.",
  ]);
});
