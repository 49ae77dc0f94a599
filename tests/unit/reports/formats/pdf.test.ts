import { beforeAll, describe, expect, test } from "vitest";
import { json } from "../../../../lib/reports/formats/json.ts";
import { contentsOf } from "../../../../lib/reports/formats/pdf/contents.ts";
import { shownExactly, shownLines, shownText } from "../../../../lib/reports/formats/pdf/shown.ts";
import { pdf } from "../../../../lib/reports/formats/pdf.ts";
import { revealHidden } from "../../../../lib/reports/hidden-characters.ts";
import { MARKS } from "../../../../lib/reports/marks.ts";
import type { Report } from "../../../../lib/reports/model.ts";
import { LINES } from "../../../../lib/reports/palette.ts";
import { CONFORMANCE_WORDS } from "../../../../lib/reports/typesetter.ts";
import { bridgeReport } from "../../../support/bridge-report.ts";
import { type ReadPdf, readPdf } from "../../../support/read-pdf.ts";
import { rendered } from "../../../support/rendered.ts";
import { aHeader, anEvidence, aReport, aVerdict } from "../../../support/report-fixture.ts";
import { setHere } from "../../../support/typesetter.ts";
import { reportFullOf } from "../hostile-report.ts";
import { HOSTILE_STRINGS } from "../hostile-strings.ts";

/** What a report tells in a PDF, as one text. */
function told(report: Report): string {
  return JSON.stringify(contentsOf(report));
}

/** A file as it is read, all its pages as one text. */
async function read(report: Report): Promise<ReadPdf & { readonly text: string }> {
  const file = await readPdf(rendered("pdf", report));
  return { ...file, text: file.pages.join(" ") };
}

/** Without white space: a line may break anywhere a space is, and after a hyphen. */
function bare(text: string): string {
  return text.replace(/\s/g, "");
}

