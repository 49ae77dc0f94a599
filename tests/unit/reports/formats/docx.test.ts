import { expect, test } from "vitest";
import { buildReport } from "../../../../lib/reports/build.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { rendered } from "../../../support/rendered.ts";
import { aNote, anEvidence, aReport, aVerdict, reportParts } from "../../../support/report-fixture.ts";
import { elementsIn } from "../../../support/strict-xml.ts";
import { readWord } from "../../../support/word-file.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

const wordOf = (report: Report) => readWord(rendered("docx", report));
const standing = ({ claims }: Report) => claims.filter(({ state }) => state !== "superseded");

test("the article is there paragraph by paragraph, each sentence under its number", () => {
  const report = bridgeReport();
  const { paragraphs } = wordOf(report);
  const start = paragraphs.indexOf("The article") + 1;
  expect(paragraphs.slice(start, start + 3)).toEqual([
    "1\u00A0The harbour bridge, ten years on",
    "4 minutes read",
    "3✓\u00A0The bridge opened to traffic on 12 June 2016, four years after the first pile was driven. 4 rhetoric\u00A0Nobody who stood on the quay that morning will have forgotten the fog. 5\u00A0It carries six lanes and, on its northern side, a path for walkers and bicycles.",
  ]);
  for (const { text } of standing(report)) expect(paragraphs.join("\n")).toContain(text);
});

test("each verdict is a comment of its reviewer, anchored to its sentence", () => {
  const report = bridgeReport();
  const { comments } = wordOf(report);
  for (const claim of standing(report))
    for (const { reviewer, rationale, filedAt } of claim.verdicts) {
      const comment = comments.find(({ author, text }) => author === reviewer.name && text.includes(rationale));
      expect(comment?.anchor.replace(/^\d+.?\u00A0/u, "")).toBe(claim.text);
      expect(comment?.date).toBe(filedAt.replace(".000Z", "Z"));
    }
  expect(comments.map(({ id }) => Number(id))).toEqual([...comments.keys()]);
});

test("a thread keeps its replies and that it was resolved; a question has its answer", () => {
  const { comments } = wordOf(bridgeReport());
  const said = (start: string) => comments.find(({ text }) => text.startsWith(start));
  const opening = said("Comment\nDoes the table count the tram");
  expect(opening).toMatchObject({ author: "Ben Ledger", parent: null, isResolved: true });
  expect(said("Reply\nIt begins in 1950.")).toMatchObject({ author: "Ada Quill", parent: opening?.id });
  expect(said("Note\nThe table has no page numbers.")).toMatchObject({ parent: null, isResolved: false });
  const question = said("Question to the author\nWhich sums");
  expect(said("On author\nThose in the council’s own table.")).toMatchObject({
    author: "Ines Falk",
    parent: question?.id,
  });
  expect(said("Question to the author\nBy whom?")?.isResolved).toBe(false);
});

test("what was filed before a sentence was split is on the sentence where it began, and says so", () => {
  const { comments, footnotes } = wordOf(bridgeReport());
  const earlier = comments.find(({ text }) => text.startsWith("✓ Supported, filed before the sentence was split"));
  expect(earlier?.anchor).toMatch(/A second crossing was proposed in 2021$/);
  expect(footnotes.find(({ text }) => text.includes("The motion for a second crossing was lost"))?.text).toMatch(
    /^Supports \(filed before the sentence was split or joined\)/,
  );
});

test("each passage is a footnote behind its sentence, with its source as a link and the copy it was found in", () => {
  const report = bridgeReport();
  const { footnotes, parts } = wordOf(report);
  const note = footnotes.find(({ text }) => text.includes("First pile: 4 June 2012."));
  expect(note?.after).toMatch(/the first pile was driven\.$/);
  expect(note?.text).toContain("Found letter for letter in the copy kept on 12 May 2026, page 2.");
  const links = parts.get("word/_rels/footnotes.xml.rels");
  const targets = links ? elementsIn(links, "Relationship").map(({ attributes }) => attributes.Target) : [];
  expect(targets).toContain("https://example.org/source-1#:~:text=First%20pile,12%20June%202016.");
  const passages = report.claims.reduce((sum, { evidence }) => sum + evidence.length, 0);
  expect(footnotes).toHaveLength(passages + 2);
});

