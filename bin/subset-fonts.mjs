// Cuts the two families down to what pages in Latin script show, at the weights our styles use: 62 KB to load instead
// of 150. Other scripts, and rarer letters, come from the packages' own files, which a browser fetches when it meets them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subset from "subset-font";

/** The lightest and the boldest weight of the styles. */
const WEIGHTS = { min: 400, max: 650 };

/** Code points, first and last: what `app/fonts.css` says these files have. */
const LETTERS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x2010, 0x2026],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

/** The files by the name they get. */
const FONTS = {
  "inter.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "source-serif.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "source-serif-italic.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
};

/** Writes the cut fonts into the folder. */
export async function subsetFonts(folder) {
  const { resolve } = createRequire(import.meta.url);
  const letters = LETTERS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of Object.entries(FONTS)) {
    const cut = await subset(readFileSync(resolve(file)), letters.join(""), {
      targetFormat: "woff2",
      variationAxes: { wght: WEIGHTS },
    });
    writeFileSync(join(folder, name), cut);
  }
}
