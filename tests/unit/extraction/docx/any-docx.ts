import fc from "fast-check";
import { buildDocx, footnote, footnoteMark, p, r, style, styled, t, table } from "./build-docx.ts";

const words = fc
  .array(fc.constantFrom("council", "voted", "2019", "Größe", "議会", "“so”", "&amp;", "it’s", "U.S.", "12.5"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(" "));

const run = fc.oneof(
  { weight: 6, arbitrary: words.map((value) => r(` ${value}`)) },
  words.map((value) => r(value, "<w:b/><w:i/>")),
  fc.constant(r(`${t("a")}<w:tab/>${t("b")}`)),
  fc.constant(r(`${t("a")}<w:noBreakHyphen/>${t("b")}`)),
  fc.constant(r('<w:sym w:font="Symbol" w:char="F0B3"/>')),
  fc.constant(footnoteMark(1)),
  words.map((value) => `<w:ins w:id="1">${r(value)}</w:ins>`),
  words.map((value) => `<w:del w:id="1"><w:r><w:delText>${value}</w:delText></w:r></w:del>`),
  words.map((value) => `<w:hyperlink w:anchor="x">${r(value)}</w:hyperlink>`),
  words.map((value) => `<w:smartTag>${r(value)}</w:smartTag>`),
  words.map(
    (value) =>
      `${r('<w:fldChar w:fldCharType="begin"/>')}${r("<w:instrText>DATE</w:instrText>")}${r('<w:fldChar w:fldCharType="separate"/>')}${r(value)}${r('<w:fldChar w:fldCharType="end"/>')}`,
  ),
  words.map(
    (value) => `<w:sdt><w:sdtPr><w:alias w:val="n"/></w:sdtPr><w:sdtContent>${r(value)}</w:sdtContent></w:sdt>`,
  ),
);

const paragraph = fc.array(run, { minLength: 1, maxLength: 6 }).map((runs) => runs.join(""));
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph.map((inside) => p(inside)) },
  paragraph.map((inside) => styled("H", inside)),
  paragraph.map((inside) => p(inside, "<w:rPr><w:del w:id='1'/></w:rPr>") + p("End.")),
  paragraph.map((inside) => table([[p(inside)]])),
);

/** Documents whose every turn of phrase mammoth knows as well. */
export const anyDocx = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) =>
    buildDocx({ body: blocks.join(""), styles: style("H", "heading 1"), footnotes: footnote(1, "Note.") }),
  );