test("two notes come before the first comment: else LibreOffice 7.4 mixes up the words of notes", () => {
  const { parts } = wordOf(bridgeReport());
  const document = parts.get("word/document.xml");
  const order = document ? orderOf(document) : [];
  expect(order.slice(0, 3)).toEqual(["footnoteReference", "footnoteReference", "commentReference"]);
});

function orderOf(element: Parameters<typeof elementsIn>[0]): string[] {
  const inside = element.children.flatMap((child) => (typeof child === "string" ? [] : orderOf(child)));
  return /^(footnote|comment)Reference$/.test(element.name) ? [element.name, ...inside] : inside;
}

test("every part that is linked is there and has its content type, and ids are used once", () => {
  const { parts } = wordOf(bridgeReport());
  const types = parts.get("[Content_Types].xml");
  const listed = types && elementsIn(types, "Override").map(({ attributes }) => attributes.PartName?.slice(1));
  expect(listed?.toSorted()).toEqual([...parts.keys()].filter((name) => !/\.rels$|^\[/.test(name)).toSorted());
  for (const name of ["document", "footnotes"]) {
    const part = parts.get(`word/${name}.xml`);
    const links = parts.get(`word/_rels/${name}.xml.rels`);
    if (!part || !links) throw new Error(`there is no ${name}`);
    const known = elementsIn(links, "Relationship").map(({ attributes }) => attributes.Id);
    expect(new Set(known).size).toBe(known.length);
    for (const element of ["hyperlink", "headerReference", "footerReference"])
      for (const { attributes } of elementsIn(part, element))
        if (attributes["r:id"] !== undefined) expect(known).toContain(attributes["r:id"]);
  }
  const document = parts.get("word/document.xml");
  const bookmarks = document ? elementsIn(document, "bookmarkStart").map(({ attributes }) => attributes["w:name"]) : [];
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  for (const { attributes } of document ? elementsIn(document, "hyperlink") : [])
    if (attributes["w:anchor"] !== undefined) expect(bookmarks).toContain(attributes["w:anchor"]);
});

test("a style is there for all that the text is set in", () => {
  const { parts } = wordOf(bridgeReport());
  const styles = parts.get("word/styles.xml");
  const known = styles ? elementsIn(styles, "style").map(({ attributes }) => attributes["w:styleId"]) : [];
  for (const name of ["document", "footnotes", "comments", "header", "footer"]) {
    const part = parts.get(`word/${name}.xml`);
    if (!part) throw new Error(`there is no ${name}`);
    for (const element of ["pStyle", "rStyle", "tblStyle"])
      for (const { attributes } of elementsIn(part, element)) expect(known).toContain(attributes["w:val"]);
  }
});

test("verdicts that are withheld leave no trace but their number", () => {
  const parts = reportParts([[{ text: "It rained.", withheld: 2, evidence: [anEvidence()] }]]);
  const { comments } = wordOf(buildReport(parts));
  expect(comments.map(({ author, text }) => [author, text])).toEqual([
    [
      "Linecheck",
      "Verdicts withheld\n2 verdicts are withheld until the reader who made this report has filed their own.",
    ],
  ]);
});

test("a text that runs to the left is set so", () => {
  const { parts } = wordOf(aReport([[{ text: "هطل المطر على الرصيف.", verdicts: [aVerdict()], notes: [aNote()] }]]));
  const document = parts.get("word/document.xml");
  expect(document && elementsIn(document, "bidi")).toHaveLength(1);
  expect(document && elementsIn(document, "rtl")).toHaveLength(1);
});

test.each(HOSTILE_STRINGS)("%j is text wherever it stands, and leads nowhere but to the web", (hostile) => {
  const { paragraphs, comments, parts } = wordOf(reportFullOf(hostile));
  const shown = revealHidden(`${hostile} (in a sentence).`).replace(/\r\n?/g, "\n");
  expect(paragraphs.join("\n")).toContain(shown);
  expect(comments.some(({ text }) => text.includes(revealHidden(hostile).replace(/\r\n?/g, "\n")))).toBe(true);
  for (const [name, part] of parts) {
    for (const { attributes } of elementsIn(part, "Relationship"))
      if (attributes.TargetMode === "External") expect(attributes.Target).toMatch(/^https?:\/\//);
    expect([name, elementsIn(part, "instrText")]).toEqual([name, []]);
    if (name !== "word/footer.xml") expect([name, elementsIn(part, "fldSimple")]).toEqual([name, []]);
  }
});