describe("text as it is shown", () => {
  test.each([
    ["a\u202Eb", "a⟨U+202E⟩b", "a⟨U+202E⟩b"],
    ["two\r\nlines  and\ttabs", "two lines and tabs", "two\nlines and tabs"],
    ["far\n\n\n\napart\u2028here", "far apart here", "far\n\napart\nhere"],
    ["412\u202F000 co\u00ADop", "412\u202F000 co\u00ADop", "412\u202F000 co\u00ADop"],
  ])("%j hides nothing", (text, inOneParagraph, inLines) => {
    expect(shownText(text)).toBe(inOneParagraph);
    expect(shownLines(text)).toBe(inLines);
  });

  test("can be set within a line, however long its words are, and is the same without the places to break it", () => {
    const word = `${"abcdefghij".repeat(20)}`;
    expect(
      Math.max(
        ...shownText(word)
          .split("\u200B")
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(30);
    expect(shownText(word).replaceAll("\u200B", "")).toBe(word);
    expect(shownExactly(word)).toBe(word);
    expect(shownText("一二三四五六七八九十".repeat(20))).not.toContain("\u200B");
  });
});

describe("what is told", () => {
  const report = bridgeReport();
  const all = told(report);

  test.each([
    ["a draft", "This document is not signed off."],
    ["how it stands", "18 sentences: 7 checked, 6 set aside, 5 open"],
    ["reasons", "The account gives both days."],
    ["details, with what they are", "The correction:"],
    ["confidence", "Confidence medium: one table, from the council itself"],
    ["what a quote does not say", "Not in the quote: four years · first."],
    ["the copy of a quote", "Found letter for letter in the copy kept on 12 May 2026, page 2."],
    ["tags", "Tagged: better source needed, paywalled."],
    ["what is missing", "Missing before sign-off: 7"],
    ["questions", "Which sums did you compare it with?"],
    ["answers that rest on the author", "On author:"],
    ["contacts", "It was the council’s proposal, not ours."],
    ["threads", "Ben Ledger, 12 May 2026, resolved by Ben Ledger, 13 May 2026"],
    ["what was filed before a split", "Filed before the sentence was split: 1 verdict, 1 passage, 1 note"],
    ["where that is told of", "told of with "],
    ["a confidential source by its kind", "[Confidential source, primary; quote withheld]"],
    ["a verdict on an earlier wording", "Filed on an earlier wording of the sentence"],
    ["a verdict that rests on nothing", "Rests on no evidence yet"],
    ["hidden characters", "lorry ⟨U+202E⟩(yrrol)⟨U+202C⟩."],
    ["archived copies", "https://archive.example.org/web/20260512134000/https://example.org/source-1"],
    ["the version", report.document.sha256],
    ["the log", report.log.headHash],
  ])("is %s", (_, words) => {
    expect(all).toContain(words);
  });

  test("is nothing of what is withheld, but that it is", () => {
    const blind = aReport([[{ text: "It rained.", withheld: 2, verdicts: [], evidence: [anEvidence()] }]]);
    expect(told(blind)).toContain("2 verdicts are withheld until the reader who made this report has filed their own.");
    expect(told(blind)).toContain("others, whose names are withheld with their verdicts");
    expect(contentsOf(blind).article.blocks[0]?.sentences[0]).toMatchObject({ glyph: "▣", hue: "quiet" });
    expect(contentsOf(blind).article.blocks[0]?.cards[0]).toMatchObject({ label: "Withheld", state: "" });
  });

  test("leaves no level of heading out, whether the article has a title or not", () => {
    const levels = (report: Report) => contentsOf(report).article.blocks.map(({ level }) => level);
    const heading = [{ text: "What it cost", role: "heading" as const }];
    expect(levels(aReport([heading, [{ text: "Much." }]]))).toEqual([2, 0]);
    expect(levels(aReport([[{ text: "The bridge", role: "title" }], heading]))).toEqual([2, 3]);
  });

  test("is set in its own direction, whatever that of the article is", () => {
    const evidence = [anEvidence({ quote: "افتتح في 12 يونيو 2016 (Opened)." })];
    const verdicts = [aVerdict({ rationale: "الحساب يذكر اليومين." })];
    const [card] = contentsOf(aReport([[{ text: "It opened.", verdicts, evidence }]])).article.blocks[0]?.cards ?? [];
    const read = card?.body.map((part) => [part.kind, "rtl" in part]);
    expect(read?.slice(0, 3)).toEqual([
      ["by", false],
      ["said", true],
      ["fine", false],
    ]);
    expect(read).toContainEqual(["passage", true]);
  });

  test("leads elsewhere in the file while that is no burden to set", () => {
    const many = (count: number) =>
      contentsOf(aReport([Array.from({ length: count }, () => ({ text: "So.", verdicts: [aVerdict()] }))]));
    expect([many(1000).article.linked, many(1001).article.linked]).toEqual([true, false]);
  });

  test.each([
    ["en", "en", null],
    ["de-AT", "de", "AT"],
    ["zh-Hans-CN", "zh", "CN"],
    ["sr-Latn", "sr", null],
    ["no language", null, null],
    ["#panic()", null, null],
  ])("names the language %j as far as a PDF can", (tag, lang, region) => {
    const report = aReport([[{ text: "So." }]], { document: aHeader("So.", { lang: tag }) });
    expect(contentsOf(report).article).toMatchObject({ lang, region });
  });
});

describe("the file", () => {
  const report = bridgeReport();
  let file: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    file = await read(report);
  });

  test("has every sentence of the article, with its glyph and number", () => {
    const text = bare(file.text);
    for (const { text: sentence, state } of report.claims)
      if (state !== "superseded") expect(text).toContain(bare(revealHidden(sentence)));
    expect(text).toContain(bare("first pile was driven. ✓3"));
    expect(text).toContain(bare("first estimate. ×8 Tolls have paid for it since 2019. ⇄9"));
  });

  test("has what is told, on the pages", () => {
    for (const words of [
      "DRAFT This document is not signed off. 5 sentences are still open. Verdicts may change.",
      "By Ines Falk. First published by The Quay Letter, 4 May 2026 (example.org)",
      "“Paid for it” can only mean the building cost. Not a crown of toll went there.",
      "What this file speaks of".toUpperCase(),
      CONFORMANCE_WORDS["ua-1"],
    ])
      expect(bare(file.text)).toContain(bare(words));
    const feet = file.pages.map((_, at) => `DRAFT ${at + 1} / ${file.pages.length}`);
    expect(file.pages.map((page) => /DRAFT \d+ \/ \d+ ?$/.exec(page)?.[0].trim())).toEqual(feet);
  });

  test("is tagged, and says its title, its author and its language", () => {
    expect(file.properties).toMatchObject({
      Title: "DRAFT: The harbour bridge, ten years on",
      Author: "Eva Margin",
      Language: "en",
      CreationDate: expect.stringMatching(/^D:20260512140500/),
    });
    for (const tag of ["H1", "H2", "H3", "P", "BlockQuote", "L", "Link", "TOC"])
      expect([tag, (file.tags.get(tag) ?? 0) > 0]).toEqual([tag, true]);
  });

  test("has the report attached as its JSON export, byte for byte", () => {
    expect(file.attachments.map(({ name }) => name)).toEqual(["report.json"]);
    const exported = Buffer.from([...json.render(report)].join(""));
    expect(exported.equals(file.attachments[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  test("leads to the sources and to their archived copies", () => {
    expect(file.links).toContain("https://example.org/quay-letter/41");
    expect(file.links).toContain("https://example.org/source-1#:~:text=First%20pile,12%20June%202016.");
    expect(file.links).toContain("https://archive.example.org/web/20260512134000/https://example.org/source-1");
  });

  test("is the same, byte for byte, when it is made again", () => {
    expect(rendered("pdf", report).equals(rendered("pdf", report))).toBe(true);
  });

  test("is in the language of the article where its words are, and in English around them", async () => {
    const german = aReport([[{ text: "Es regnete." }]], { document: aHeader("Es regnete.", { lang: "de-AT" }) });
    expect([(await read(german)).languages, file.languages]).toEqual([new Set(["de-AT"]), new Set()]);
  });

  test("shows every mark and every line there is", async () => {
    const glyphs = Object.values(MARKS).map(({ glyph }) => glyph);
    const { text } = await read(aReport([[{ text: `So: ${glyphs.join(" ")}.` }]]));
    expect(bare(text)).toContain(`So:${glyphs.join("")}.`);
    const hues = Object.keys(LINES) as (keyof typeof LINES)[];
    const { contents, attachments } = pdf.typesetting(report);
    const sentence = contents.article.blocks[2]?.sentences[0];
    if (!sentence) throw new Error("the bridge has a paragraph");
    const sentences = hues.map((hue, at) => ({ ...sentence, hue, ordinal: 100 + at }));
    const blocks = [...contents.article.blocks, { role: "body" as const, level: 0, sentences, cards: [] }];
    const drawn = setHere({ contents: { ...contents, article: { ...contents.article, blocks } }, attachments });
    expect(drawn.conformance).toBe("ua-1");
  });

  test("of a report that is signed off says nothing of a draft", async () => {
    const signed = await read(aReport([[{ text: "So." }]], { final: true }));
    expect(signed.properties.Title).toBe("The harbour bridge, ten years on");
    expect(signed.text).not.toContain("DRAFT");
  });

  test("of an article without a word of its own is there all the same", async () => {
    expect((await read(aReport([]))).text).toContain("0 sentences");
  });

  test("with a character that no font has says that it is no PDF/UA, and has the report all the same", async () => {
    const set = setHere(pdf.typesetting(aReport([[{ text: "Here is \u0378." }]])));
    expect(set.conformance).toBe("missing-glyphs");
    const read = await readPdf(set.bytes);
    expect(bare(read.pages.join(""))).toContain(bare(CONFORMANCE_WORDS["missing-glyphs"]));
    expect(read.tags.get("P")).toBeGreaterThan(0);
    expect(new TextDecoder().decode(read.attachments[0]?.bytes)).toContain("Here is \u0378.");
  });
});

describe("text from outside", () => {
  const TYPST = [
    '#panic("x") *bold* #read("/etc/passwd")',
    "= Heading\n#pagebreak()",
    "] #set page(width: 1pt) [",
    '"); panic("',
    "$ x $ `raw` <c1> @c1 // not a comment /* nor this */",
    '\\u{41} #json(bytes(sys.inputs.data)) #import "@preview/x:1.0.0"',
    'https://example.org/#link("x")[y]',
    "a".repeat(3000),
  ];

  // Each alone would take half a minute to set and to read back.
  const TOGETHER = 10;
  const all = [...TYPST, ...HOSTILE_STRINGS];
  const heaps = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) =>
    all.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );

  test.each(heaps.map((heap) => [JSON.stringify(heap[0]).slice(0, 60), heap] as const))(
    "%s, and what comes after it, stays text in every field",
    async (_, heap) => {
      const report = reportFullOf(heap.join("\n"));
      const { text, attachments, properties } = await read(report);
      for (const hostile of heap) {
        const shown = bare(shownText(hostile).replaceAll("\u200B", ""));
        // In the title, the sentences, their cards, the sources, and what the file speaks of.
        expect(bare(text).split(shown).length).toBeGreaterThan(50);
        expect(bare(String(properties.Title))).toContain(shown);
      }
      expect(attachments.map(({ name }) => name)).toEqual(["report.json"]);
    },
  );

  test.each(all.map((hostile) => [JSON.stringify(hostile).slice(0, 60), hostile]))(
    "%s leads nowhere but to the web, and hides nothing",
    (_, hostile) => {
      const contents = told(reportFullOf(hostile));
      for (const [, href] of contents.matchAll(/"href":"([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//);
      // What was shown is shown as it is; only the places to break long words were put in.
      expect(revealHidden(contents.replaceAll("\u200B", ""))).toBe(contents.replaceAll("\u200B", ""));
    },
  );

  test("a title of Typst's own markup is the title, letter for letter", async () => {
    const title = '#panic("x") *bold* #read("/etc/passwd")';
    const { text, properties } = await read(aReport([[{ text: "So." }]], { document: aHeader("So.", { title }) }));
    expect(properties.Title).toBe(`DRAFT: ${title}`);
    expect(text).toContain(title);
    expect(text).not.toContain("root:");
  });

  test("and a very long address is shown and leads nowhere", async () => {
    const url = `https://example.org/${"x".repeat(9000)}`;
    const source = { ...anEvidence().source, url };
    const { links } = await read(aReport([[{ text: "So.", evidence: [anEvidence({ source })] }]]));
    expect(links.filter((link) => link.includes("xxx"))).toEqual([]);
  });
});
