// Makes the fonts that PDF files are set in, of the two families that the pages are set in. The typesetter takes neither
// WOFF nor variable fonts, so each weight becomes a TrueType file of its own.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subset from "subset-font";
import { renamed } from "./font-name.mjs";

/** The weights a page is read in: its text, and what stands out of it (the headings of our styles have the same). */
const WEIGHTS = [400, 600];

/**
 * The scripts that both families cover, as the packages name their files; Latin has no word after the family's name.
 * Each becomes a family: of two fonts of one family and weight, the typesetter would only ever look at one.
 */
const SCRIPTS = {
  latin: "",
  "latin-ext": " Latin Extended",
  vietnamese: " Vietnamese",
  greek: " Greek",
  cyrillic: " Cyrillic",
  "cyrillic-ext": " Cyrillic Extended",
};

const FAMILIES = [
  { family: "Source Serif 4", file: "source-serif-4", styles: ["normal", "italic"] },
  { family: "Inter", file: "inter", styles: ["normal"] },
];

/** Writes the fonts into the folder. */
export async function printFonts(folder) {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const { family, file, styles } of FAMILIES)
    for (const [script, word] of Object.entries(SCRIPTS))
      for (const style of styles) {
        const variable = readFileSync(
          resolve(`@fontsource-variable/${file}/files/${file}-${script}-wght-${style}.woff2`),
        );
        for (const weight of WEIGHTS) {
          const still = await subset(variable, undefined, {
            targetFormat: "truetype",
            variationAxes: { wght: weight },
            keepAllGlyphs: true,
          });
          writeFileSync(join(folder, `${file}-${script}-${style}-${weight}.ttf`), renamed(still, `${family}${word}`));
        }
      }
}
