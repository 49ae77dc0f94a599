import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../../lib/reports/formats/index.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { decidedReport } from "../../../support/decided-report.ts";
import { rendered, textIn } from "../../../support/rendered.ts";
import { aHeader, aReport, aVerdict } from "../../../support/report-fixture.ts";
import { isTime } from "../graph-shapes.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

type Attributes = Readonly<Record<string, unknown>>;
type Section = Readonly<Record<string, Attributes>>;

const fileOf = (report: Report) => textIn(rendered("prov", report));
const graphOf = (report: Report): Readonly<Record<string, Section>> => JSON.parse(fileOf(report));

/** The two ends of each relation, and the sections they are in. Source: PROV-DM, section 5; PROV-JSON, section 3. */
const ENDS: Readonly<Record<string, Readonly<Record<string, "entity" | "activity" | "agent">>>> = {
  wasGeneratedBy: { "prov:entity": "entity", "prov:activity": "activity" },
  used: { "prov:activity": "activity", "prov:entity": "entity" },
  wasAssociatedWith: { "prov:activity": "activity", "prov:agent": "agent" },
  wasAttributedTo: { "prov:entity": "entity", "prov:agent": "agent" },
  actedOnBehalfOf: { "prov:delegate": "agent", "prov:responsible": "agent" },
  wasDerivedFrom: { "prov:generatedEntity": "entity", "prov:usedEntity": "entity" },
  specializationOf: { "prov:specificEntity": "entity", "prov:generalEntity": "entity" },
};

/** Ends that are missing or lead nowhere, times that are none, and names whose prefix nobody has declared. */
function faultsIn(graph: Readonly<Record<string, Section>>): string[] {
  const faults: string[] = [];
  const prefixes = new Set([...Object.keys(graph.prefix ?? {}), "prov", "xsd", "_"]);
  for (const [section, records] of Object.entries(graph)) {
    if (section === "prefix") continue;
    for (const [name, attributes] of Object.entries(records)) {
      for (const [end, there] of Object.entries(ENDS[section] ?? {}))
        if (!Object.hasOwn(graph[there] ?? {}, String(attributes[end]))) faults.push(`${section} ${name}: ${end}`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^prov:(time|startTime|endTime)$/.test(attribute) && !isTime(value, {}))
          faults.push(`${name}: ${attribute}`);
        if (!prefixes.has(attribute.split(":")[0] ?? "")) faults.push(`${name}: ${attribute}`);
      }
      if (!/^[a-z_-]+:(?:[\w\-.~/]|%[\dA-F]{2})*$/.test(name) || !prefixes.has(name.split(":")[0] ?? ""))
        faults.push(`${section} ${name}`);
    }
  }
  return faults;
}

/** The names of the members of all objects, as they are written: `JSON.parse` keeps the last of two that are alike. */
function membersOf(file: string, section: string): string[] {
  const [, body = ""] = new RegExp(`\\n {2}"${section}": \\{\\n([^]*?)\\n {2}\\}`).exec(file) ?? [];
  return [...body.matchAll(/^ {4}"([^"]+)": \{/gm)].map(([, name]) => name ?? "");
}

const fetched = aReport([[{ text: "It rained.", verdicts: [aVerdict()] }]], {
  document: aHeader("It rained.", { fetched: { url: "https://example.net/a", at: "2026-05-10T09:00:00.000Z" } }),
});

