#!/usr/bin/env node
// The command line. Loads nothing but the command it runs, so that it starts in a blink.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { whyNodeIsTooOld } from "./node-version.mjs";
import { ROOT } from "./root.mjs";

/** Every command with the line that tells what it does. */
const COMMANDS = {
  segment: "split a text into its sentences",
  elements: "find what can be checked in each sentence, and what to check first",
  quote: "find where a source says a quote word for word, and what of a claim the quote lacks",
  match: "find the checked claims that a text repeats",
  import: "bring in an article",
  "fact-checks": "bring in fact-checks that others published",
  annotations: "bring in what others remarked, from a Word file or annotations",
  report: "write the annotated copy of a document",
  verify: "check an export: whether it is as it was signed, and by whom",
  key: "print the key that checks what this installation signs",
  user: "add, list, disable and enable people, reset a password",
  token: "create, list and revoke bearer tokens for the API",
  migrate: "bring the database to this release",
  doctor: "say what is wrong with this installation",
  backup: "copy the database and the keys while the server runs",
};

const HELP = `Usage: linecheck COMMAND [OPTIONS]

${Object.entries(COMMANDS)
  .map(([name, does]) => `  ${name.padEnd(13)}${does}`)
  .join("\n")}

\`linecheck COMMAND --help\` tells more. Exit code: 0 done, 1 refused, 2 wrong usage.
`;

/** What a command may touch of the world (bin/io.ts). */
const io = {
  get stdin() {
    return process.stdin;
  },
  out: write,
  err: (text) => void process.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
  env: process.env,
};

// A reader that has seen enough (`linecheck … | head`) is no failure.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]) {
  if (name === undefined) return complain(HELP, 2);
  if (name === "--help" || name === "-h" || name === "help") return tell(HELP);
  const tooOld = whyNodeIsTooOld();
  if (tooOld) return complain(`${tooOld}\n`, 1);
  if (!Object.hasOwn(COMMANDS, name)) return complain(unknown(name), 2);
  if (!existsSync(join(ROOT, "node_modules")))
    return complain("Linecheck is not installed yet: run `npm start`, or `npm ci`, in its folder.\n", 1);
  try {
    if (!(await looksBuilt())) await rebuild();
    const { usage, run } = await import(pathToFileURL(join(ROOT, "build", "cli", "commands", `${name}.js`)).href);
    if (args.includes("--help") || args.includes("-h")) return tell(usage.endsWith("\n") ? usage : `${usage}\n`);
    return await run(args, io);
  } catch (error) {
    const { failureText } = await import("./progress.mjs");
    return complain(`${failureText(error)}\n`, 1);
  }
}

/** Writes and waits for a slow reader, so that a long answer does not pile up in memory. */
function write(text) {
  if (process.stdout.write(text)) return undefined;
  return new Promise((resume) => process.stdout.once("drain", resume));
}

function tell(text) {
  process.stdout.write(text);
  return 0;
}

function complain(text, code) {
  process.stderr.write(text);
  return code;
}

/** Whether no source is newer than the bundle. Reads no contents, since this is done at every start. */
async function looksBuilt() {
  const stamp = join(ROOT, "build", "cli.stamp");
  if (!existsSync(stamp) || !existsSync(join(ROOT, "build", "cli", "prepare.js"))) return false;
  const { sourcesOf } = await import("./build.mjs");
  const builtAt = statSync(stamp).mtimeMs;
  return sourcesOf("cli").every((file) => statSync(file).mtimeMs <= builtAt);
}

async function rebuild() {
  const { build } = await import("./build.mjs");
  await build(["database", "cli", "fonts"], (_label, make) => make());
}

function unknown(name) {
  const near = Object.keys(COMMANDS).filter((known) => distance(name, known) <= 2 || known.startsWith(name));
  const hint = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "`linecheck --help` lists the commands.";
  return `There is no command ${name}. ${hint}\n`;
}

/** How many letters to add, drop or replace to get from one word to the other. */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
