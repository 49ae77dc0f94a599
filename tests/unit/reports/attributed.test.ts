import { describe, expect, test } from "vitest";
import type { Note } from "../../../lib/notes/model.ts";
import { REPORT_SCHEMA, Report } from "../../../lib/reports/model.ts";
import { LABEL_LANGUAGES } from "../../../lib/reports/selection.ts";
import { WORDS } from "../../../lib/reports/words/languages.ts";
import { rendered, textIn } from "../../support/rendered.ts";
import { aNote, aReport } from "../../support/report-fixture.ts";

const said: NonNullable<Note["said"]> = {
  by: "Jane Doe",
  at: "2026-03-02T09:30:00.000Z",
  on: "the rail",
  file: { id: "file-1", name: "returned.docx", form: "docx" },
};
const report = aReport([
  [{ text: "It leans on the rail.", notes: [aNote({ text: "Which one?", kind: "comment", said })] }],
]);

describe("a remark from outside bears the name of whoever said it, and of whoever brought it in", () => {
  test.each(["html", "md", "docx", "xlsx"] as const)("in %s", (format) => {
    const text = textIn(rendered(format, report)).replace(/<\/?bdi>|\\/g, "");
    expect(text).toContain("Jane Doe");
    expect(text).toContain("brought in by Ben Ledger from returned.docx");
    expect(text).toContain("on “the rail”");
  });

  test.each(LABEL_LANGUAGES)("in the words of %s", (labels) => {
    const text = textIn(rendered("md", { ...report, selection: { ...report.selection, labels } })).replaceAll("\\", "");
    expect(text).toContain(WORDS[labels].broughtIn("Ben Ledger", "returned.docx"));
    expect(text).toContain(WORDS[labels].aboutWords("the rail"));
  });

  test("in a comment of Word under the name and the time of whoever said it", () => {
    expect(textIn(rendered("docx", report))).toContain('w:author="Jane Doe" w:date="2026-03-02T09:30:00Z"');
  });

  test("in a graph, where somebody outside has no name of ours", () => {
    const { first } = JSON.parse(textIn(rendered("webannotation", report))) as { first: { items: unknown[] } };
    expect(first.items).toMatchObject([
      {
        creator: { type: "Person", name: "Jane Doe" },
        created: said.at,
        "linecheck:broughtInBy": { id: "urn:linecheck:person:ben", name: "Ben Ledger" },
        "linecheck:broughtInFrom": "returned.docx",
        "linecheck:on": "the rail",
      },
    ]);
    expect(JSON.stringify(first.items)).not.toContain('"creator":{"id"');
  });

  test("in the table, by the name alone", () => {
    expect(textIn(rendered("csv", report))).toContain("Jane Doe: Which one?");
  });

  test("and whole in the JSON, which reads back what was written before there were such notes", () => {
    const json = Report.parse(JSON.parse(textIn(rendered("json", report))));
    expect(json.claims[0]?.notes[0]).toMatchObject({ author: { name: "Ben Ledger" }, said });
    expect(json.schema).toBe(REPORT_SCHEMA);
    const older = Report.parse(
      JSON.parse(textIn(rendered("json", aReport([[{ text: "It fell.", notes: [aNote()] }]])))),
    );
    expect(older.claims[0]?.notes[0]).not.toHaveProperty("said");
  });
});