describe.each([
  ["the bridge report", bridgeReport()],
  ["a report full of decisions", decidedReport()],
  ["a page that was fetched", fetched],
])("the provenance of %s", (_name, report) => {
  test("has both ends of every relation, times of RFC 3339, and no name without a prefix", () => {
    const graph = graphOf(report);
    expect(Object.keys(graph)).toEqual(["prefix", "activity", "agent", ...Object.keys(ENDS), "entity"]);
    expect(faultsIn(graph)).toEqual([]);
  });

  test("names everything once", () => {
    const file = fileOf(report);
    for (const section of ["entity", "activity", "agent", ...Object.keys(ENDS)]) {
      const names = membersOf(file, section);
      expect(names).toEqual(Object.keys(graphOf(report)[section] ?? {}));
      expect(names.length).toBeGreaterThan(0);
    }
  });

  test("says of every verdict who filed it, when, on which words", () => {
    const { wasGeneratedBy = {}, wasAttributedTo = {}, used = {} } = graphOf(report);
    for (const claim of report.claims)
      for (const { id, reviewer, filedAt, textSha256 } of claim.verdicts) {
        const filing = `activity:filing/${id}`;
        expect(Object.values(wasGeneratedBy)).toContainEqual({
          "prov:entity": `verdict:${id}`,
          "prov:activity": filing,
          "prov:time": filedAt,
        });
        expect(Object.values(wasAttributedTo)).toContainEqual({
          "prov:entity": `verdict:${id}`,
          "prov:agent": `person:${reviewer.id}`,
        });
        const words = textSha256 === claim.textSha256 ? `claim:${claim.id}` : `wording:${claim.id}/${textSha256}`;
        expect(Object.values(used)).toContainEqual({ "prov:activity": filing, "prov:entity": words });
      }
  });

  test("comes one record at a time, and is laid out as JSON.stringify lays it out", () => {
    expect(fileOf(report)).toBe(`${JSON.stringify(graphOf(report), null, 2)}\n`);
    const records = Object.values(graphOf(report)).flatMap((section) => Object.keys(section));
    expect([...FORMATS.prov.render(report)].length).toBeGreaterThan(records.length);
  });
});

describe("what was made from what", () => {
  const derivations = Object.values(graphOf(bridgeReport()).wasDerivedFrom ?? {});
  const type = (name: string) => ({ "prov:type": { $: `prov:${name}`, type: "prov:QUALIFIED_NAME" } });

  test.each([
    ["a quote from the copy it was found in", "evidence:e1", "copy:copy-account", type("Quotation")],
    ["a quote from the primary source it is of", "evidence:e1", "source:source-1", type("PrimarySource")],
    ["a copy from its source", "copy:copy-account", "source:source-1", {}],
    ["a verdict from the evidence it cites", "verdict:verdict-3-1", "evidence:e1", {}],
    ["a half of a sentence from the whole", "claim:claim-15", "claim:claim-15-undivided", {}],
    ["a sentence from the text", "claim:claim-1", "version:version-3", type("Quotation")],
    ["the text from what was imported", "version:version-3", "original:version-3", {}],
  ])("%s", (_what, generated, used, subtype) => {
    expect(derivations).toContainEqual({ "prov:generatedEntity": generated, "prov:usedEntity": used, ...subtype });
  });

  test("a sentence that was changed after its verdict is a revision of the words that were judged", () => {
    const revisions = derivations.filter((each) => JSON.stringify(each).includes("prov:Revision"));
    expect(revisions).toHaveLength(1);
    expect(revisions[0]).toMatchObject({ "prov:generatedEntity": "claim:claim-12" });
    expect(revisions[0]?.["prov:usedEntity"]).toMatch(/^wording:claim-12\/[0-9a-f]{64}$/);
  });

  test("no source of the second rank is called primary", () => {
    expect(derivations).not.toContainEqual(
      expect.objectContaining({ "prov:usedEntity": "source:source-4", ...type("PrimarySource") }),
    );
  });
});

test("a source that is withheld is named as one and told of in nothing else", () => {
  const { entity = {} } = graphOf(bridgeReport());
  expect(entity["source:source-7"]).toEqual({
    "prov:type": { $: "linecheck:Source", type: "prov:QUALIFIED_NAME" },
    "prov:label": "Confidential source",
    "linecheck:kind": "confidential",
    "linecheck:tier": "primary",
    "linecheck:withheld": true,
  });
  expect(entity["evidence:e7b"]).not.toHaveProperty("prov:value");
});

test("text from outside names nothing and is lost nowhere", () => {
  for (const hostile of HOSTILE_STRINGS) {
    const file = fileOf(reportFullOf(hostile));
    expect(faultsIn(JSON.parse(file))).toEqual([]);
    expect(file).toContain(JSON.stringify(`${hostile} (in a sentence).`));
  }
});
