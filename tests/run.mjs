// `npm test`: everything that stands between a change and its release, in order. Ends with one line,
// `N passed, N failed, N skipped`. `npm test -- unit db` runs only these stages.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "../bin/build.mjs";
import { captureNode } from "../bin/child-process.mjs";
import { installPackages, QUIET } from "../bin/install.mjs";
import { whyNodeIsTooOld } from "../bin/node-version.mjs";
import { printFailure, Refusal, seconds } from "../bin/progress.mjs";
import { ROOT } from "../bin/root.mjs";

const RESULTS = join(ROOT, "build", "test-results");

/** What each stage answers: counts, and what to read when something failed. Checks that are no tests count as one. */
const STAGES = {
  format: () => check("node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off"),
  schema: () => check("bin/derive-schema.mjs", "--check"),
  // Next.js writes down the types of the routes; tsc reads them.
  types: async () => {
    const routes = await check("node_modules/next/dist/bin/next", "typegen");
    return routes.failed ? routes : check("node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "false");
  },
  cli: () => buildOf("cli", "fonts"),
  architecture: () => vitest("architecture"),
  unit: () => vitest("unit"),
  property: () => vitest("property"),
  db: () => vitest("db"),
  pages: () => buildOf("web"),
  browser: () => playwright(),
};

process.exitCode = await main(process.argv.slice(2));

async function main(wanted) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    await prepare(wanted);
    console.log(
      `${"stage".padEnd(14)}${["passed", "failed", "skipped", "time"].map((head) => head.padStart(9)).join("")}`,
    );
    for (const [name, run] of Object.entries(STAGES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const started = performance.now();
      const result = await run().catch((error) => failure(String(error.stack ?? error)));
      const { passed, failed, skipped } = result;
      const cells = [passed, failed, skipped, seconds(performance.now() - started)];
      console.log(`${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(9)).join("")}`);
      if (failed > 0) console.log(`\n${result.output.trim()}\n`);
      for (const count of Object.keys(total)) total[count] += result[count];
    }
  } catch (error) {
    printFailure(error);
    total.failed += 1;
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}

async function prepare(wanted) {
  const tooOld = whyNodeIsTooOld();
  if (tooOld) throw new Refusal(tooOld);
  const stranger = wanted.find((name) => !Object.hasOwn(STAGES, name));
  if (stranger) throw new Refusal(`There is no stage ${stranger}: name some of ${Object.keys(STAGES).join(", ")}.`);
  // The tests see no installation of whoever runs them, and can do it no harm.
  for (const name of Object.keys(process.env))
    if (/^(LINECHECK_|NEXTAUTH_)|^(DATABASE_URL|PORT|HOST|NODE_ENV|FORCE_COLOR)$/.test(name)) delete process.env[name];
  process.env.NO_COLOR = "1";
  await installPackages("develop");
  await build(["database"]);
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
}

function failure(output) {
  return { passed: 0, failed: 1, skipped: 0, output };
}

/** A check that passes or fails as a whole. */
async function check(...args) {
  const { code, output } = await captureNode(args, QUIET);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, output } : failure(output);
}

async function buildOf(...parts) {
  try {
    await build(parts, (_label, make) => make());
    return { passed: 1, failed: 0, skipped: 0, output: "" };
  } catch (error) {
    return failure(`${error.detail ?? ""}\n${error.message}`);
  }
}

async function vitest(project) {
  const files = testFiles(join("tests", project), ".test.ts");
  const report = join(RESULTS, `${project}.json`);
  const { code, output } = await captureNode([
    "node_modules/vitest/vitest.mjs",
    "run",
    `--project=${project}`,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const told = readReport(report);
  if (!told) return failure(output);
  const suites = told.testResults;
  // A file that could not be read holds no failed test, and would pass for one without tests.
  const broken = suites.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);
  const silent = files.length - suites.length;
  return judged({
    passed: told.numPassedTests,
    failed: told.numFailedTests + broken.length + Math.max(silent, 0),
    skipped: told.numPendingTests + told.numTodoTests,
    code,
    output: silent > 0 ? `${output}\n${silent} of ${files.length} test files reported nothing.` : output,
    exist: files.length > 0,
  });
}

async function playwright() {
  const files = testFiles(join("tests", "e2e"), ".spec.ts");
  const report = join(RESULTS, "browser.json");
  const { code, output } = await captureNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=line,json"], {
    ...QUIET,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  const told = readReport(report);
  if (!told) return failure(output);
  const { expected, unexpected, flaky, skipped } = told.stats;
  return judged({ passed: expected, failed: unexpected + flaky, skipped, code, output, exist: files.length > 0 });
}

/** A run that ended badly has failed, whatever it counted; and so has one that found none of the tests there are. */
function judged({ passed, failed, skipped, code, output, exist }) {
  const ranNothing = exist && passed + failed + skipped === 0;
  const said = ranNothing ? `${output}\nNot one test ran, though there are some.` : output;
  return { passed, failed: failed === 0 && (code !== 0 || ranNothing) ? 1 : failed, skipped, output: said };
}

function testFiles(folder, ending) {
  return readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => name.endsWith(ending));
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
