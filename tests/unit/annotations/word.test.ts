import { describe, expect, test } from "vitest";
import { remarksInWord } from "../../../lib/annotations/docx/remarks-in-word.ts";
import { readComments } from "../../../lib/extraction/docx/comments/read-comments.ts";
import type { Report } from "../../../lib/reports/model.ts";
import { WORDS } from "../../../lib/reports/words/languages.ts";
import { bridgeReport } from "../../support/bridge-report.ts";
import { type NewComment, withComments } from "../../support/remarked-word.ts";
import { rendered } from "../../support/rendered.ts";
import { aNote, aReport, aVerdict } from "../../support/report-fixture.ts";
import { judged, sentenceOf } from "../../support/returned-copy.ts";
import { buildDocx, p, part, r } from "../extraction/docx/build-docx.ts";

async function remarksIn(bytes: Uint8Array) {
  const read = await readComments(bytes);
  if (!read.ok) throw new Error(read.reason);
  return remarksInWord(read.value);
}

/** A Word file of somebody else's: `[` and `]` in a paragraph are the ends of the one comment, `|` alone a point. */
function marked(paragraphs: readonly string[], text = "Sure?"): Uint8Array {
  const ends = (words: string) =>
    words
      .split(/([[\]|])/)
      .map((piece) => {
        if (piece === "[") return '<w:commentRangeStart w:id="0"/>';
        if (piece === "]") return '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
        if (piece === "|") return '<w:r><w:commentReference w:id="0"/></w:r>';
        return piece === "" ? "" : r(`<w:t xml:space="preserve">${piece}</w:t>`);
      })
      .join("");
  const comments = part(
    "comments",
    `<w:comment w:id="0" w:author="Jane Doe" w:date="2026-11-20T09:30:00Z">${p(text)}</w:comment>`,
  );
  return buildDocx({
    body: paragraphs.map((words) => p(ends(words))).join(""),
    parts: { "word/comments.xml": comments },
  });
}

const ARTICLE = aReport([
  [{ text: "The bridge", role: "title" }],
  [{ text: "It cost 412 million crowns." }, { text: "Nobody knew." }, { text: "The non-smokers paid 4 %." }],
  [{ text: "It fell in 2019." }, { text: "Nobody knew." }, { text: "The rest is “history”." }],
]);
const P2 = "It cost 412 million crowns. Nobody knew. The non-smokers paid 4 %.";
const P3 = "It fell in 2019. Nobody knew. The rest is “history”.";

/** What the one remark of a file comes to on the article. */
async function landing(paragraphs: readonly string[], report: Report = ARTICLE) {
  const { remarks } = judged(await remarksIn(marked(paragraphs)), report);
  const [remark] = remarks;
  if (!remark || remarks.length !== 1) throw new Error(`${remarks.length} remarks`);
  const ordinal = report.claims.find(({ id }) => id === remark.place.claimId)?.ordinal ?? null;
  return { ordinal, how: remark.place.how, by: remark.place.by, on: remark.onPart, more: remark.place.more };
}

describe("a comment lands", () => {
  test.each([
    ["on a whole sentence", [`[It cost 412 million crowns.] Nobody knew.`], 2, "exact", null],
    ["on some words of one", [`It cost [412 million] crowns.`], 2, "exact", "412 million"],
    ["on a word of which a half was marked", [`It cost 412 mil[lion cro]wns.`], 2, "exact", "million crowns"],
    ["on the word that a point is in", [`It cost 412 mill|ion crowns.`], 2, "exact", "million"],
    ["on the word that a point is behind", [`It cost 412 million crowns.|`], 2, "exact", "crowns"],
    ["on words set in other marks", [`It fell in 2019. The rest is [\u201Ehistory"].`], 7, "normalised", "“history”"],
    ["on the twin with the same words around it", [P2, P3.replace("Nobody knew.", "[Nobody knew.]")], 6, "exact", null],
    ["on the other twin", [P2.replace("Nobody knew.", "[Nobody knew.]"), P3], 3, "exact", null],
    [
      "on words of a sentence somebody put others around",
      [`So: [the non-smokers paid 4 %], they say.`],
      null,
      "nowhere",
      null,
    ],
  ])("%s", async (_where, paragraphs, ordinal, how, on) => {
    expect(await landing(paragraphs)).toMatchObject({ ordinal, how, on });
  });

  test("on the first of several sentences, and says how many more", async () => {
    expect(await landing(["[It cost 412 million crowns. Nobody knew.]"])).toMatchObject({ ordinal: 2, more: 1 });
  });

  test.each([
    ["stand twice with nothing around them", ["[Nobody knew.]"], "ambiguous"],
    [
      "stand here by chance, and elsewhere in the file",
      ["Draft", "A letter about [crowns] and kings of old"],
      "ambiguous",
    ],
    ["stand nowhere", ["[It cost 999 million crowns.]"], "nowhere"],
    ["are none", ["", "|", "It cost 412 million crowns."], "nowhere"],
  ])("nowhere when its words %s", async (_words, paragraphs, how) => {
    expect(await landing(paragraphs)).toMatchObject({ ordinal: null, how });
  });

  test("on words as they were before tracked changes", async () => {
    const change = { "w:id": 9 };
    const body = p(
      `<w:commentRangeStart w:id="0"/>${r("It cost ")}<w:del w:id="${change["w:id"]}"><w:r><w:delText>412</w:delText></w:r></w:del><w:ins w:id="8">${r("421")}</w:ins>${r(" million crowns.")}<w:commentRangeEnd w:id="0"/>`,
    );
    const comments = part("comments", `<w:comment w:id="0" w:author="Jane">${p("421.")}</w:comment>`);
    const file = await remarksIn(
      buildDocx({
        body: body.replaceAll("<w:t>", '<w:t xml:space="preserve">'),
        parts: { "word/comments.xml": comments },
      }),
    );
    expect(file.notes).toEqual([expect.stringContaining("2 tracked changes")]);
    expect(judged(file, ARTICLE).remarks).toMatchObject([
      { place: { how: "exact" }, on: "It cost 412 million crowns." },
    ]);
  });
});

