import type { Hue } from "../../marks.ts";
import { LINES, PALETTES } from "../../palette.ts";
import { type Content, type Markup, markup } from "../markup.ts";
import type { LetterStyle, ParagraphStyle } from "./text.ts";

const { ink, soft, line, accent, ground, hues } = PALETTES.light;

/** Families that Word and LibreOffice have, or have a twin of: nothing is embedded. */
const SANS = "Calibri";
const SERIF = "Georgia";
const MONO = "Consolas";

/** Sizes in half points, space in twentieths of a point, lines in 240ths of a line: the units of the format. */
type Drawn = {
  readonly name: string;
  readonly basedOn?: string;
  readonly size?: number;
  readonly family?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly leading?: number;
  readonly indent?: number;
  /** The level in the outline, from 0. */
  readonly outline?: number;
  readonly isBoxed?: boolean;
};

const PARAGRAPHS: Readonly<Record<ParagraphStyle, Drawn>> = {
  Title: { name: "Title", family: SERIF, size: 52, after: 80, leading: 264 },
  Subtitle: { name: "Subtitle", colour: soft, size: 20, after: 60 },
  Draft: { name: "Draft notice", colour: hues.refuted, size: 22, after: 240, isBoxed: true },
  Summary: { name: "Report summary", family: SERIF, size: 26, before: 160, after: 160, leading: 312 },
  Heading1: { name: "heading 1", bold: true, size: 28, before: 400, after: 120, outline: 0 },
  ArticleTitle: { name: "Article title", family: SERIF, bold: true, size: 36, before: 120, after: 160, outline: 1 },
  ArticleHeading: { name: "Article heading", family: SERIF, bold: true, size: 26, before: 280, after: 100, outline: 2 },
  Article: { name: "Article", family: SERIF, size: 23, after: 180, leading: 348 },
  ArticleQuote: { name: "Article quote", basedOn: "Article", indent: 480, italic: true },
  ArticleAside: { name: "Article aside", basedOn: "Article", family: SANS, size: 18, colour: soft, after: 100 },
  Fine: { name: "Fine print", size: 18, colour: soft, after: 60 },
  TableText: { name: "Table text", size: 18, after: 40 },
  TableHead: { name: "Table head", bold: true, size: 18, after: 40 },
  FootnoteText: { name: "footnote text", size: 18, after: 60 },
  CommentText: { name: "annotation text", size: 20, after: 40 },
  Header: { name: "header", size: 17, colour: soft, after: 0 },
  Footer: { name: "footer", size: 17, colour: soft, after: 0 },
};

/** The underline of each line of the report (17.18.99). */
const UNDERLINES: Readonly<Record<string, string>> = {
  solid: "single",
  double: "double",
  wavy: "wave",
  dashed: "dash",
  dotted: "dotted",
};

/** From this thickness on a line is drawn heavy. */
const HEAVY: Readonly<Record<string, string>> = { solid: "thick", dashed: "dashedHeavy" };

const LETTERS: readonly (readonly [LetterStyle, string, Content])[] = [
  ["Strong", "Strong", markup`<w:b/>`],
  ["Emphasis", "Emphasis", markup`<w:i/>`],
  ["Soft", "Soft", colourOf(soft)],
  ["Code", "Code", markup`${familyOf(MONO)}<w:sz w:val="16"/>`],
  ["Hyperlink", "Hyperlink", markup`${colourOf(accent)}<w:u w:val="single"/>`],
  ["FootnoteReference", "footnote reference", markup`${familyOf(SANS)}<w:vertAlign w:val="superscript"/>`],
  ["CommentReference", "annotation reference", markup`<w:sz w:val="16"/>`],
  ...(Object.keys(hues) as Hue[]).flatMap((hue): (readonly [LetterStyle, string, Content])[] => [
    [`Glyph-${hue}`, `Glyph ${hue}`, markup`${familyOf(SANS)}<w:b/>${colourOf(hues[hue])}<w:sz w:val="17"/>`],
    [
      `Claim-${hue}`,
      `Claim ${hue}`,
      markup`<w:u w:val="${underlineOf(hue)}" w:color="${hues[hue].slice(1).toUpperCase()}"/>`,
    ],
  ]),
];

function underlineOf(hue: Hue): string {
  const { style, thickness } = LINES[hue];
  return (Number.parseFloat(thickness) >= 3 ? HEAVY[style] : null) ?? UNDERLINES[style] ?? "single";
}

/** The part that draws the styles (ECMA-376-1, 17.7): whoever takes the text over changes a look in one place. */
export function styleSheet(lang: string): Markup {
  return markup`<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr>${familyOf(SANS)}${colourOf(ink)}<w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${Object.entries(PARAGRAPHS).map(([id, drawn]) => paragraphStyle(id, drawn))}${LETTERS.map(
    ([id, name, properties]) =>
      markup`<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`,
  )}${TABLE}</w:styles>`;
}

const TABLE = markup`<w:style w:type="table" w:styleId="Report"><w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="${line.slice(1)}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${line.slice(1)}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${line.slice(1)}"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${ground.slice(1)}"/></w:tcPr></w:tblStylePr></w:style>`;

function paragraphStyle(id: string, drawn: Drawn): Markup {
  const { name, basedOn = "Normal", size, family, colour, bold, italic, before, after, leading, indent } = drawn;
  const { outline, isBoxed } = drawn;
  const isHead = outline !== undefined;
  const spacing = [
    before === undefined ? null : markup` w:before="${before}"`,
    after === undefined ? null : markup` w:after="${after}"`,
    leading === undefined ? null : markup` w:line="${leading}" w:lineRule="auto"`,
  ];
  return markup`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${isHead ? markup`<w:keepNext/><w:keepLines/>` : null}${isBoxed ? box(colour ?? ink) : null}<w:spacing${spacing}/>${indent === undefined ? null : markup`<w:ind w:left="${indent}"/>`}${isHead ? markup`<w:outlineLvl w:val="${outline}"/>` : null}</w:pPr><w:rPr>${family ? familyOf(family) : null}${bold ? markup`<w:b/>` : null}${italic ? markup`<w:i/>` : null}${colour ? colourOf(colour) : null}${size ? markup`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : null}</w:rPr></w:style>`;
}

function box(colour: string): Markup {
  const drawn = markup` w:val="single" w:sz="6" w:space="6" w:color="${colour.slice(1).toUpperCase()}"`;
  return markup`<w:pBdr><w:top${drawn}/><w:left${drawn}/><w:bottom${drawn}/><w:right${drawn}/></w:pBdr>`;
}

function familyOf(family: string): Markup {
  return markup`<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:cs="${family}"/>`;
}

function colourOf(colour: string): Markup {
  return markup`<w:color w:val="${colour.slice(1).toUpperCase()}"/>`;
}
