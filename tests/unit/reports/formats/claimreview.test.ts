import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../../lib/reports/formats/index.ts";
import { MARKS, markOf } from "../../../../lib/reports/marks.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { VERDICT_CODES, VERDICTS } from "../../../../lib/reviews/verdict-kinds.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { decidedReport } from "../../../support/decided-report.ts";
import { expanded, namesIn } from "../../../support/linked-graph.ts";
import { rendered, textIn } from "../../../support/rendered.ts";
import { aHeader, anEvidence, aReport, aSource, aVerdict } from "../../../support/report-fixture.ts";
import {
  faultsIn,
  ifThere,
  isDay,
  isIri,
  isList,
  isNode,
  isOneOf,
  isText,
  nodesIn,
  type Shapes,
} from "../graph-shapes.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

type Node = Readonly<Record<string, unknown>>;

const fileOf = (report: Report) => textIn(rendered("claimreview", report));
const graphOf = (report: Report): Node[] => JSON.parse(fileOf(report))["@graph"];
const reviewsOf = (report: Report): Node[] => graphOf(report).filter((node) => node["@type"] === "ClaimReview");

/**
 * What Google requires and recommends of a fact check, but for `url`: the page a review will stand on is not known here.
 * Source: Google Search Central, Fact check (ClaimReview) structured data.
 */
const SHAPES: Shapes = {
  ClaimReview: {
    "@id": isIri,
    claimReviewed: isText,
    reviewRating: isNode,
    author: isNode,
    itemReviewed: isNode,
    datePublished: isDay,
    reviewBody: ifThere(isText),
    contributor: ifThere(isList),
    citation: ifThere(isList),
    creativeWorkStatus: ifThere(isOneOf("Draft")),
    url: (url) => url === undefined,
  },
  Rating: {
    alternateName: isText,
    ratingExplanation: isText,
    // "0 is not a value": the scale is told whole or not at all.
    ratingValue: ifThere(isOneOf(1, 2, 3, 4, 5)),
    bestRating: (best, { ratingValue }) => best === (ratingValue === undefined ? undefined : 5),
    worstRating: (worst, { ratingValue }) => worst === (ratingValue === undefined ? undefined : 1),
  },
  Claim: { "@id": isIri, appearance: isNode, author: ifThere(isList), inLanguage: isText },
  Article: { "@id": isIri, headline: isText, url: ifThere(isIri) },
  Organization: { name: isText },
  Person: { "@id": isIri, name: isText },
  CreativeWork: { "@id": isIri, name: isText, url: ifThere(isIri), archivedAt: ifThere(isIri) },
  Report: { "@id": isIri, name: isText, dateCreated: isDay },
};

describe.each([
  ["the bridge report", bridgeReport()],
  ["a report full of decisions", decidedReport()],
])("the reviews of %s", (_name, report) => {
  test("have what is asked of a ClaimReview", () => {
    expect(faultsIn(graphOf(report), "@type", SHAPES)).toEqual([]);
  });

  test("are in the words of schema.org and of no other vocabulary but our own", async () => {
    const nodes = await expanded(fileOf(report));
    expect(nodes).toHaveLength(graphOf(report).length);
    const properties = new Set(
      [...nodesIn(nodes)].flatMap((node) => Object.keys(node)).filter((key) => !key.startsWith("@")),
    );
    expect(properties).toContain("http://schema.org/claimReviewed");
    expect([...properties].filter((key) => !/^(http:\/\/schema\.org\/|urn:linecheck:term:)\w+$/.test(key))).toEqual([]);
  });

  test("come one at a time, and are laid out as JSON.stringify lays them out", () => {
    expect(fileOf(report)).toBe(`${JSON.stringify(JSON.parse(fileOf(report)), null, 2)}\n`);
    expect([...FORMATS.claimreview.render(report)].length).toBeGreaterThan(reviewsOf(report).length);
  });

  test("are of the sentences that stand and are drawn with a verdict, in their order, each once", () => {
    const found = report.claims.filter((claim) => claim.state !== "superseded" && markOf(claim) in VERDICTS);
    expect(reviewsOf(report).map((review) => review["@id"])).toEqual(
      found.map(({ id }) => `urn:linecheck:review:${id}`),
    );
    expect(reviewsOf(report).map(({ reviewRating }) => (reviewRating as Node).alternateName)).toEqual(
      found.map((claim) => MARKS[markOf(claim)].label),
    );
  });
});

