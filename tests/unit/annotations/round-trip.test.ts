import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { remarksInWord } from "../../../lib/annotations/docx/remarks-in-word.ts";
import { remarksInJson } from "../../../lib/annotations/json/remarks-in-json.ts";
import type { RemarkFile } from "../../../lib/annotations/remark.ts";
import { readComments } from "../../../lib/extraction/docx/comments/read-comments.ts";
import type { Report } from "../../../lib/reports/model.ts";
import { LABEL_LANGUAGES } from "../../../lib/reports/selection.ts";
import { bridgeReport } from "../../support/bridge-report.ts";
import { decidedReport } from "../../support/decided-report.ts";
import { rendered } from "../../support/rendered.ts";
import { aNote, aReport, aVerdict } from "../../support/report-fixture.ts";
import { judged, NOTHING_SAID, sentenceOf } from "../../support/returned-copy.ts";

async function inWord(bytes: Uint8Array): Promise<RemarkFile> {
  const read = await readComments(bytes);
  if (!read.ok) throw new Error(read.reason);
  return remarksInWord(read.value);
}

function inJson(bytes: Uint8Array): RemarkFile {
  const read = remarksInJson(new TextDecoder().decode(bytes));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

const FORMS = {
  docx: (report: Report) => inWord(rendered("docx", report)),
  webannotation: async (report: Report) => inJson(rendered("webannotation", report)),
} as const;

describe.each(Object.entries(FORMS))("what our own %s says of a report", (_name, back) => {
  test.each([
    ["the golden report", bridgeReport()],
    ["a report with decisions of every kind", decidedReport()],
  ])("brings nothing new to the document of %s", async (_of, report) => {
    const { remarks, passed } = judged(await back(report), report);
    expect(remarks.length).toBeGreaterThan(3);
    expect(remarks.filter(({ standing }) => standing !== "ours" && standing !== "record")).toEqual([]);
    expect(passed).toEqual([]);
  });

  test("is known again note by note, each on its claim", async () => {
    const report = bridgeReport();
    const notes = report.claims.flatMap(({ id, state, notes: on }) => (state === "superseded" ? [] : on.map(() => id)));
    const { remarks } = judged(await back(report), report);
    const ours = remarks.filter(({ standing }) => standing === "ours").map(({ place }) => place.claimId);
    expect(notes.length).toBeGreaterThan(2);
    expect(ours.filter((id) => notes.includes(id ?? "")).sort()).toEqual([...notes].sort());
  });

  test("tells none of the words of a verdict", async () => {
    const report = bridgeReport();
    const { remarks } = judged(await back(report), report);
    const records = remarks.filter(({ standing }) => standing === "record");
    expect(records.length).toBeGreaterThan(3);
    expect(records.map(({ text }) => text).join("")).toBe("");
  });
});

test.each(LABEL_LANGUAGES)("an export in %s is known again without its labels", async (labels) => {
  const report = { ...bridgeReport(), selection: { ...bridgeReport().selection, labels } };
  const file = await inWord(rendered("docx", report));
  const { remarks } = judged(file, report);
  expect(remarks.filter(({ standing }) => standing !== "ours" && standing !== "record")).toEqual([]);
  // Another desk knows nobody in it, and takes no verdict for a remark all the same.
  const elsewhere = judged(file, report, NOTHING_SAID).remarks.filter(({ standing }) => standing === "record");
  const standing = report.claims.filter(({ state }) => state !== "superseded");
  expect(elsewhere.length).toBeGreaterThanOrEqual(standing.flatMap(({ verdicts }) => verdicts).length);
});

/** A short article in which sentences are often the same, and each has a note and a verdict. */
const words = fc.constantFrom(
  "Yes.",
  "No.",
  "It rose by 4 %.",
  "It fell by 4 %.",
  "Nobody 😀 knows.",
  "“So,” he said.",
);
const article = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

function noted(paragraphs: readonly (readonly string[])[]): Report {
  let count = 0;
  return aReport(
    paragraphs.map((sentences) =>
      sentences.map((text) => {
        count += 1;
        const note = aNote({ id: `note-${count}`, text: `Remark ${count}.`, kind: "comment" });
        return { text, notes: [note], verdicts: [aVerdict()] };
      }),
    ),
  );
}

test.each(Object.entries(FORMS))("every note in %s lands on the claim it was made for", async (_name, back) => {
  await fc.assert(
    fc.asyncProperty(article, async (paragraphs) => {
      const report = noted(paragraphs);
      const { remarks } = judged(await back(report), report, NOTHING_SAID);
      const fresh = remarks.filter(({ standing }) => standing === "new");
      expect(fresh).toHaveLength(report.claims.length);
      for (const remark of fresh) {
        const [, number] = /Remark (\d+)\./.exec(remark.text) ?? [];
        expect(remark.place.claimId).toBe(report.claims[Number(number) - 1]?.id);
      }
    }),
    { numRuns: 60 },
  );
});

describe("the same after LibreOffice had it open and saved it", () => {
  const file = readFileSync(new URL("../../support/returned/bridge-by-libreoffice.docx", import.meta.url));

  test("nothing in it is new, though every id is another", async () => {
    const report = bridgeReport();
    const { remarks } = judged(await inWord(file), report);
    expect(remarks).toHaveLength(21);
    expect(remarks.filter(({ standing }) => standing !== "ours" && standing !== "record")).toEqual([]);
  });

  test("and a desk that has none of it finds each remark on its sentence", async () => {
    const report = bridgeReport();
    const { remarks } = judged(await inWord(file), report, NOTHING_SAID);
    const fresh = remarks.filter(({ standing }) => standing === "new");
    const notes = report.claims.flatMap((claim) => claim.notes.map(({ text }) => [text, claim.text] as const));
    for (const [text, sentence] of notes) {
      const found = fresh.find((remark) => remark.text.endsWith(text));
      // A sentence that was split since is on its first piece.
      expect(found && sentence.startsWith(sentenceOf(report, found) ?? "nowhere")).toBe(true);
    }
  });
});
