import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { json, reportJsonSchema } from "../../../../lib/reports/formats/json.ts";
import { REPORT_SCHEMA, Report } from "../../../../lib/reports/model.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { reportFullOf } from "../hostile-report.ts";

function rendered(report: Report): string {
  return [...json.render(report)].join("");
}

describe("the json export", () => {
  test("reads back as the same report, whatever its texts hold", () => {
    // Any code units at all: a lone surrogate has to survive, too. The rest of the sentence is never white space.
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const report = reportFullOf(text);
        expect(Report.parse(JSON.parse(rendered(report)))).toEqual(report);
      }),
      { seed: 1965, numRuns: 100, examples: [["\uD800"], ["\u2028\u202E\u0000"], ["}\n  ]"]] },
    );
  });

  test("is laid out as JSON.stringify lays it out", () => {
    const report = bridgeReport();
    expect(rendered(report)).toBe(`${JSON.stringify({ ...report, signature: "" }, null, 2)}\n`);
    const empty = { ...report, sources: [] };
    expect(JSON.parse(rendered(empty))).toEqual({ ...empty, signature: "" });
  });

  test("keeps what the other formats show as a mark exactly as it is", () => {
    expect(rendered(bridgeReport())).toContain("lorry \u202E(yrrol)\u202C.");
  });

  test("comes in many chunks, so that a long report need not be held at once", () => {
    expect([...json.render(bridgeReport())].length).toBeGreaterThan(bridgeReport().claims.length);
  });
});

describe("the published schema", () => {
  const schema = reportJsonSchema();

  test("names its dialect, its version and every part of a report, all required", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:linecheck:report:1",
      type: "object",
      properties: { schema: { const: REPORT_SCHEMA } },
    });
    expect(schema.required).toEqual(Object.keys(bridgeReport()));
    expect(Object.keys(schema.properties as object)).toEqual([...Object.keys(bridgeReport()), "signature"]);
  });

  test("lets a field of a later release pass", () => {
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });

  test("is JSON", () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