test("what is contested, stale, open, waived, withheld or superseded is claimed by nobody to be reviewed", () => {
  const reviewed = reviewsOf(bridgeReport()).map(({ claimReviewed }) => claimReviewed);
  expect(reviewed).not.toContain("Tolls have paid for it since 2019.");
  expect(reviewed).not.toContain("On Sundays the number falls to a half.");
  expect(reviewed).not.toContain("A second crossing was proposed in 2021");
  expect(reviewed.filter((words) => String(words).includes("vote of 31 to 28"))).toEqual([
    "and rejected by the council in a vote of 31 to 28.",
  ]);
  expect(reviewsOf(decidedReport()).map(({ claimReviewed }) => claimReviewed)).toEqual([
    "The tunnel is 4 km long.",
    "It was dug by hand.",
  ]);
  expect(reviewsOf(aReport([[{ text: "It rained.", withheld: 1 }]]))).toEqual([]);
});

test.each(VERDICT_CODES)("a sentence found %s has a number only where the verdict is one on a scale", (code) => {
  const [review] = reviewsOf(aReport([[{ text: "It rained.", verdicts: [aVerdict({ code })] }]]));
  const { label, meaning, rating } = VERDICTS[code];
  const scale = rating === null ? {} : { ratingValue: rating, bestRating: 5, worstRating: 1 };
  expect(review?.reviewRating).toEqual({
    "@type": "Rating",
    alternateName: label,
    ratingExplanation: meaning,
    ...scale,
  });
});

describe("a review", () => {
  const [signed, overridden] = reviewsOf(decidedReport());

  test("is of the day its verdict was signed off or decided, and else of the day it was filed", () => {
    expect([signed?.datePublished, overridden?.datePublished]).toEqual(["2026-05-13", "2026-05-13"]);
    const filedAt = "2026-05-11T23:30:00.000Z";
    const [filed] = reviewsOf(aReport([[{ text: "It rained.", verdicts: [aVerdict({ filedAt })] }]]));
    expect(filed?.datePublished).toBe("2026-05-11");
  });

  test("gives the reasons of the verdict that holds, and of nobody who said otherwise", () => {
    expect(signed).toMatchObject({ reviewBody: "The plan has it.", contributor: [{ name: "Ada Quill" }] });
    expect(overridden).toMatchObject({ reviewBody: "The pictures show the ramps only." });
    expect(overridden).not.toHaveProperty("contributor");
    const [, cost] = reviewsOf(bridgeReport());
    expect(cost?.reviewBody).toContain("The caveat: Years before 1950 are not in the table.");
  });

  test("is a draft until the document is signed off", () => {
    expect(signed).not.toHaveProperty("creativeWorkStatus");
    expect(reviewsOf(bridgeReport())[0]).toMatchObject({ creativeWorkStatus: "Draft" });
  });

  test("names the article, its authors, and where a source and its archived copy are", () => {
    expect(reviewsOf(bridgeReport())[0]).toMatchObject({
      author: { "@type": "Organization", name: "example.org/linecheck" },
      itemReviewed: {
        appearance: { url: "https://example.org/quay-letter/41", datePublished: "2026-05-04" },
        author: [{ name: "Ines Falk" }],
      },
      citation: [
        {
          name: "Closing account of the bridge project",
          url: "https://example.org/source-1",
          archivedAt: "https://archive.example.org/web/20260512134000/https://example.org/source-1",
        },
      ],
    });
  });

  test("leaves out an address that is none, and a day that is none", () => {
    const source = aSource(1, { url: "javascript:alert(1)", publishedOn: "last spring" });
    const origin = { publisher: null, url: "@id", authors: [], publishedOn: "soon", modifiedOn: null };
    const report = aReport([[{ text: "It rained.", verdicts: [aVerdict()], evidence: [anEvidence({ source })] }]], {
      document: aHeader("It rained.", { origin }),
    });
    const [review] = reviewsOf(report);
    expect(review?.citation).toEqual([
      { "@type": "CreativeWork", "@id": "urn:linecheck:source:source-1", name: "Source 1" },
    ]);
    expect(review?.itemReviewed).toHaveProperty("appearance.headline");
    expect(review?.itemReviewed).not.toHaveProperty("appearance.url");
    expect(review?.itemReviewed).not.toHaveProperty("appearance.datePublished");
  });
});

test("text from outside names nothing and is lost nowhere", async () => {
  for (const hostile of HOSTILE_STRINGS) {
    const report = reportFullOf(hostile);
    const file = fileOf(report);
    expect(faultsIn(JSON.parse(file), "@type", SHAPES)).toEqual([]);
    for (const name of namesIn(await expanded(file)))
      expect([hostile, name, isIri(name, {})]).toEqual([hostile, name, true]);
    expect(reviewsOf(report).length).toBeGreaterThan(0);
    expect(file).toContain(JSON.stringify(`${hostile} (in a sentence).`));
  }
}, 120_000);
