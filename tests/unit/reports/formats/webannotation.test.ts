import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../../lib/reports/formats/index.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { decidedReport } from "../../../support/decided-report.ts";
import { expanded, namesIn } from "../../../support/linked-graph.ts";
import { rendered, textIn } from "../../../support/rendered.ts";
import { anEvidence, aReport, aSource, aVerdict } from "../../../support/report-fixture.ts";
import {
  faultsIn,
  ifThere,
  isCount,
  isIri,
  isList,
  isNode,
  isOneOf,
  isText,
  isTime,
  type Shapes,
} from "../graph-shapes.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

type Node = Readonly<Record<string, unknown>>;
type Annotation = Node & { readonly id: string; readonly motivation: string; readonly target: unknown };

const fileOf = (report: Report) => textIn(rendered("webannotation", report));
const collectionOf = (report: Report) => JSON.parse(fileOf(report));
const annotationsOf = (report: Report): Annotation[] => collectionOf(report).first?.items ?? [];
const find = (report: Report, id: string) => annotationsOf(report).find((annotation) => annotation.id === id);

const MOTIVATIONS = [
  "assessing",
  "classifying",
  "commenting",
  "describing",
  "editing",
  "linking",
  "moderating",
  "questioning",
  "replying",
];

/** What each thing MUST have, and what ours always have beside that. Source: Web Annotation Data Model. */
const SHAPES: Shapes = {
  AnnotationCollection: { "@context": isList, id: isIri, label: isText, total: isCount, generated: isTime },
  AnnotationPage: { id: isIri, partOf: isIri, startIndex: isCount, items: isList },
  Annotation: {
    id: isIri,
    motivation: isOneOf(...MOTIVATIONS),
    creator: isNode,
    created: isTime,
    body: (body) => isNode(body, {}) || isList(body, {}),
    target: (target) => isNode(target, {}) || isIri(target, {}),
  },
  Person: { id: isIri, name: isText },
  TextualBody: { value: isText, format: isOneOf("text/plain"), purpose: isOneOf(...MOTIVATIONS) },
  SpecificResource: {
    source: (source) => isIri(typeof source === "object" ? (source as Node).id : source, {}),
    scope: ifThere(isIri),
    purpose: ifThere(isOneOf(...MOTIVATIONS)),
    selector: ifThere(isList),
    state: ifThere(isNode),
  },
  TextQuoteSelector: { exact: isText, prefix: ifThere(isText), suffix: ifThere(isText) },
  TextPositionSelector: { start: isCount, end: (end, { start }) => isCount(end, {}) && Number(start) < Number(end) },
  TimeState: { sourceDate: isTime, cached: isIri },
};

describe.each([
  ["the bridge report", bridgeReport()],
  ["a report full of decisions", decidedReport()],
])("the annotations of %s", (_name, report) => {
  test("have the shape that the model demands", () => {
    expect(faultsIn(collectionOf(report), "type", SHAPES)).toEqual([]);
  });

  test("mean something to the last word", async () => {
    const [collection] = await expanded(fileOf(report));
    expect(collection?.["@type"]).toEqual(["http://www.w3.org/ns/activitystreams#OrderedCollection"]);
  });

  test("are as many as are told, each with a name of its own", () => {
    const { total, first } = collectionOf(report);
    expect(first.items).toHaveLength(total);
    expect(new Set(first.items.map(({ id }: Annotation) => id)).size).toBe(total);
  });

  test("come one at a time, and are laid out as JSON.stringify lays them out", () => {
    expect(fileOf(report)).toBe(`${JSON.stringify(collectionOf(report), null, 2)}\n`);
    expect([...FORMATS.webannotation.render(report)].length).toBeGreaterThan(annotationsOf(report).length);
  });
});

test("a report on which nothing was filed is a collection of nothing, without a page", async () => {
  const report = aReport([[{ text: "It rained." }]]);
  expect(collectionOf(report)).toMatchObject({ type: "AnnotationCollection", total: 0 });
  expect(collectionOf(report)).not.toHaveProperty("first");
  await expect(expanded(fileOf(report))).resolves.toHaveLength(1);
});

