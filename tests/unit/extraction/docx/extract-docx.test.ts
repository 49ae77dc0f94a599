import { describe, expect, test } from "vitest";
import { extractDocx } from "../../../../lib/extraction/docx/extract-docx.ts";
import { buildDocx, footnote, footnoteMark, type Insides, p, r, style, styled, t, table } from "./build-docx.ts";

async function read(insides: Insides) {
  const extract = await extractDocx(buildDocx(insides), {});
  if (!extract.ok) throw new Error(extract.reason);
  return extract.value;
}

/** Each block of a document as `kind: words`, headings with their level. */
async function blocksOf(insides: Insides): Promise<string[]> {
  const { text, blocks } = await read(insides);
  return blocks.map(
    ({ kind, level, start, end }) => `${kind}${level === 0 ? "" : ` ${level}`}: ${text.slice(start, end)}`,
  );
}

describe("a paragraph in a style", () => {
  test.each([
    ["title: Votes", "Title"],
    ["title: Votes", "Titel"],
    ["paragraph: Votes", "Subtitle"],
    ["heading 1: Votes", "heading 1"],
    ["heading 3: Votes", "Heading 3"],
    ["heading 6: Votes", "heading 9"],
    ["heading 1: Votes", "Überschrift 1"],
    ["heading 2: Votes", "Titre 2"],
    ["quotation: Votes", "Quote"],
    ["quotation: Votes", "Intense Quote"],
    ["quotation: Votes", "Block Text"],
    ["quotation: Votes", "Quotations"],
    ["caption: Votes", "caption"],
    ["byline: Votes", "Author"],
    ["dateline: Votes", "Date"],
    ["list-item: Votes", "List Bullet 2"],
    ["furniture: Votes", "toc 1"],
    ["furniture: Votes", "TOC Heading"],
    ["paragraph: Votes", "Normal"],
    ["paragraph: Votes", "__proto__"],
    ["paragraph: Votes", "constructor"],
  ])("%s when the style is called %s", async (block, name) => {
    expect(await blocksOf({ styles: style("x", name), body: styled("x", "Votes") })).toEqual([block]);
  });

  test("takes the meaning of the style it is based on", async () => {
    const styles = style("Mine", "House head", "", "Kop") + style("Kop", "heading 2");
    expect(await blocksOf({ styles, body: styled("Mine", "Votes") })).toEqual(["heading 2: Votes"]);
  });

  test("is a heading by its outline level whatever the style is called", async () => {
    const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
    const styles = style("A", "Kapittel", outline(1)) + style("B", "Brødtekst", outline(9));
    const body = styled("A", "One") + styled("B", "Two") + p("Three", '<w:outlineLvl w:val="0"/>');
    expect(await blocksOf({ styles, body })).toEqual(["heading 2: One", "paragraph: Two", "heading 1: Three"]);
  });

  test("is a plain paragraph when its styles are based on one another in a ring", async () => {
    const styles = style("A", "a", "", "B") + style("B", "b", "", "A");
    expect(await blocksOf({ styles, body: styled("A", "Votes") })).toEqual(["paragraph: Votes"]);
  });

  test("is a plain paragraph when nobody defines the style", async () => {
    expect(await blocksOf({ body: styled("constructor", "Votes") + styled("__proto__", "More") })).toEqual([
      "paragraph: Votes",
      "paragraph: More",
    ]);
  });

  test("is no heading when it is as long as a paragraph", async () => {
    const long = "The council voted for the plan. ".repeat(12).trim();
    expect(await blocksOf({ styles: style("H", "heading 1"), body: styled("H", long) })).toEqual([
      `paragraph: ${long}`,
    ]);
  });
});

describe("a list", () => {
  const inList = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;

  test.each([
    ["list-item: One", p("One", inList(3))],
    ["paragraph: One", p("One", inList(0))],
    ["list-item: One", styled("L", "One")],
    ["paragraph: One", p("One", `<w:pStyle w:val="L"/>${inList(0)}`)],
    ["heading 1: One", p("One", `<w:pStyle w:val="H"/>${inList(3)}`)],
  ])("%s", async (block, body) => {
    const styles = style("L", "Bulleted", `<w:pPr>${inList(7)}</w:pPr>`) + style("H", "heading 1");
    expect(await blocksOf({ styles, body })).toEqual([block]);
  });

  test("has its entries on lines below one another", async () => {
    expect((await read({ body: p("One", inList(1)) + p("Two", inList(1)) + p("After.") })).text).toBe(
      "One\nTwo\n\nAfter.",
    );
  });
});

