import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../../lib/reports/build.ts";
import { FORMATS } from "../../../lib/reports/formats/index.ts";
import { Report } from "../../../lib/reports/model.ts";
import { sha256 } from "../../../lib/text/sha256.ts";
import { bridgeParts } from "../../support/bridge-report.ts";
import { decidedReport } from "../../support/decided-report.ts";
import { RENDERED_NAMES, rendered } from "../../support/rendered.ts";
import { anEvidence, aReport, aSource, aVerdict, reportParts } from "../../support/report-fixture.ts";

describe("the sources", () => {
  const quoting = (...numbers: number[]) =>
    numbers.map((number) => anEvidence({ id: `e${number}`, source: aSource(number) }));

  test("are numbered in the order of first use, each once, with the sentences that quote it", () => {
    const report = aReport([
      [{ text: "A.", evidence: quoting(7, 3) }, { text: "B." }],
      [{ text: "C.", evidence: quoting(3, 3, 9) }],
    ]);
    expect(report.sources.map(({ number, id, citedBy }) => [number, id, citedBy])).toEqual([
      [1, "source-3", [1, 3]],
      [2, "source-7", [1]],
      [3, "source-9", [3]],
    ]);
  });
});

describe("the counts", () => {
  test("count every verdict, and every state once", () => {
    const ben = { id: "ben", name: "Ben" };
    const report = aReport([
      [
        { text: "A.", verdicts: [aVerdict(), aVerdict({ code: "refuted", reviewer: ben })] },
        { text: "B.", checkability: "opinion" },
        { text: "C." },
      ],
    ]);
    expect(report.verdictCounts).toMatchObject({ supported: 1, refuted: 1, mixed: 0 });
    expect(report.coverage).toMatchObject({ total: 3, checked: 1, setAside: 1, open: 1 });
  });
});

describe("a sentence that was split", () => {
  const report = buildReport(bridgeParts());
  const gone = report.claims.filter(({ state }) => state === "superseded");

  test("is in the report with what was filed on it, behind the piece that stands where it began", () => {
    expect(gone).toMatchObject([
      { ordinal: 15, verdicts: [{ code: "supported" }], evidence: [{ id: "e10" }], gates: [] },
    ]);
    const at = report.claims.findIndex(({ state }) => state === "superseded");
    expect(report.claims.slice(at - 1, at + 2).map(({ id }) => id)).toEqual([
      "claim-15",
      "claim-15-undivided",
      "claim-16",
    ]);
  });

  test("counts in no figure", () => {
    const without = report.claims.filter(({ state }) => state !== "superseded");
    expect(report.coverage.total).toBe(without.length);
    const shown = without.flatMap(({ verdicts }) => verdicts.map(({ code }) => code));
    expect(report.verdictCounts.supported).toBe(shown.filter((code) => code === "supported").length);
  });

  test("has its sources in the list, quoted in the sentence that stands in its place", () => {
    expect(report.sources.find(({ id }) => id === "source-6")?.citedBy).toEqual([15]);
  });
});

describe("the order", () => {
  test("of the rows a report is built from changes no byte of any format", () => {
    // To compare the files themselves, a byte at a time, would take seconds.
    const digests = (report: Report) => RENDERED_NAMES.map((name) => [name, sha256(rendered(name, report))]);
    const expected = digests(buildReport(bridgeParts()));
    const parts = bridgeParts();
    const shuffled = fc.shuffledSubarray([...parts.claims], { minLength: parts.claims.length }).map((claims) =>
      claims.map((claim) => ({
        ...claim,
        verdicts: claim.verdicts.toReversed(),
        evidence: claim.evidence.toReversed(),
        notes: claim.notes.toReversed(),
        queries: claim.queries.toReversed(),
        contacts: claim.contacts.toReversed(),
      })),
    );
    fc.assert(
      fc.property(shuffled, (claims) => {
        expect(digests(buildReport({ ...parts, claims }))).toEqual(expected);
      }),
      { seed: 1965, numRuns: 20 },
    );
  });
});

describe("what is not part of a report", () => {
  test("is dropped, however deep it lies", () => {
    const reviewer = { id: "ada", name: "Ada Quill", email: "ada@example.org" };
    const parts = reportParts([[{ text: "A.", verdicts: [aVerdict({ reviewer })] }]]);
    const claims = parts.claims.map((claim) => ({ ...claim, shownVerdict: "supported", mine: true }));
    const written = JSON.stringify(buildReport({ ...parts, claims }));
    expect(written).toContain("Ada Quill");
    expect(written).not.toMatch(/ada@example\.org|shownVerdict|mine/);
  });

  const decided = decidedReport();
  const decidedParts = { ...bridgeParts(), text: decided.document.text, claims: decided.claims };

  test.each([
    ["people attached", bridgeParts()],
    ["editors decided", decidedParts],
  ])("is dropped from everything that %s", (_, parts) => {
    const expected = JSON.stringify(buildReport(parts));
    const richer = {
      ...parts,
      document: smuggling(parts.document),
      claims: parts.claims.map(smuggling),
      copies: new Map([...parts.copies].map(([id, copy]) => [id, smuggling(copy)])),
      history: parts.history.map(smuggling),
    };
    expect(JSON.stringify(buildReport(richer))).toBe(expected);
  });

  test.each(["internal", "public", "legal"] as const)("and what is left is a report as its schema has it: %s", (to) => {
    const report = buildReport({
      ...bridgeParts(),
      selection: { scope: "all", person: null, audience: to, labels: "en" },
    });
    expect(JSON.stringify(Report.parse(report))).toBe(JSON.stringify(report));
  });

  test("what would tell a blind reviewer of the verdicts withheld is no part either", () => {
    const gates = [
      { code: "words:The correction", met: false, sentence: "The correction", exceptable: false, reason: null },
    ];
    const report = aReport([[{ text: "A.", withheld: 2, state: "contested", gates }]]);
    expect(report.claims).toMatchObject([{ state: "proposed", gates: [], withheld: 2 }]);
    expect(report.coverage.byState).toMatchObject({ contested: 0, proposed: 1 });
  });
});

/** A value with a field more in each of its objects, as deep as they lie. */
function smuggling<Value>(value: Value): Value {
  const walked = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(walked);
    if (each === null || typeof each !== "object" || each instanceof Date) return each;
    const fields = Object.entries(each).map(([name, field]) => [name, walked(field)]);
    return Object.fromEntries([["smuggled", "nobody@example.org"], ...fields]);
  };
  return walked(value) as Value;
}

describe("claims that do not tile the text are refused", () => {
  const parts = reportParts([[{ text: "It rained." }, { text: "It poured." }]]);
  const [first, second] = parts.claims;
  if (!first || !second) throw new Error("the fixture has two claims");

  test.each([
    ["a sentence no claim covers", [first], /no claim covers "It poured\." at \[10, 21\)/],
    ["a claim with other words", [first, { ...second, text: "It snowed." }], /claim-2 does not say what the text says/],
    ["two claims on one sentence", [first, { ...first, id: "twin" }, second], /claim twin starts at 0, inside/],
  ])("%s", (_, claims, message) => {
    expect(() => buildReport({ ...parts, claims })).toThrow(message);
  });

  test("but superseded ones may lie over those that took their words", () => {
    const whole = { ...first, id: "whole", end: second.end, text: parts.text, state: "superseded" as const };
    const report = buildReport({ ...parts, claims: [whole, first, second] });
    expect(report.coverage.total).toBe(2);
    expect(report.claims).toHaveLength(3);
    const page = [...FORMATS.md.render(report)].join("");
    expect(page.match(/It rained/g)).toHaveLength(1);
  });
});