describe("what was filed", () => {
  const report = bridgeReport();

  test.each([
    ["assessing", 11],
    ["linking", 11],
    ["commenting", 3],
    ["replying", 2],
    ["questioning", 3],
  ])("is %s as often as it was done", (motivation, times) => {
    expect(annotationsOf(report).filter((annotation) => annotation.motivation === motivation)).toHaveLength(times);
  });

  test("decisions are told as what they are", () => {
    const told = annotationsOf(decidedReport())
      .filter(({ motivation }) => motivation === "moderating" || motivation === "editing")
      .map((annotation) => [annotation.motivation, annotation["linecheck:kind"], annotation["linecheck:holds"]]);
    expect(told).toEqual([
      ["moderating", "exception", true],
      ["moderating", "exception", true],
      ["moderating", "sign-off", true],
      ["editing", "correction", true],
      ["moderating", "adjudication", true],
      ["moderating", "adjudication", true],
      ["moderating", "waiver", true],
    ]);
  });

  test("an answer is about the note or the question it answers", () => {
    expect(find(report, "urn:linecheck:note:note-2")).toMatchObject({
      motivation: "replying",
      target: "urn:linecheck:note:note-1",
    });
    expect(find(report, "urn:linecheck:answer:query-1")).toMatchObject({
      motivation: "replying",
      target: "urn:linecheck:question:query-1",
      "linecheck:onAuthor": true,
    });
    const names = new Set(annotationsOf(report).map(({ id }) => id));
    for (const { target } of annotationsOf(report)) if (typeof target === "string") expect(names).toContain(target);
  });

  test("a verdict on an earlier wording says so", () => {
    const stale = annotationsOf(report).filter((annotation) => annotation["linecheck:onEarlierWording"] === true);
    expect(stale.map(({ id }) => id)).toEqual(["urn:linecheck:verdict:verdict-12-1"]);
  });

  test("a superseded claim is told with those that have its words now", () => {
    expect(find(report, "urn:linecheck:evidence:e10")?.target).toMatchObject({
      "linecheck:claim": {
        "linecheck:state": "superseded",
        "linecheck:supersededBy": [{ id: "urn:linecheck:claim:claim-15" }, { id: "urn:linecheck:claim:claim-16" }],
      },
    });
  });

  test("a quote is told with the copy it was found in, and its place there is passed off as nothing it is not", () => {
    const body = find(report, "urn:linecheck:evidence:e1")?.body as Node;
    expect(body).toMatchObject({
      source: { id: "https://example.org/source-1", canonical: "urn:linecheck:source:source-1" },
      state: { type: "TimeState", cached: "urn:linecheck:copy:copy-account", sourceDate: "2026-05-12T13:40:00.000Z" },
      "linecheck:stance": "supports",
    });
    expect(body.selector).toEqual([
      { type: "TextQuoteSelector", exact: "First pile: 4 June 2012. Opened to traffic: 12 June 2016." },
    ]);
    expect(body["linecheck:place"]).toEqual({
      "linecheck:unit": "utf16",
      "linecheck:start": 0,
      "linecheck:end": 27,
      "linecheck:page": 2,
      "linecheck:match": "exact",
    });
  });

  test("a source that is withheld has no words, no address and no place", () => {
    const withheld = find(report, "urn:linecheck:evidence:e7b")?.body as Node;
    expect(withheld.source).toEqual({
      id: "urn:linecheck:source:source-7",
      canonical: "urn:linecheck:source:source-7",
      label: "Confidential source",
      "linecheck:kind": "confidential",
      "linecheck:tier": "primary",
      "linecheck:withheld": true,
    });
    expect(Object.keys(withheld)).toEqual(["type", "purpose", "source", "linecheck:stance"]);
  });

  test("verdicts that are withheld are counted and not told", () => {
    const blind = aReport([[{ text: "It rained.", withheld: 2 }]]);
    expect(collectionOf(blind)).toMatchObject({ total: 0, "linecheck:withheldVerdicts": 2 });
  });
});

test("text from outside names nothing and is lost nowhere", async () => {
  for (const hostile of HOSTILE_STRINGS) {
    const file = fileOf(reportFullOf(hostile));
    expect(faultsIn(JSON.parse(file), "type", SHAPES)).toEqual([]);
    for (const name of namesIn(await expanded(file)))
      expect([hostile, name, isIri(name, {})]).toEqual([hostile, name, true]);
    expect(file).toContain(JSON.stringify(`${hostile} (in a sentence).`));
  }
}, 120_000);

test("an address that leads nowhere on the web is no name", () => {
  const piece = (url: string) => anEvidence({ source: aSource(1, { url }), readerLink: url });
  for (const url of ["javascript:alert(1)", "data:text/html,x", "@type", "//example.org/", "_:b0"]) {
    const report = aReport([[{ text: "It rained.", evidence: [piece(url)], verdicts: [aVerdict()] }]]);
    expect(fileOf(report)).not.toContain(JSON.stringify(url));
  }
});
