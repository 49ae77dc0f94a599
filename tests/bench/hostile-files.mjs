import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";
import { ROOT } from "../../bin/root.mjs";

/** The files made to do harm and what they are faced with, from the sources of the tests. */
export async function hostileFiles() {
  const folder = join(ROOT, "build", "bench");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, "hostile.mjs");
  const contents = `
    export { HOSTILE_FILES } from "./tests/support/hostile-files.ts";
    export { face, layBait } from "./tests/support/hostile/face.ts";
    export { harmed, harms } from "./tests/support/hostile/harm.ts";
    export { docxOf, honestDocument } from "./tests/support/hostile/docx-files.ts";
    export { pageOf } from "./tests/support/hostile/html-files.ts";
    export { honestPdf } from "./tests/support/hostile/pdf-files.ts";
    export { extract } from "./lib/extraction/extract.ts";`;
  await build({
    stdin: { contents, resolveDir: ROOT },
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
  });
  await stop();
  return import(pathToFileURL(outfile).href);
}