describe("a table", () => {
  test.each([
    [
      "cells are joined to one line",
      table([
        ["Year", "Votes"],
        ["2019", "12"],
      ]),
      ["table-row: Year | Votes", "table-row: 2019 | 12"],
    ],
    ["empty cells are passed over", table([["Year", "", "Votes"]]), ["table-row: Year | Votes"]],
    [
      "paragraphs and line ends of a cell stand on its line",
      table([["A", p("One") + p(r(`${t("Two")}<w:br/>${t("three")}`))]]),
      ["table-row: A | One Two three"],
    ],
    ["a single cell is a frame", table([[p("One.") + p("Two.")]]), ["paragraph: One.", "paragraph: Two."]],
    [
      "a table within a table stands for itself",
      table([["A", table([["1", "2"]])]]),
      ["paragraph: A", "table-row: 1 | 2"],
    ],
    [
      "a row that was deleted is left out",
      "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      [],
    ],
  ])("%s", async (_rule, body, blocks) => {
    expect(await blocksOf({ body })).toEqual(blocks);
  });
});

describe("the words of a paragraph", () => {
  test.each([
    ["runs are joined", r("The coun") + r("cil voted."), "The council voted."],
    ["entities are read", r("Smith &amp; Sons &#x2014; &#8220;fine&#8221;"), "Smith & Sons — “fine”"],
    ["a tab is a tab", r(`${t("A")}<w:tab/>${t("B")}`), "A\tB"],
    ["tab stops are no tabs", p(r("A"), '<w:tabs><w:tab w:val="left"/></w:tabs>').slice(5, -6), "A"],
    ["a line break is a line end", r(`${t("A")}<w:br/>${t("B")}`), "A\nB"],
    ["a carriage return is a line end", r(`${t("A")}<w:cr/>${t("B")}`), "A\nB"],
    ["line ends of the file are spaces", r("<w:t>A\n  B</w:t>"), "A   B"],
    ["a hyphen that does not break stays one", r(`${t("A")}<w:noBreakHyphen/>${t("B")}`), "A\u2011B"],
    ["a soft hyphen goes", r(`${t("coun")}<w:softHyphen/>${t("cil")}`), "council"],
    ["a symbol is its character", r('<w:sym w:font="Symbol" w:char="F0A3"/>') + r("5"), "≤5"],
    ["a sign of Wingdings is its character", r('<w:sym w:font="Wingdings" w:char="F0E0"/>') + r(" up"), "→ up"],
    [
      "a smiling face is read from the newer form",
      "<mc:AlternateContent><mc:Choice><w:r><w16se:symEx w16se:font='Segoe UI Emoji' w16se:char='1F600'/></w:r></mc:Choice><mc:Fallback><w:r><w:t>?</w:t></w:r></mc:Fallback></mc:AlternateContent>",
      "😀",
    ],
    ["a link shows its words", `<w:hyperlink r:id="rId9">${r("here")}</w:hyperlink>`, "here"],
    [
      "a field shows its result",
      r('<w:fldChar w:fldCharType="begin"/>') +
        r("<w:instrText>PAGE</w:instrText>") +
        r('<w:fldChar w:fldCharType="separate"/>') +
        r("12") +
        r('<w:fldChar w:fldCharType="end"/>') +
        r(" pages"),
      "12 pages",
    ],
    [
      "a field within a field's instruction is not shown",
      r('<w:fldChar w:fldCharType="begin"/>') +
        r('<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>') +
        r("no") +
        r('<w:fldChar w:fldCharType="end"/>') +
        r('<w:fldChar w:fldCharType="separate"/>') +
        r("yes") +
        r('<w:fldChar w:fldCharType="end"/>'),
      "yes",
    ],
    ["a simple field shows its result", `<w:fldSimple w:instr="DATE">${r("5 May")}</w:fldSimple>`, "5 May"],
    [
      "the reading beside a word is left out",
      `<w:r><w:ruby><w:rt>${r("かん")}</w:rt><w:rubyBase>${r("漢")}</w:rubyBase></w:ruby></w:r>`,
      "漢",
    ],
    [
      "content controls are passed through",
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r("kept")}</w:sdtContent></w:sdt>`,
      "kept",
    ],
    [
      "a raised number has raised digits",
      r("10") +
        r("6", '<w:vertAlign w:val="superscript"/>') +
        r(" and 10") +
        r("-6", '<w:vertAlign w:val="superscript"/>'),
      "10⁶ and 10⁻⁶",
    ],
    ["a number lifted by half points is raised", r("10") + r("6", '<w:position w:val="8"/>'), "10⁶"],
    [
      "a unit keeps its power, a word has none",
      r("5 km") +
        r("2", '<w:vertAlign w:val="superscript"/>') +
        r(" of council") +
        r("3", '<w:vertAlign w:val="superscript"/>'),
      "5 km² of council",
    ],
    [
      "a list of raised numbers is one of notes",
      r("in 2019") + r("1,2", '<w:vertAlign w:val="superscript"/>'),
      "in 2019",
    ],
    [
      "digits raised behind a short word and in brackets are marks",
      r("he said") +
        r("1", '<w:vertAlign w:val="superscript"/>') +
        r(" so") +
        r("[2]", '<w:vertAlign w:val="superscript"/>') +
        r(" in 2019") +
        r("3", '<w:vertAlign w:val="superscript"/>'),
      "he said so in 2019",
    ],
    [
      "an isotope opens a word",
      r("the isotope ") + r("14", '<w:vertAlign w:val="superscript"/>') + r("C"),
      "the isotope ¹⁴C",
    ],
    ["soft hyphens of the letters themselves go", r("coun\u00ADcil"), "council"],
    ["raised letters stay", r("1") + r("st", '<w:vertAlign w:val="superscript"/>'), "1st"],
    [
      "digits raised behind a stop are a note's mark",
      r("As he said.") + r("12", '<w:vertAlign w:val="superscript"/>') + r(" Third."),
      "As he said. Third.",
    ],
    ["characters no text can hold are replaced", r("A&#0;B&#xD800;C"), "A\uFFFDB\uFFFDC"],
  ])("%s", async (_rule, inside, words) => {
    const body = inside.startsWith("<w:pPr") ? `<w:p>${inside}</w:p>` : p(inside);
    expect((await read({ body })).text).toBe(words);
  });

  test.each([
    ["a page break", r(`${t("One.")}<w:br w:type="page"/>${t("Two.")}`)],
    ["a column break", r(`${t("One.")}<w:br w:type="column"/>${t("Two.")}`)],
    ["an empty line", r(`${t("One.")}<w:br/>${t(" ")}<w:br/>${t("Two.")}`)],
  ])("%s ends a block", async (_rule, inside) => {
    expect(await blocksOf({ body: p(inside) })).toEqual(["paragraph: One.", "paragraph: Two."]);
  });

  test("a section break ends a block", async () => {
    const body = p("One.", '<w:sectPr><w:headerReference r:id="rId1"/></w:sectPr>') + p("Two.");
    expect(await blocksOf({ body })).toEqual(["paragraph: One.", "paragraph: Two."]);
  });

  test("a heading on two lines is one line", async () => {
    const body = styled("H", r(`${t("Votes")}<w:br/>${t("and seats")}`));
    expect(await blocksOf({ styles: style("H", "heading 1"), body })).toEqual(["heading 1: Votes and seats"]);
  });

  test("a drop capital begins the paragraph below", async () => {
    expect(await blocksOf({ body: p("T", '<w:framePr w:dropCap="drop"/>') + p("he council voted.") })).toEqual([
      "paragraph: The council voted.",
    ]);
  });

  test("a text box stands below its paragraph, and is read once", async () => {
    const box = `<w:txbxContent>${p("In the box.")}</w:txbxContent>`;
    const inside = `${r("Before ")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("after.")}`;
    expect(await blocksOf({ body: p(inside) })).toEqual(["paragraph: Before after.", "paragraph: In the box."]);
  });

  test("a table of contents is furniture", async () => {
    const body = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("Votes\t3")}</w:sdtContent></w:sdt>${p("Body.")}`;
    expect(await blocksOf({ body })).toEqual(["furniture: Votes 3", "paragraph: Body."]);
  });
});

