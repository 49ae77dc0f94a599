import { join } from "node:path";
import { createHistogram } from "node:perf_hooks";
import fc from "fast-check";
import { build as buildParts } from "../../../bin/build.mjs";
import { ROOT } from "../../../bin/root.mjs";
import { number } from "../figures.mjs";
import { hostileFiles } from "../hostile-files.mjs";

export const title = "files made to do harm, each read by the built program in a process that can be killed";

const PROGRAM = join(ROOT, "build", "cli", "extract.js");
const IDLE_MS = 5000;
// Enough that each reader is harmed a thousand times in a minute or two; --cases=N asks for more.
const CASES = 4000;

/** The bars: 10 s and 512 MB for each file, no bait taken, and a parent that hardly notices. */
export async function measure() {
  await buildParts(["database", "cli"]);
  const { HOSTILE_FILES, face, layBait, ...fuzz } = await hostileFiles();
  const idle = delays();
  await idle.during(() => new Promise((done) => setTimeout(done, IDLE_MS)));
  const bait = await layBait();
  const busy = delays();
  const lines = [row(["file", "KB", "ms", "peak MB", "outcome"])];
  const met = [];
  for (const file of HOSTILE_FILES) {
    const bytes = file.make(bait);
    const faced = await busy.during(() => face(file, bytes, PROGRAM));
    met.push({ ...faced, told: faced.all.includes(bait.secret) });
    lines.push(rowOf(file, bytes, faced));
  }
  lines.push("", ...summary(met, bait), idle.said("idle"), busy.said("while the files were read"), "");
  await bait.remove();
  return [...lines, ...(await harmMany(fuzz))];
}

/** How far apart this process comes to a timer of one millisecond while works run, and not between them. */
function delays() {
  const all = createHistogram();
  return {
    async during(work) {
      let last = performance.now();
      const timer = setInterval(() => {
        const now = performance.now();
        all.record(Math.max(1, Math.round((now - last) * 1e6)));
        last = now;
      }, 1);
      try {
        return await work();
      } finally {
        clearInterval(timer);
      }
    },
    said: (when) =>
      `the parent's event loop ${when}: p50 ${inMs(all.percentile(50))}, p99 ${inMs(all.percentile(99))}, most ${inMs(all.max)}`,
  };
}

function inMs(nanoseconds) {
  return `${number(nanoseconds / 1e6)} ms`;
}

function rowOf({ name, outcome }, bytes, { ms, usage, refusal, text }) {
  const expected =
    outcome.is === "either" ||
    (outcome.is === "refused" ? outcome.saying.test(refusal ?? "") : (text?.includes(outcome.holding) ?? false));
  const peak = usage?.peakBytes ? String(Math.round(usage.peakBytes / 2 ** 20)) : "-";
  const became = refusal ?? `imported, ${text.length.toLocaleString("en")} characters`;
  return row([
    name,
    String(Math.ceil(bytes.length / 1024)),
    number(ms),
    peak,
    `${expected ? "" : "NOT AS EXPECTED: "}${became}`,
  ]);
}

function row([name, ...others]) {
  const [size, ms, peak, outcome] = others;
  const printable = name.replaceAll("\0", "\\0").padEnd(46);
  return `${printable}${size.padStart(7)}${ms.padStart(9)}${peak.padStart(9)}  ${outcome}`;
}

function summary(met, bait) {
  const used = met.flatMap(({ usage }) => (usage ? [usage] : []));
  const refused = met.filter(({ refusal }) => refusal !== null).length;
  const [longest, most] = [
    Math.max(...used.map(({ ms }) => ms)),
    Math.max(...used.map(({ peakBytes }) => peakBytes ?? 0)),
  ];
  const baitTaken = met.filter(({ told }) => told).length + (bait.wasRead() ? 1 : 0);
  return [
    `${met.length} files: ${refused} refused, ${met.length - refused} imported; ${used.length} were given to a reader`,
    `longest ${number(longest)} ms, highest peak ${number(most / 2 ** 20)} MB; bait read ${baitTaken} times, ${bait.knocks()} sockets opened`,
  ];
}

/** Honest files with bytes changed, cut and doubled, in this process: how many are read, are refused, and end a reader. */
async function harmMany({ extract, harmed, harms, docxOf, honestDocument, pageOf, honestPdf }) {
  const asked = process.argv.find((word) => word.startsWith("--cases="));
  const cases = asked ? Number(asked.slice("--cases=".length)) : CASES;
  const kinds = [
    ["html", "a page", (given) => harmed(pageOf("<nav>Home</nav>"), given)],
    ["docx", "a document", (given) => harmed(docxOf(), given)],
    ["docx", "the XML in a document", (given) => docxOf({ "word/document.xml": harmed(honestDocument(), given) })],
    ["pdf", "a PDF", (given) => harmed(honestPdf(), given)],
  ];
  const lines = [];
  for (const [kind, what, harm] of kinds) {
    const count = { read: 0, refused: 0, threw: 0 };
    let slowest = 0;
    for (const given of fc.sample(harms(), { seed: 2023, numRuns: Math.ceil(cases / kinds.length) })) {
      const began = performance.now();
      const bytes = new Uint8Array(harm(given));
      const how = await extract(kind, bytes, {}).then(
        ({ ok }) => (ok ? "read" : "refused"),
        () => "threw",
      );
      count[how] += 1;
      slowest = Math.max(slowest, performance.now() - began);
    }
    lines.push(
      `${what} harmed: ${count.read} read, ${count.refused} refused, ${count.threw} ended their reader; slowest ${number(slowest)} ms`,
    );
  }
  return lines;
}
