import { describe, expect, test } from "vitest";
import { buildReport } from "../../../lib/reports/build.ts";
import { limitsInWords } from "../../../lib/reports/limits.ts";
import { markOf } from "../../../lib/reports/marks.ts";
import type { Report } from "../../../lib/reports/model.ts";
import { EVERYTHING, type Selection } from "../../../lib/reports/selection.ts";
import { bridgeParts } from "../../support/bridge-report.ts";
import { allTextIn, RENDERED_NAMES, rendered } from "../../support/rendered.ts";
import { sha256 } from "../../support/report-fixture.ts";

const history = [
  {
    seq: 3,
    at: "2026-05-12T14:05:00.000Z",
    by: "Ada Quill",
    did: "filed “Supported”",
    kind: "verdict.filed",
    claimId: "claim-3",
    leafHash: sha256("entry 3"),
  },
];

function reportOf(selection: Partial<Selection>): Report {
  return buildReport({ ...bridgeParts(), history, selection: { ...EVERYTHING, ...selection } });
}

const tellsOf = ({ claims }: Report) => claims.filter(({ isLeftOut }) => !isLeftOut).map(({ id }) => id);
const whole = reportOf({});

describe("the scope", () => {
  test("all leaves nothing out", () => {
    expect(tellsOf(whole)).toEqual(whole.claims.map(({ id }) => id));
    expect(limitsInWords(EVERYTHING)).toEqual([]);
  });

  test("disputed tells of what somebody found something against, and of no other", () => {
    // Refuted, two verdicts of which none says that it holds, disputed among sources, not enough evidence.
    expect(tellsOf(reportOf({ scope: "disputed" }))).toEqual(["claim-8", "claim-9", "claim-11", "claim-14"]);
  });

  test("a person's tells of what they filed a verdict on, with what others filed there", () => {
    const report = reportOf({ scope: "person", person: { id: "ben", name: "Ben Ledger" } });
    expect(tellsOf(report)).toEqual(["claim-3", "claim-8", "claim-9", "claim-14", "claim-16"]);
    expect(report.claims.find(({ id }) => id === "claim-3")?.verdicts).toHaveLength(2);
  });

  test("what is left out stands in the text, bears no mark, and stays in the counts", () => {
    const report = reportOf({ scope: "disputed" });
    expect(report.document.text).toBe(whole.document.text);
    expect(report.coverage).toEqual(whole.coverage);
    const left = report.claims.find(({ id }) => id === "claim-7");
    expect(left && markOf(left)).toBe("left-out");
    expect(left).toMatchObject({ verdicts: [], evidence: [], notes: [], queries: [], gates: [] });
    expect(report.verdictCounts).toMatchObject({ supported: 0, refuted: 2 });
    expect(report.sources.flatMap(({ citedBy }) => citedBy)).not.toContain(7);
  });

  test.each(RENDERED_NAMES.filter((name) => name !== "csv" && name !== "json"))(
    "%s says what it leaves out",
    async (name) => {
      const file = await allTextIn(rendered(name, reportOf({ scope: "disputed" })));
      expect(file).toContain("This report tells only of sentences that somebody found something against.");
      expect(file).not.toContain("Years before 1950 are not in the table.");
    },
  );
});

