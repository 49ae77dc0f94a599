import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { capture, tail } from "./child-process.mjs";
import { Refusal, step } from "./progress.mjs";
import { ROOT } from "./root.mjs";

/** Set for every child: nothing is downloaded behind the person's back, and nobody is told that we run. */
export const QUIET = {
  // Prisma asks for a schema engine that nothing here uses; any executable satisfies it.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
};

/**
 * Installs the packages when node_modules is not what package-lock.json says.
 *
 * @param wanted `"run"` is content without the packages that only development needs, `"develop"` wants them all.
 */
export async function installPackages(wanted) {
  if (!isInstalled(wanted)) await step("Installing packages", () => npm("ci", "--include=dev"));
  if (!loadsNatively())
    await step("Compiling better-sqlite3 for this Node.js", () => npm("rebuild", "better-sqlite3-12"));
  if (!loadsNatively())
    throw new Refusal("better-sqlite3 does not load: delete the folder node_modules and run this again.");
}

/** npm writes what it installed to node_modules/.package-lock.json, as its last act. */
function isInstalled(wanted) {
  const record = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(ROOT, "package-lock.json"))).every(([path, locked]) => {
    const present = installed[path];
    if (present) return present.version === locked.version && present.integrity === locked.integrity;
    // Optional packages are for other platforms; the entry "" is this project.
    return path === "" || locked.optional || locked.devOptional || (locked.dev && wanted === "run");
  });
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

/** False after Node.js itself was replaced by another major version, or when the install script did not run. */
function loadsNatively() {
  try {
    const Database = createRequire(join(ROOT, "package.json"))("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

async function npm(...args) {
  // npm names itself to what it starts; without it (node bin/start.mjs) the one on PATH will do.
  const self = process.env.npm_execpath ?? "";
  const [command, first] = self.endsWith("npm-cli.js")
    ? [process.execPath, [self]]
    : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  const { code, output } = await capture(command, [...first, ...args, "--no-audit", "--no-fund"], QUIET);
  if (code !== 0) throw new Refusal(remedyFor(output), tail(output));
}

function remedyFor(output) {
  if (/better-sqlite3/.test(output) && /gyp|prebuild-install/.test(output))
    return process.platform === "darwin"
      ? "better-sqlite3 could not be compiled: install Apple's tools with `xcode-select --install` and run this again."
      : "better-sqlite3 could not be compiled: install a compiler with `apt-get install build-essential python3` (or your system's packages of these) and run this again.";
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(output))
    return "The packages could not be fetched: check that this machine reaches the npm registry and run this again.";
  return "The packages could not be installed: npm's last lines are above.";
}
