import { expect, test } from "vitest";
import { extractPdf } from "../../../../lib/extraction/pdf/extract-pdf.ts";
import { REFUSALS } from "../../../../lib/extraction/pdf/refusals.ts";
import { surveyPdf } from "../../../../lib/extraction/pdf/survey.ts";
import { PDF_FILES } from "../../../support/hostile/pdf-files.ts";
import { buildPdf, FIRST_OWN, linesAt } from "./build-pdf.ts";

const NOWHERE = { file: "/nowhere", address: "http://127.0.0.1:9" };

const REFUSED: readonly (readonly [string, string])[] = [
  ["forms-double-30-times.pdf", REFUSALS.tooIntricate],
  ["a-million-states.pdf", REFUSALS.tooIntricate],
  ["contents-unpack-to-a-gigabyte.pdf", REFUSALS.tooMuchPacked],
  ["packed-twice.pdf", REFUSALS.tooMuchPacked],
  ["run-lengths.pdf", REFUSALS.tooMuchPacked],
  ["a-million-words.pdf", REFUSALS.tooLong(2_000_000)],
  ["a-text-of-10-mb.pdf", REFUSALS.tooLong(2_000_000)],
];

test.each(REFUSED)("%s is refused before it is opened", async (name, reason) => {
  const file = PDF_FILES.find((one) => one.name === name);
  expect(file).toBeDefined();
  if (file) expect(await surveyPdf(file.make(NOWHERE))).toEqual({ ok: false, reason });
});

test.each(["form-draws-itself.pdf", "picture-of-10-gigapixels.pdf"])("%s is opened", async (name) => {
  const file = PDF_FILES.find((one) => one.name === name);
  expect(file && (await surveyPdf(file.make(NOWHERE))).ok).toBe(true);
});

test("text that stands beyond the edges of its page is told, or refused when it is nearly all", async () => {
  const line = "The house met on Monday and heard from all of the members who spoke.";
  const file = (times: number) =>
    buildPdf([[...linesAt(60, 100, [line]), { text: line.repeat(times), x: 60, y: 200 }]]);
  const few = await extractPdf(file(1), {});
  const some = await extractPdf(file(30), {});
  const most = await extractPdf(file(600), {});
  expect(few.ok && few.value.notes).toEqual([]);
  expect(some.ok && some.value.notes[0]).toMatch(/beyond the edges of its pages or cannot be read, and was left out/);
  expect(most).toEqual({ ok: false, reason: REFUSALS.beyondEdges });
});

test.each([
  ["a character map", "", `100 beginbfchar ${"<0041> <0042> ".repeat(9_000)} endbfchar`],
  ["a font", "/Subtype/Type1C", "(abc) Tj ".repeat(9_000)],
  ["a page that paints it", "", `BT ${"(abc) Tj <616263> Tj ".repeat(1_000)} ET`],
])("the strings of %s are counted when they are painted", async (name, dictionary, words) => {
  const survey = await surveyPdf(
    buildPdf([], { objects: [`<<${dictionary}/Length ${words.length}>>\nstream\n${words}\nendstream`] }),
  );
  expect(survey.ok && survey.value.shown).toBe(name.startsWith("a page") ? 6_000 : 0);
});

/** A page with a line in Helvetica and characters in a font whose codes no file tells. */
function inTwoFonts(line: string, codes: string): Uint8Array {
  const contents = `BT /P 12 Tf 60 700 Td (${line}) Tj /C 12 Tf 0 -20 Td <${codes}> Tj ET`;
  return buildPdf([], {
    pages: `<</Type/Pages/Kids[${FIRST_OWN} 0 R]/Count 1>>`,
    objects: [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${FIRST_OWN + 1} 0 R/Resources<</Font<</P 3 0 R/C ${FIRST_OWN + 2} 0 R>>>>>>`,
      `<</Length ${contents.length}>>\nstream\n${contents}\nendstream`,
      `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${FIRST_OWN + 3} 0 R]>>`,
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>",
    ],
  });
}

test("characters that only a list outside the file could name are left out, told, and refused when they are many", async () => {
  const line = "The house met on Monday and heard from all of the members who spoke.";
  const few = await extractPdf(inTwoFonts(line, "4e2d6587"), {});
  expect(few.ok && [few.value.text, few.value.notes]).toEqual([
    line,
    ["Text in a font that does not say which characters it holds was left out; compare the text with the file."],
  ]);
  expect(await extractPdf(inTwoFonts("One", "4e2d6587".repeat(40)), {})).toEqual({
    ok: false,
    reason: REFUSALS.unknownMap,
  });
});