describe("the audience", () => {
  const NAMES = ["Ada Quill", "Ben Ledger", "Eva Margin"];

  test.each(RENDERED_NAMES)("no name of the desk and no note of it is in the %s for readers", async (name) => {
    const file = await allTextIn(rendered(name, reportOf({ audience: "public" })));
    for (const told of [...NAMES, "ada", "ben"]) expect([told, wordIn(file, told)]).toEqual([told, false]);
    for (const told of [
      "Does the table count the tram",
      "I have asked the archive",
      "two sentences?",
      "And with the tram?",
    ])
      expect([told, file.includes(told)]).toEqual([told, false]);
    expect(file).not.toContain("At least two sources of independent origin");
  });

  test.each(RENDERED_NAMES)("whose sentences they are is told to readers by a pseudonym in the %s", async (name) => {
    const person = { id: "ben", name: "Ben Ledger" };
    const report = reportOf({ scope: "person", person, audience: "public" });
    expect(report.selection.person?.name).toBe("Reviewer 2");
    const file = await allTextIn(rendered(name, report));
    for (const told of ["Ben Ledger", "ben"]) expect([told, wordIn(file, told)]).toEqual([told, false]);
  });

  test("a number is never taken for one person in two reports", () => {
    const ids = (selection: Partial<Selection>, now: Date) =>
      buildReport({
        ...bridgeParts(),
        now,
        selection: { ...EVERYTHING, audience: "public", ...selection },
      }).claims.flatMap(({ verdicts }) => verdicts.map(({ reviewer }) => reviewer.id));
    const first = ids({}, new Date("2026-05-12T14:05:00.000Z"));
    const second = ids({ scope: "disputed" }, new Date("2026-05-12T14:06:00.000Z"));
    expect(first.filter((id) => second.includes(id))).toEqual([]);
  });

  test("readers are not told where within the house a text came from, nor why a copy could not be had", () => {
    const parts = bridgeParts();
    const fetched = { url: "http://cms.intranet.example:8080/drafts/17", at: "2026-05-12T09:00:00.000Z" };
    const claims = parts.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((piece) => ({
        ...piece,
        source: { ...piece.source, copy: { ...piece.source.copy, failure: "The proxy at 10.0.0.7 refused." } },
      })),
    }));
    const document = { ...parts.document, fetched };
    const built = (audience: "internal" | "public") =>
      JSON.stringify(buildReport({ ...parts, document, claims, selection: { ...EVERYTHING, audience } }));
    for (const told of ["intranet", "10.0.0.7"]) {
      expect(built("internal")).toContain(told);
      expect(built("public")).not.toContain(told);
    }
  });

  test("readers have the verdicts and their reasons, one name for one person, and the reply of the accused", () => {
    const report = reportOf({ audience: "public" });
    const [first, second] = report.claims.find(({ id }) => id === "claim-3")?.verdicts ?? [];
    expect([first?.reviewer.name, second?.reviewer.name]).toEqual(["Reviewer 1", "Reviewer 2"]);
    expect(report.claims.find(({ id }) => id === "claim-8")?.verdicts[0]?.reviewer.name).toBe("Reviewer 2");
    expect(report.claims.find(({ id }) => id === "claim-15")?.contacts[0]?.reply).toMatch(/not ours/);
    expect(report.claims.find(({ id }) => id === "claim-7")?.queries).toMatchObject([
      { answer: "Those in the council’s own table.", onAuthor: true, answeredBy: { name: "The author" } },
    ]);
    expect(report.exportedBy).toBe("The desk");
    expect(report.claims.some(({ state }) => state === "superseded")).toBe(false);
    expect(report.history).toEqual([]);
  });

  test("legal review has everything that the desk has, and the history", async () => {
    const { selection, ...legal } = reportOf({ audience: "legal" });
    expect(selection.audience).toBe("legal");
    expect(legal).toEqual({ ...omitted(whole), history });
    for (const name of RENDERED_NAMES) {
      if (["csv", "webannotation", "claimreview", "prov"].includes(name)) continue;
      const file = await allTextIn(rendered(name, reportOf({ audience: "legal" })));
      expect([name, file.includes(sha256("entry 3"))]).toEqual([name, true]);
    }
  });

  test("the desk is told no history, also where it was read", () => {
    expect(whole.history).toEqual([]);
  });
});

function omitted({ selection: _, ...report }: Report): Omit<Report, "selection"> {
  return report;
}

/** Whether a name stands somewhere as a word of its own. */
function wordIn(file: string, name: string): boolean {
  return new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, "u").test(file);
}
