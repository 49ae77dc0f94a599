import { LINES, PALETTES } from "../../palette.ts";
import { ARTICLE } from "./template/article.ts";
import { BACK } from "./template/back.ts";
import { CARD } from "./template/card.ts";
import { FRONT } from "./template/front.ts";
import { LINE } from "./template/line.ts";
import { PAGE } from "./template/page.ts";

const { light } = PALETTES;
const { hues, ...grounds } = light;

// A line on the screen is drawn under letters of 19 px, and here of 11.5 pt.
const PT_PER_PX = 0.6;

/** How a line is drawn here. No wave can be drawn under text, and dots between dashes are no other hue's line. */
const DASHES: Readonly<Record<string, string>> = { wavy: "dash-dotted", double: "solid" };

function lineOf({ style, thickness }: { readonly style: string; readonly thickness: string }): string {
  const width = `${(Number.parseFloat(thickness) * PT_PER_PX).toFixed(2)}pt`;
  return `(dash: "${DASHES[style] ?? style}", width: ${width}, twice: ${style === "double"})`;
}

const colours = Object.entries(grounds).map(([name, colour]) => `#let ${name} = rgb("${colour}")`);
const hueTable = Object.entries(hues).map(([hue, colour]) => `${hue}: rgb("${colour}")`);
const lineTable = Object.entries(LINES).map(([hue, line]) => `${hue}: ${lineOf(line)}`);

/**
 * The whole look of the PDF, in Typst's language, made of constants only: no text of a report ever reaches it. What is
 * told comes as JSON (`PdfContents`) in the input `data`, what is attached in `attachments`, and in `conformance` what the
 * file says of itself.
 */
export const TEMPLATE = [
  ...colours,
  `#let hues = (${hueTable.join(", ")})`,
  `#let strokes = (${lineTable.join(", ")})`,
  PAGE,
  LINE,
  FRONT,
  CARD,
  ARTICLE,
  BACK,
].join("\n");
