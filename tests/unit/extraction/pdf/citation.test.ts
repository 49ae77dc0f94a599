import { expect, test } from "vitest";
import { NO_CITATION } from "../../../../lib/extraction/model.ts";
import { citationOf } from "../../../../lib/extraction/pdf/citation.ts";

test("the properties of a PDF say where it was published", () => {
  const properties = new Map<string, unknown>([
    ["prism:publicationname", "Piers"],
    ["prism:volume", "12"],
    ["prism:number", "3"],
    ["prism:startingpage", "14"],
    ["prism:endingpage", "19"],
    ["prism:issn", "0317-8471"],
    ["dc:publisher", ["Quay Press"]],
    ["prism:doi", "10.1000/xyz"],
  ]);
  expect(citationOf({ info: {}, properties })).toEqual({
    ...NO_CITATION,
    journal: "Piers",
    volume: "12",
    issue: "3",
    pages: "14-19",
    publisher: "Quay Press",
    identifiers: ["10.1000/xyz", "ISSN 0317-8471"],
  });
});

test("a DOI may stand in a field of its own or in the subject", () => {
  const info = { Subject: "Piers, 12 (2021) 14-19. doi:10.1000/xyz", Custom: { doi: "10.1000/xyz" } };
  expect(citationOf({ info, properties: new Map() }).identifiers).toEqual(["10.1000/xyz", info.Subject]);
});

test("what is no words says nothing", () => {
  expect(citationOf({ info: { Custom: 7, Subject: {} }, properties: new Map([["prism:doi", 7]]) })).toEqual(
    NO_CITATION,
  );
});