describe("a comment that cannot be a note is told of", () => {
  test.each([
    ["without words", "", "holds no words"],
    ["longer than a note may be", "so ".repeat(7_000), "longer than a note may be"],
  ])("%s", async (_what, text, why) => {
    const { remarks, passed } = judged(await remarksIn(marked(["[It fell] in 2019."], text)), ARTICLE);
    expect(remarks).toEqual([]);
    expect(passed).toEqual([expect.stringContaining(why)]);
  });
});

/** The golden report's export with comments in it, read back at its own desk. */
async function returned(comments: readonly NewComment[], report = bridgeReport()) {
  const { remarks } = judged(await remarksIn(withComments(rendered("docx", report), comments)), report);
  return { report, fresh: remarks.filter(({ by }) => comments.some((comment) => comment.by === by)), remarks };
}

describe("in a returned export", () => {
  test("a new comment is told from ours, and lands on its words without the number before them", async () => {
    const { report, fresh } = await returned([
      { by: "Jane Doe", text: "Was it?", on: "The bridge opened to traffic on 12 June 2016" },
      { by: "Jane Doe", text: "Whose fog?", on: "the fog", isResolved: true },
    ]);
    expect(
      fresh.map((remark) => [remark.standing, remark.resolved, remark.onPart, sentenceOf(report, remark)]),
    ).toEqual([
      [
        "new",
        false,
        "The bridge opened to traffic on 12 June 2016",
        "The bridge opened to traffic on 12 June 2016, four years after the first pile was driven.",
      ],
      ["new", true, "the fog", "Nobody who stood on the quay that morning will have forgotten the fog."],
    ]);
  });

  test("one on a number of ours alone is on the sentence behind it", async () => {
    const { report, fresh } = await returned([{ by: "Jane Doe", text: "Third?", on: "3✓" }]);
    expect(fresh.map((remark) => [remark.place.how, sentenceOf(report, remark)])).toEqual([
      ["exact", "The bridge opened to traffic on 12 June 2016, four years after the first pile was driven."],
    ]);
  });

  test("one in the table of claims is on its sentence; one on our own words before the article is on none", async () => {
    const { report, fresh } = await returned([
      { by: "Jane Doe", text: "So it is.", on: "It carries six lanes and, on its northern side, a path" },
      { by: "John Roe", text: "Why a draft?", on: "DRAFT" },
    ]);
    expect(fresh.map((remark) => [remark.by, sentenceOf(report, remark) !== null])).toEqual([
      ["Jane Doe", true],
      ["John Roe", false],
    ]);
  });

  test("a reply goes on the thread of a note, and opens one where it answers a verdict", async () => {
    const { report, fresh } = await returned([
      { by: "Jane Doe", text: "It does.", answers: "Does the table count the tram" },
      { by: "John Roe", text: "Both days?", answers: "The account gives both days." },
    ]);
    const note = report.claims
      .flatMap(({ notes }) => notes)
      .find(({ text }) => text.startsWith("Does the table count"));
    expect(fresh.find(({ by }) => by === "Jane Doe")).toMatchObject({ answers: note?.id, place: { how: "thread" } });
    expect(fresh.find(({ by }) => by === "John Roe")).toMatchObject({ answers: null, thread: null });
    expect(fresh.map((remark) => sentenceOf(report, remark)?.slice(0, 20)).sort()).toEqual([
      "It cost 412 million ",
      "The bridge opened to",
    ]);
  });

  test("other words under the name and the second of a note of ours are told, and are not ours", async () => {
    const report = aReport([[{ text: "It fell in 2019.", notes: [aNote({ text: "Ask the clerk." })] }]]);
    const altered = { by: "Ben Ledger", at: "2026-05-12T14:05:00Z", text: "Note\nAsk nobody.", on: "It fell" };
    const { remarks } = await returned([altered], report);
    expect(remarks.map(({ standing, text }) => [standing, text])).toEqual([
      ["ours", "Ask the clerk."],
      ["altered", "Ask nobody."],
    ]);
  });

  test.each(["✓ Supported", "? Not enough evidence", "◐ Anything", `× ${WORDS.de.marks.refuted.label}, and more`])(
    "what begins like the verdict of another desk, %j, is of the record and shows none of its words",
    async (head) => {
      const { remarks } = await returned(
        [{ by: "Zoe", text: `${head}\nSecret reasons.`, on: "It fell" }],
        aReport([[{ text: "It fell in 2019." }]]),
      );
      expect(remarks).toMatchObject([{ standing: "record", text: "" }]);
    },
  );

  test.each(["? Really, are you sure", "× marks the spot"])("but %j is what a person says", async (text) => {
    const report = aReport([[{ text: "It fell in 2019.", verdicts: [aVerdict()] }]]);
    expect((await returned([{ by: "Zoe", text, on: "It fell" }], report)).fresh).toMatchObject([{ standing: "new" }]);
  });
});
