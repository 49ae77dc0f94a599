import { describe, expect, test } from "vitest";
import { readFeed } from "../../../lib/earlier/read-feed.ts";

const REVIEW = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  claimReviewed: "The weir at Lund\n cost 41 million crowns.",
  headline: "No, the weir cost 14 million",
  url: "https://example.org/weir",
  datePublished: "2026-03-04T08:00:00+01:00",
  inLanguage: "en-GB",
  author: { "@type": "Organization", name: "The Weir Press" },
  itemReviewed: { "@type": "Claim", author: { name: "The mayor" } },
  reviewRating: { "@type": "Rating", ratingValue: "2", bestRating: 5, worstRating: 1, alternateName: "Mostly false" },
};
const READ = {
  text: "The weir at Lund cost 41 million crowns.",
  title: "No, the weir cost 14 million",
  url: "https://example.org/weir",
  publisher: "The Weir Press",
  claimant: "The mayor",
  rating: "Mostly false",
  ratingValue: 2,
  checkedOn: "2026-03-04",
  lang: "en-GB",
};

function checksOf(feed: unknown) {
  const read = readFeed(JSON.stringify(feed));
  if (!read.ok) throw new Error(read.reason);
  return read.value.checks;
}

describe("a fact-check is read out of", () => {
  test.each([
    ["one ClaimReview", REVIEW],
    ["a list of them", [REVIEW]],
    ["a graph", { "@graph": [{ "@type": "NewsArticle" }, REVIEW] }],
    ["a feed of Data Commons", { "@type": "DataFeed", dataFeedElement: [{ "@type": "DataFeedItem", item: [REVIEW] }] }],
    ["a type with its address", { ...REVIEW, "@type": ["https://schema.org/ClaimReview"] }],
  ])("%s", (_, feed) => {
    expect(checksOf(feed)).toEqual([READ]);
  });

  test("the answer of the Fact Check Tools API, once for each who checked it", () => {
    const review = {
      publisher: { name: "The Weir Press", site: "example.org" },
      url: "https://example.org/weir",
      title: "No, the weir cost 14 million",
      reviewDate: "2026-03-04T00:00:00Z",
      textualRating: "Mostly false",
      languageCode: "en-GB",
    };
    const claim = { text: "The weir at Lund cost 41 million crowns.", claimant: "The mayor" };
    const second = { ...review, publisher: { site: "second.example.org" } };
    const checks = checksOf({ claims: [{ ...claim, claimReview: [review, second] }], nextPageToken: "x" });
    expect(checks).toEqual([
      { ...READ, ratingValue: null },
      { ...READ, ratingValue: null, publisher: "second.example.org" },
    ]);
  });
});

describe("of a fact-check", () => {
  test.each([
    [{ ratingValue: 1, bestRating: 1, worstRating: 5 }, 5],
    [{ ratingValue: 0, bestRating: 10, worstRating: 0 }, 1],
    [{ ratingValue: -1, bestRating: 5, worstRating: 1 }, null],
    [{ ratingValue: 3 }, null],
    [{ ratingValue: "none", bestRating: 5, worstRating: 1 }, null],
    [{ ratingValue: 3, bestRating: 3, worstRating: 3 }, null],
  ])("the rating %j is %j on our scale", (reviewRating, value) => {
    expect(checksOf({ ...REVIEW, reviewRating })[0]?.ratingValue).toBe(value);
  });

  test.each([
    ["url", "javascript:alert(1)", "url"],
    ["url", "not an address", "url"],
    ["datePublished", "2026-13-40", "checkedOn"],
    ["datePublished", "last spring", "checkedOn"],
    ["inLanguage", "English, I think", "lang"],
    ["headline", 7, "title"],
    ["author", "somebody", "publisher"],
  ] as const)("%s %j is as if it were not there", (field, value, read) => {
    expect(checksOf({ ...REVIEW, [field]: value })[0]?.[read]).toBeNull();
  });

  test("words that are endless are cut, and never in the middle of a character", () => {
    const [check] = checksOf({ ...REVIEW, claimReviewed: "😀".repeat(5_000) });
    expect(check?.text).toBe("😀".repeat(1_000));
  });
});

test("what says of no claim what it was found to be is counted, and the others are read", () => {
  const read = readFeed(JSON.stringify([{ ...REVIEW, claimReviewed: " " }, REVIEW, { "@type": "ClaimReview" }]));
  expect(read).toMatchObject({ ok: true, value: { checks: [READ], refusedCount: 2 } });
  if (read.ok) expect(read.value.refused).toHaveLength(2);
});

test.each([
  ["no JSON", "claim,rating\n", /is not JSON/],
  ["other JSON", '{"@type":"Recipe"}', /holds no fact-check/],
  ["a nest", `${"[".repeat(5_000)}${"]".repeat(5_000)}`, /holds no fact-check/],
])("%s is refused with what it should hold", (_, json, sentence) => {
  const read = readFeed(json);
  expect(read.ok ? "read" : read.reason).toMatch(sentence);
});
