import fc from "fast-check";
import { expect, test } from "vitest";
import { expanded, namesIn } from "../support/linked-graph.ts";
import { rendered, textIn } from "../support/rendered.ts";
import { isIri } from "../unit/reports/graph-shapes.ts";
import { reportFullOf } from "../unit/reports/hostile-report.ts";

// Any code units at all, and what means something in a graph: keywords, blank nodes, compact names, addresses.
const anyText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        "@id",
        "@type",
        "_:b0",
        "linecheck:",
        "oa:",
        "http://",
        "https://e.org/",
        ":",
        "/",
        "#",
        "%",
        "|",
        "a",
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((pieces) => pieces.join("")),
);

test.each(["webannotation", "claimreview"] as const)(
  "whatever a text holds, %s means all of it and names nothing by it",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const graph = await expanded(textIn(rendered(format, reportFullOf(text))));
        for (const name of namesIn(graph)) expect([name, isIri(name, {})]).toEqual([name, true]);
        expect(JSON.stringify(graph)).toContain(JSON.stringify(`${text} (in a sentence).`));
      }),
      { seed: 2017, numRuns: 150 },
    );
  },
);

test("whatever a text holds, prov keeps it exactly and names nothing by it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const report = reportFullOf(text);
      const { prefix, ...sections } = JSON.parse(textIn(rendered("prov", report)));
      expect(sections.entity["claim:claim-1"]["prov:value"]).toBe(report.claims[0]?.text);
      for (const section of Object.values(sections as Record<string, object>))
        for (const name of Object.keys(section)) {
          expect(name).toMatch(/^(_|[a-z-]+):(?:[\w\-.~/]|%[\dA-F]{2})*$/);
          expect([..."_", ...Object.keys(prefix)]).toContain(name.split(":")[0]);
        }
    }),
    { seed: 2017, numRuns: 150 },
  );
});
