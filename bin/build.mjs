// Builds what runs: the database clients, the command line and the web pages. Each part is built only when a file it is
// made from has other contents than at its last build. `node bin/build.mjs` builds them all, `node bin/build.mjs database` one.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { captureNode, tail } from "./child-process.mjs";
import { compressAssets } from "./compress-assets.mjs";
import { filesUnder, fingerprint } from "./fingerprint.mjs";
import { installPackages, QUIET } from "./install.mjs";
import { printFailure, Refusal, step } from "./progress.mjs";
import { ROOT } from "./root.mjs";
import { swapFolder } from "./swap-folder.mjs";

const GENERATED = join("lib", "db", "generated");
const SCHEMAS = [join("prisma", "schema.prisma"), join("prisma", "postgres", "schema.prisma")];
const PACKAGE = ["package.json", "package-lock.json"];

const PRINT_FONTS = join("build", "fonts", "print");
const COMPRESSION = [join("bin", "compress-assets.mjs"), join("bin", "subset-fonts.mjs")];
const CONFIGURATION = ["next.config.js", "instrumentation.ts", "proxy.ts", "tsconfig.json"];

/** The parts in the order they need each other. `outputs` are the files without which a part was not built. */
const PARTS = {
  database: {
    label: "Generating the database clients",
    inputs: [...SCHEMAS, "prisma.config.ts", ...PACKAGE],
    outputs: [join(GENERATED, "sqlite", "client.ts"), join(GENERATED, "postgres", "client.ts")],
    make: generateClients,
  },
  cli: {
    label: "Building the command line",
    inputs: ["bin", "lib", ...SCHEMAS, ...PACKAGE],
    outputs: ["prepare.js", "welcome.js", "extract.js", "remarks.js", "fetch.js", "typeset.js"].map((name) =>
      join("build", "cli", name),
    ),
    make: bundleCommands,
  },
  fonts: {
    label: "Cutting the fonts",
    inputs: [...["subset-fonts.mjs", "print-fonts.mjs", "font-name.mjs"].map((name) => join("bin", name)), ...PACKAGE],
    outputs: [
      ...["inter", "source-serif", "source-serif-italic"].map((name) => join("build", "fonts", `${name}.woff2`)),
      join(PRINT_FONTS, "source-serif-4-latin-normal-400.ttf"),
    ],
    make: cutFonts,
  },
  web: {
    label: "Building the pages",
    inputs: ["app", "lib", "public", ...COMPRESSION, ...SCHEMAS, ...CONFIGURATION, ...PACKAGE],
    outputs: [join(".next", "BUILD_ID")],
    make: buildPages,
  },
};

/** Builds the named parts that are out of date. `run` is called around each that is; by default it prints a line. */
export async function build(names = Object.keys(PARTS), run = step) {
  for (const name of names) {
    const part = PARTS[name];
    const stamp = stampOf(name);
    const wanted = fingerprint(
      filesUnder(
        part.inputs.map((path) => inRoot(path)),
        [inRoot(GENERATED)],
      ),
    );
    if (part.outputs.every((path) => existsSync(inRoot(path))) && readStamp(stamp) === wanted) {
      // The clock moves on, so that the cheap look in `looksBuilt` is right again after a mere touch of a file.
      utimesSync(stamp, new Date(), new Date());
      continue;
    }
    rmSync(stamp, { force: true });
    await run(part.label, part.make);
    mkdirSync(inRoot("build"), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

/** The files a part is made from, and the file whose time says when it was built. For looks too cheap to read them. */
export function sourcesOf(name) {
  return filesUnder(
    PARTS[name].inputs.map((path) => inRoot(path)),
    [inRoot(GENERATED)],
  );
}

export function stampOf(name) {
  return inRoot("build", `${name}.stamp`);
}

async function generateClients() {
  for (const schema of SCHEMAS)
    await succeed(["node_modules/prisma/build/index.js", "generate", "--schema", schema, "--no-hints"]);
}

async function bundleCommands() {
  const { build: bundle, stop } = await import("esbuild");
  const commands = readdirSync(inRoot("bin", "commands")).map((name) => inRoot("bin", "commands", name));
  // Built aside and moved into place: a command that starts meanwhile never finds a bundle that is half written.
  const aside = inRoot("build", `cli.${process.pid}`);
  try {
    await bundle({
      entryPoints: [
        ...commands,
        ...["prepare.ts", "welcome.ts", "extract.ts", "remarks.ts", "fetch.ts", "typeset.ts"].map((name) =>
          inRoot("bin", name),
        ),
      ],
      outdir: aside,
      outbase: inRoot("bin"),
      absWorkingDir: ROOT,
      bundle: true,
      splitting: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20",
      sourcemap: true,
      logLevel: "silent",
    });
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw new Refusal("The command line could not be built: the errors are above.", String(error.message));
  } finally {
    // esbuild keeps a process waiting for more.
    await stop();
  }
  swapFolder(aside, inRoot("build", "cli"));
}

async function cutFonts() {
  const { subsetFonts } = await import("./subset-fonts.mjs");
  await subsetFonts(inRoot("build", "fonts"));
  const { printFonts } = await import("./print-fonts.mjs");
  await printFonts(inRoot(PRINT_FONTS));
}

async function buildPages() {
  await succeed(["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" });
  await compressAssets(inRoot(".next", "static"));
}

async function succeed(args, env = {}) {
  const { code, output } = await captureNode(args, { ...QUIET, ...env });
  if (code !== 0)
    throw new Refusal(`\`${args.slice(0, 2).join(" ")}\` failed: its last lines are above.`, tail(output));
}

function inRoot(...parts) {
  return join(ROOT, ...parts);
}

function readStamp(stamp) {
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    await installPackages("run");
    await build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
