import { describe, expect, test } from "vitest";
import { buildReport } from "../../../lib/reports/build.ts";
import { correctionsIn } from "../../../lib/reports/corrections.ts";
import { html } from "../../../lib/reports/formats/html.ts";
import { FORMATS } from "../../../lib/reports/formats/index.ts";
import type { Report } from "../../../lib/reports/model.ts";
import { AUDIENCES } from "../../../lib/reports/selection.ts";
import type { Correction } from "../../../lib/reviews/decisions/model.ts";
import { decidedReport } from "../../support/decided-report.ts";
import { rendered, textIn } from "../../support/rendered.ts";
import { aVerdict, reportParts } from "../../support/report-fixture.ts";

const editor = { id: "erin", name: "Erin Proof" };

const correction = (id: string, correctedAt: string, parts: Partial<Correction> = {}): Correction => ({
  id,
  kind: "error",
  note: `The note of ${id}.`,
  replacement: null,
  editor,
  correctedAt,
  ...parts,
});

/** A signed-off article whose first sentence was corrected twice, and the third of its sentences once between. */
function corrected(audience: Report["selection"]["audience"]): Report {
  const article = [
    [
      {
        text: "The tunnel is 4 km long.",
        corrections: [
          correction("first", "2026-05-13T09:00:00.000Z"),
          correction("last", "2026-05-15T09:00:00.000Z", {
            kind: "retraction",
            replacement: "The tunnel is 4 <i>miles</i> long.",
          }),
        ],
      },
      { text: "It was dug by hand." },
    ],
    [
      {
        text: "Nobody was hurt.",
        corrections: [correction("between", "2026-05-14T09:00:00.000Z", { kind: "clarification" })],
      },
    ],
  ];
  return buildReport({
    ...reportParts(article),
    final: true,
    selection: { scope: "all", person: null, audience, labels: "en" },
  });
}

const pageOf = (report: Report) => [...html.render(report)].join("");

test("the log of corrections has all of them, latest first, with their sentences", () => {
  expect(correctionsIn(corrected("internal")).map(({ id, ordinal, kind }) => [id, ordinal, kind])).toEqual([
    ["last", 1, "retraction"],
    ["between", 3, "clarification"],
    ["first", 1, "error"],
  ]);
});

test("of one instant they are in the order of the text", () => {
  const at = "2026-05-13T09:00:00.000Z";
  const article = [
    [2, 1].map((number) => ({ text: `Sentence ${number}.`, corrections: [correction(`c${number}`, at)] })),
  ];
  expect(correctionsIn(buildReport(reportParts(article))).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
});

describe.each(AUDIENCES)("a page for %s", (audience) => {
  const page = pageOf(corrected(audience));
  const log = /<section class="corrections"[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";

  test("tells of corrections before the article: when, of which sentence, what it says and what it should have", () => {
    expect(page.indexOf(log)).toBeLessThan(page.indexOf('<section class="article"'));
    expect(log).toContain('15 May 2026, 09:00 UTC · <a href="#c1">Sentence 1</a> · <strong>Retraction</strong>');
    expect(log).toContain("The note of last.");
    expect(log).toContain('<span class="prompt">The sentence</span> <bdi>The tunnel is 4 km long.</bdi>');
    expect(log).toContain(
      '<span class="prompt">It should have read</span> <bdi>The tunnel is 4 &lt;i&gt;miles&lt;/i&gt; long.</bdi>',
    );
    expect(log.match(/<li>/g)).toHaveLength(3);
    expect(page).toContain('id="c1"');
  });

  test("names no editor in it", () => {
    expect(log).not.toMatch(/Erin|Editor/);
  });
});

test("a page without corrections has no log of them", () => {
  expect(pageOf(buildReport(reportParts([[{ text: "It rained." }]])))).not.toContain('class="corrections"');
});

test("a report of one person's sentences has the corrections of these alone", () => {
  const parts = reportParts([
    [
      { text: "It rained.", verdicts: [aVerdict()], corrections: [correction("theirs", "2026-05-13T09:00:00.000Z")] },
      { text: "It poured.", corrections: [correction("another's", "2026-05-13T09:00:00.000Z")] },
    ],
  ]);
  const person = { id: "ada", name: "Ada Quill" };
  const report = buildReport({ ...parts, selection: { scope: "person", person, audience: "public", labels: "en" } });
  expect(correctionsIn(report).map(({ id }) => id)).toEqual(["theirs"]);
});

describe("other formats tell them before the article as well", () => {
  const seen = {
    md: (report: Report) => textIn(rendered("md", report)),
    docx: (report: Report) => textIn(rendered("docx", report)),
    pdf: (report: Report) => JSON.stringify(FORMATS.pdf.typesetting(report).contents.front),
  };

  test.each(Object.entries(seen))("%s, latest first, and no heading where there are none", (_, seenIn) => {
    const told = seenIn(corrected("public"));
    // In the words of their own: a note stands on its sentence once more.
    const places = ["The note of last.", "The note of between.", "The note of first."].map((note) =>
      told.indexOf(note),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(told.indexOf("It should have read")).toBeLessThan(told.indexOf("The note of between."));
    expect(seenIn(decidedReport())).toContain("Without its ramps.");
    expect(seenIn(buildReport(reportParts([[{ text: "Nothing was corrected." }]])))).not.toContain("Corrections");
  });
});
