import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { number, spread } from "../figures.mjs";
import { SPLITTERS } from "../text/splitters.mjs";

export const title = "texts cut into sentences, beside the splitters of npm";

const WORKER = fileURLToPath(new URL("../text/worker.mjs", import.meta.url));
const NAMES = Object.keys(SPLITTERS);
// A splitter that needs longer for 5 MB is of no use to a person who waits.
const PATIENCE_MS = 60_000;

// The growth of a shorter time is that of the machine's hiccups.
const TELLING_MS = 10;

/** The peers run in the same minutes on the same texts, each task in a process of its own that is killed after a minute. */
export async function measure() {
  const gold = process.argv.find((word) => word.startsWith("--gold="))?.slice("--gold=".length);
  const folder = gold ?? process.env.LINECHECK_GOLD ?? "";
  return [...aboutPeers(), "", ...quality(folder), "", ...speed(folder), "", ...worst()];
}

function aboutPeers() {
  const aligned = NAMES.filter((name) => SPLITTERS[name].strings);
  return [
    `Sentences that come as strings (${aligned.join(", ")})`,
    "were found in the text in their order, white space aside; a text which a splitter changed, left out in part or threw",
    "on counts as one sentence. Intl.Segmenter is given a paragraph at a time.",
  ];
}

function quality(folder) {
  if (folder === "")
    return [
      "Span F1 and golden rules were skipped: name the folder of gold data with --gold=FOLDER or LINECHECK_GOLD.",
    ];
  const answers = NAMES.map((name) => run(name, "gold", folder).answers);
  const sets = answers[0].filter(({ set }) => set);
  const column = (of) => answers.map((rows) => (rows.length > sets.length ? of(rows) : "died"));
  const mean = (rows) => rows.reduce((sum, { f1 = 0 }) => sum + f1, 0) / sets.length;
  const rules = (rows) => rows.at(-1);
  return [
    row("span F1, %", NAMES),
    ...sets.map(({ set }, at) =>
      row(
        set,
        column((rows) => rows[at].f1.toFixed(2)),
      ),
    ),
    row(
      "macro mean",
      column((rows) => mean(rows).toFixed(2)),
    ),
    row(
      "golden rules",
      column((rows) => `${rules(rows).passed}/${rules(rows).of}`),
    ),
    row(
      "of them English",
      column((rows) => `${rules(rows).english}/${rules(rows).ofEnglish}`),
    ),
    row(
      "offsets exact, %",
      column((rows) => exactShare(rows.slice(0, -1))),
    ),
  ];
}

/** The share of texts of which the spans left out nothing but white space. */
function exactShare(rows) {
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  return ((100 * sum(({ exact }) => exact)) / sum(({ texts }) => texts)).toFixed(1);
}

function speed(folder) {
  const what = folder === "" ? "made articles" : "the gold documents";
  const lines = [];
  for (const [task, about] of [
    ["documents", `5 MB of ${what}, one by one`],
    ["one", "5 MB in one English text"],
  ]) {
    lines.push(`${about}:`);
    for (const name of NAMES) lines.push(`  ${name.padEnd(18)} ${rateOf(run(name, task, folder))}`);
  }
  return lines;
}

function rateOf({ answers, end }) {
  if (answers.length === 0) return end;
  const thrown = answers[0].thrown > 0 ? `; threw or changed the text on ${answers[0].thrown}` : "";
  const rates = answers.map(({ rate }) => rate);
  return `${spread(rates, "MB/s")}${thrown}${end === "" ? "" : `; ${end} after that`}`;
}

function worst() {
  const { answers, end } = run("linecheck", "worst", "", 5 * PATIENCE_MS);
  const slowest = answers.toSorted((a, b) => b.ms - a.ms)[0];
  if (!slowest || end !== "") return [`the worst of the adversarial texts: ${end}`];
  const grown = Math.max(...answers.filter(({ ms }) => ms >= TELLING_MS).map(({ grown }) => grown));
  return [
    `ours, the worst of ${answers.length} adversarial texts of 1 MB: ${number(slowest.ms / 1000)} s (${slowest.text})`,
    `from 500 KB to 2 MB the time grew at most ${number(grown)}-fold; 4 is linear, 16 is quadratic`,
    `offsets exact in ${answers.filter(({ exact }) => exact).length} of ${answers.length}`,
  ];
}

/** What a worker answered before its end, and how that came, empty when it was done. */
function run(name, task, folder, patience = PATIENCE_MS) {
  const { stdout, status, signal, error } = spawnSync(process.execPath, [WORKER, name, task, folder], {
    encoding: "utf8",
    timeout: patience,
    killSignal: "SIGKILL",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const answers = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
  if (error?.code === "ETIMEDOUT") return { answers, end: `took more than ${patience / 1000} s` };
  return { answers, end: status === 0 ? "" : `died (${signal ?? `exit code ${status}`})` };
}

function row(head, cells) {
  return head.padEnd(18) + cells.map((cell, at) => cell.padStart(Math.max(9, NAMES[at].length + 2))).join("");
}