describe("notes", () => {
  test("stand at the end in the order of their marks, and no mark is glued to a word", async () => {
    const extract = await read({
      body:
        p(r("Second claim.") + footnoteMark(7) + r(" Third claim") + footnoteMark(2) + r(".")) +
        p(r("End.") + r('<w:endnoteReference w:id="7"/>')),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p("x")}</w:footnote>${footnote(2, "See page 2.")}${footnote(7, "See page 7.")}`,
      endnotes: `<w:endnote w:id="7">${p("At the end.")}</w:endnote>`,
    });
    expect(extract.text).toBe("Second claim. Third claim.\n\nEnd.\n\nSee page 7.\n\nSee page 2.\n\nAt the end.");
    expect(extract.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "footnote",
      "footnote",
      "footnote",
    ]);
    expect(extract.notes).toEqual(["3 marks of notes were left out of their sentences."]);
  });

  test("with a mark of their own lose it", async () => {
    const mark = r('<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t>');
    expect((await read({ body: p(r("Claim.") + mark + r(" Next.")), footnotes: footnote(2, "Note.") })).text).toBe(
      "Claim. Next.\n\nNote.",
    );
  });

  test("typed by hand in the style for marks lose their marks", async () => {
    const styles = '<w:style w:type="character" w:styleId="M"><w:name w:val="footnote reference"/></w:style>';
    const body = p(r("Claim") + r("[3]", '<w:rStyle w:val="M"/>') + r(" goes on."));
    expect((await read({ styles, body })).text).toBe("Claim goes on.");
  });

  test("that nothing refers to are left out and told", async () => {
    const extract = await read({ body: p("Claim."), footnotes: footnote(1, "Loose.") });
    expect(extract.text).toBe("Claim.");
    expect(extract.notes).toEqual(["1 note that nothing in the text refers to was left out."]);
  });

  test("of several paragraphs stay footnotes throughout", async () => {
    const body = p(r("Claim.") + footnoteMark(1));
    expect(await blocksOf({ body, footnotes: footnote(1, p("One.") + p("Two.")) })).toEqual([
      "paragraph: Claim.",
      "footnote: One.",
      "footnote: Two.",
    ]);
  });
});

describe("what is left out is told", () => {
  const change = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';
  test.each([
    [
      "tracked changes are taken as accepted",
      p(
        `${r("It ")}<w:ins ${change}>${r("was")}</w:ins><w:del ${change}><w:r><w:delText>is</w:delText></w:r></w:del>${r(" so.")}`,
      ),
      "It was so.",
      "Tracked changes were taken as accepted: 1 insertion kept, 1 deletion left out.",
    ],
    [
      "words moved stand where they went",
      p(`<w:moveFrom ${change}>${r("gone ")}</w:moveFrom>${r("Here: ")}<w:moveTo ${change}>${r("gone")}</w:moveTo>`),
      "Here: gone",
      "Tracked changes were taken as accepted: 1 insertion kept, 1 deletion left out.",
    ],
    [
      "a paragraph's end that was deleted joins two",
      `${p("One ", `<w:rPr><w:del ${change}/></w:rPr>`)}${p("two.")}`,
      "One two.",
      null,
    ],
    [
      "looks from before a change count for nothing",
      p(r("Shown", `<w:rPrChange ${change}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`)),
      "Shown",
      null,
    ],
    [
      "comments",
      p(
        `<w:commentRangeStart w:id="1"/>${r("Said")}<w:commentRangeEnd w:id="1"/>${r('<w:commentReference w:id="1"/>')}`,
      ),
      "Said",
      "1 comment was left out.",
    ],
    [
      "pictures",
      p(
        r("See") +
          r('<w:drawing><pic:pic><pic:blipFill><a:blip r:link="rId4"/></pic:blipFill></pic:pic></w:drawing>').repeat(2),
      ),
      "See",
      "2 pictures were left out.",
    ],
    ["hidden text", p(r("Seen") + r(" unseen", "<w:vanish/>")), "Seen", "1 stretch of hidden text was left out."],
    [
      "equations",
      p(`${r("Let ")}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${r(" be.")}`),
      "Let  be.",
      "1 equation was left out.",
    ],
    [
      "fields nobody filled in",
      p(
        `${r("Dear ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("Click here")}</w:sdtContent></w:sdt>`,
      ),
      "Dear",
      "1 field that nobody filled in was left out.",
    ],
    [
      "signs of unknown fonts",
      p(r('<w:sym w:font="Webdings" w:char="F0AA"/>') + r("A")),
      "A",
      "1 sign of a special font could not be read and was left out.",
    ],
    [
      "embedded objects",
      p(r("A") + r('<w:object><v:shape><v:imagedata r:id="rId7"/></v:shape></w:object>')),
      "A",
      "1 embedded object was left out.",
    ],
    ["files inserted", `${p("A")}<w:altChunk r:id="rId3"/>`, "A", "1 file inserted into the document was left out."],
  ])("%s", async (_rule, body, text, note) => {
    const extract = await read({ body });
    expect(extract.text).toBe(text);
    expect(extract.notes).toEqual(note === null ? [] : [note]);
  });

  test("headers and footers are no text", async () => {
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>';
    const parts = {
      "word/header1.xml": "<w:hdr xmlns:w='w'>Page 3</w:hdr>",
      "word/_rels/document.xml.rels": relationships,
    };
    const extract = await read({ body: p("Body."), parts });
    expect(extract.text).toBe("Body.");
    expect(extract.notes).toEqual(["Headers and footers were left out."]);
  });
});

describe("what a document says of itself", () => {
  const lang = (tag: string, more = "") => `<w:lang w:val="${tag}"${more}/>`;

  test("title, authors and the day of the last change; the day it was made is no day of publication", async () => {
    const properties =
      "<dc:title> Votes\n counted </dc:title><dc:creator>Jane Doe; John Roe</dc:creator><dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>2021-02-03T23:59:00Z</dcterms:modified><dc:language>nl-NL</dc:language>";
    expect((await read({ body: p("Body."), properties })).metadata).toEqual({
      title: "Votes counted",
      authors: ["Jane Doe", "John Roe"],
      publisher: null,
      publishedOn: null,
      modifiedOn: "2021-02-03",
      canonicalUrl: null,
      lang: "nl-NL",
    });
  });

  test.each([
    ["Jane Doe, John Roe", ["Jane Doe", "John Roe"]],
    ["Doe, Jane", ["Doe, Jane"]],
    ["Doe, Jane; Roe, John", ["Doe, Jane", "Roe, John"]],
    ["  ", []],
  ])("authors in %j", async (creator, authors) => {
    const properties = `<dc:creator>${creator}</dc:creator>`;
    expect((await read({ properties })).metadata.authors).toEqual(authors);
  });

  test.each(["2021-02-30T00:00:00Z", "yesterday", "", "2021"])("%j is no day", async (modified) => {
    const properties = `<dcterms:modified>${modified}</dcterms:modified>`;
    expect((await read({ properties })).metadata.modifiedOn).toBeNull();
  });

  test.each([
    ["the document's", p("Body."), "de-DE"],
    ["that of most letters", p(r("Un mot et encore.", lang("fr-FR")) + r("A word")), "fr-FR"],
    ["that of a style", styled("S", "En setning."), "nb-NO"],
    ["that of the writing", p(r("議会は月曜日に開かれた。", lang("en-US", ' w:eastAsia="ja-JP"'))), "ja-JP"],
  ])("its language is %s", async (_rule, body, tag) => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${lang("de-DE")}</w:rPr></w:rPrDefault></w:docDefaults>${style("S", "House", `<w:rPr>${lang("nb-NO")}</w:rPr>`)}`;
    expect((await read({ styles, body })).metadata.lang).toBe(tag);
  });

  test("nothing is guessed, and a broken part says nothing", async () => {
    expect((await read({ body: p("Body."), parts: { "docProps/core.xml": "<cp:coreProperties" } })).metadata).toEqual({
      title: null,
      authors: [],
      publisher: null,
      publishedOn: null,
      modifiedOn: null,
      canonicalUrl: null,
      lang: null,
    });
  });

  test("names such as __proto__ have no effect", async () => {
    const properties = "<dc:__proto__><dc:polluted>1</dc:polluted></dc:__proto__><dc:title>constructor</dc:title>";
    const parts = {
      "docProps/custom.xml": '<Properties><property name="__proto__"><polluted>1</polluted></property></Properties>',
    };
    const body = '<w:p w:__proto__="1"><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><w:t>Body.</w:t></w:r></w:p>';
    const extract = await read({ body, properties, parts, styles: style("__proto__", "__proto__") });
    expect(extract.metadata.title).toBe("constructor");
    expect(extract.text).toBe("Body.");
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("other ways to write the same", () => {
  test("the strict form with other prefixes is read alike", async () => {
    const document =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Votes</x:t></x:r></x:p></x:body></x:document>';
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/../text/main.xml"/></Relationships>';
    const parts = { "text/main.xml": document, "_rels/.rels": relationships };
    expect(await blocksOf({ parts })).toEqual(["heading 1: Votes"]);
  });

  test("a part in UTF-16 is read alike", async () => {
    const words =
      '\uFEFF<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Größe</w:t></w:r></w:p></w:body></w:document>';
    const parts = { "word/document.xml": new Uint8Array(Buffer.from(words, "utf16le")) };
    expect(await blocksOf({ parts })).toEqual(["paragraph: Größe"]);
  });

  test("a document without a word is a text without a block", async () => {
    expect(await read({ body: p("") })).toMatchObject({ text: "", blocks: [] });
  });
});
