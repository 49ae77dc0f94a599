import { bundled } from "./bundled.mjs";

/** The files made to do harm and what they are faced with, from the sources of the tests. */
export function hostileFiles() {
  return bundled(
    `export { HOSTILE_FILES } from "./tests/support/hostile-files.ts";`,
    `export { face, layBait } from "./tests/support/hostile/face.ts";`,
    `export { harmed, harms } from "./tests/support/hostile/harm.ts";`,
    `export { docxOf, honestDocument } from "./tests/support/hostile/docx-files.ts";`,
    `export { pageOf } from "./tests/support/hostile/html-files.ts";`,
    `export { honestPdf } from "./tests/support/hostile/pdf-files.ts";`,
    `export { extract } from "./lib/extraction/extract.ts";`,
  );
}
