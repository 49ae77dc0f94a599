import type { Hue } from "../../marks.ts";
import { PALETTES } from "../../palette.ts";
import { type Markup, markup } from "../markup.ts";

/** How a cell is drawn. */
export type Look = "plain" | "number" | "head" | "strong" | "link" | Hue;

const { ink, ground, line, accent, hues } = PALETTES.light;

/** The looks in the order of the file, with the colour of their letters and whether these are bold. */
const LOOKS: readonly (readonly [Look, { readonly colour: string; readonly bold: boolean }])[] = [
  ["plain", { colour: ink, bold: false }],
  ["number", { colour: ink, bold: false }],
  ["head", { colour: ink, bold: true }],
  ["strong", { colour: ink, bold: true }],
  ["link", { colour: accent, bold: false }],
  ...Object.entries(hues).map(([hue, colour]) => [hue as Hue, { colour, bold: true }] as const),
];

const NUMBERS = new Map(LOOKS.map(([look], at) => [look, at]));

/** The number of a look in the file. */
export function styleNumber(look: Look): number {
  return NUMBERS.get(look) ?? 0;
}

/** The part that says how cells are drawn (ECMA-376-1, 18.8): a look for each mark, all of them at the top and folded into lines. */
export function styleSheet(): Markup {
  return markup`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${LOOKS.length}">${LOOKS.map(
    ([look, { colour, bold }]) =>
      markup`<font>${bold ? markup`<b/>` : null}${look === "link" ? markup`<u/>` : null}<sz val="11"/><color rgb="${argb(colour)}"/><name val="Calibri"/><family val="2"/></font>`,
  )}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="${argb(ground)}"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="${argb(line)}"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.map(
    ([look], at) =>
      markup`<xf numFmtId="0" fontId="${at}" fillId="${look === "head" ? 2 : 0}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${look === "number" ? markup` horizontal="left"` : null} vertical="top" wrapText="1"/></xf>`,
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** `#rrggbb` as the file wants it, with its opacity before it. */
function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
