import { describe, expect, test } from "vitest";
import { buildReport } from "../../../lib/reports/build.ts";
import { historyOf } from "../../../lib/reports/history.ts";
import { EVERYTHING } from "../../../lib/reports/selection.ts";
import { bridgeParts } from "../../support/bridge-report.ts";
import { allTextIn, rendered } from "../../support/rendered.ts";
import { sha256 } from "../../support/report-fixture.ts";

const at = "2026-05-12T14:05:00.000Z";
const imported = { seq: 1, at, by: null, did: "took the text in", kind: "document.imported", claimId: null };
const filed = { seq: 3, at, by: "Ada Quill", did: "filed “Supported”", kind: "verdict.filed", claimId: "claim-3" };
const elsewhere = { ...filed, seq: 4, claimId: "claim-of-another-text" };
const history = [imported, filed, elsewhere].map((event) => ({ ...event, leafHash: sha256(`entry ${event.seq}`) }));
const report = buildReport({ ...bridgeParts(), history, selection: { ...EVERYTHING, audience: "legal" } });

describe("what happened", () => {
  test("is told with who did it, and the number of the sentence where there is one", () => {
    expect(historyOf(report).map(({ seq, who, did, ordinal }) => [seq, who, did, ordinal])).toEqual([
      [1, "Linecheck", "took the text in", null],
      [3, "Ada Quill", "filed “Supported”", 3],
      [4, "Ada Quill", "filed “Supported”", null],
    ]);
  });

  test.each(["html", "md", "docx", "pdf", "xlsx"] as const)("stands so in %s", async (name) => {
    const words = (await allTextIn(rendered(name, report))).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(words).toMatch(/Linecheck took the text in(?! \()/);
    expect(words).toMatch(name === "xlsx" ? /Ada Quill filed “Supported” 3 / : /Ada Quill filed “Supported” \( ?3 ?\)/);
  });
});
