import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";
import { ROOT } from "../../bin/root.mjs";

/**
 * What some lines of `export … from "./…"`, meant from the project's root, give: sources of the product and of its tests,
 * as one module for Node.js. Packages are those that are installed.
 */
export async function bundled(...lines) {
  const parent = join(ROOT, "build");
  mkdirSync(parent, { recursive: true });
  // Inside the tree, or no package is found from there.
  const folder = mkdtempSync(join(parent, "bench-"));
  const outfile = join(folder, "bundle.mjs");
  try {
    await build({
      stdin: { contents: lines.join("\n"), resolveDir: ROOT },
      outfile,
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20",
    });
    await stop();
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
