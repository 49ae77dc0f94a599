// `npm start`: from a bare clone to a page in the browser. Installs, builds, prepares the database and serves; what is
// already done is not done again. `--dev` serves the pages from their sources instead of building them.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "./build.mjs";
import { installPackages, QUIET } from "./install.mjs";
import { whyNodeIsTooOld } from "./node-version.mjs";
import { printFailure, Refusal, step } from "./progress.mjs";
import { ROOT } from "./root.mjs";

const isDev = process.argv.includes("--dev");

/** How long the server may take until it answers, in ms. `next dev` compiles the first page in that time. */
const READY_WITHIN_MS = isDev ? 180_000 : 60_000;
/** How long requests under way may take to finish after a stop, in ms, before the server is ended. */
const STOP_WITHIN_MS = 10_000;

// What Next.js says of itself on every start, before the line that says the same in our words.
const CHATTER = /^\s*(▲ Next\.js|- (Local|Network|Environments):|✓ (Starting|Ready|Running))|^\s*$/;

async function start() {
  const tooOld = whyNodeIsTooOld();
  if (tooOld) throw new Refusal(tooOld);
  endWithNpm();
  // Looked at before the minutes that installing takes; whether the values are right is prepare's to say.
  await assertPortIsFree(process.env.HOST || "127.0.0.1", process.env.PORT || "3000");
  await installPackages("run");
  await build(isDev ? ["database", "cli", "fonts"] : undefined);
  const { prepare } = await import("../build/cli/prepare.js");
  const prepared = await step("Preparing the database", () => prepare(process.env));
  if (!prepared.ok) throw new Refusal(prepared.reason);
  const { welcome } = await import("../build/cli/welcome.js");
  const welcomed = await welcome(process.env, (line) => console.log(line));
  if (!welcomed.ok) throw new Refusal(welcomed.reason);
  return serve(prepared.value);
}

/**
 * npm passes a signal to the shell it started us in, and many shells die of it without passing it on. So when that
 * shell is gone, we were meant.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 300);
  watch.unref();
}

async function assertPortIsFree(host, port) {
  if (!/^[0-9]+$/.test(port) || port < 1 || port > 65535)
    throw new Refusal("PORT must be a whole number from 1 to 65535, such as PORT=3001.");
  const probe = createServer();
  const problem = await new Promise((resolve) => {
    probe.once("error", resolve);
    probe.listen({ host, port: Number(port), exclusive: true }, () => probe.close(() => resolve(null)));
  });
  if (!problem) return;
  const address = `${host}:${port}`;
  if (problem.code === "EADDRINUSE")
    throw new Refusal(
      `${address} is in use: stop what runs there, or choose another port: PORT=${nextPort(port)} npm start`,
    );
  if (problem.code === "EACCES")
    throw new Refusal(`${address} may not be used by this account: choose a port above 1023: PORT=3000 npm start`);
  throw new Refusal(`${address} cannot be served from here (${problem.code}): set HOST to an address of this machine.`);
}

function nextPort(port) {
  return Number(port) < 65535 ? Number(port) + 1 : 3000;
}

/** Runs the web server until it is stopped; answers the exit code. */
async function serve({ host, port, address, environment }) {
  const program = isDev
    ? ["node_modules/next/dist/bin/next", "dev", "-H", host, "-p", String(port)]
    : ["bin/serve.mjs"];
  // In a process group of its own, so that Ctrl-C in the terminal reaches it once, through us, and not twice.
  const server = spawn(process.execPath, program, {
    cwd: ROOT,
    env: {
      ...process.env,
      ...QUIET,
      NODE_ENV: isDev ? "development" : "production",
      ...environment,
      HOST: host,
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "inherit"],
    detached: process.platform !== "win32",
  });
  // Whatever ends this process ends the server with it: nothing may hold the port and the database unseen.
  process.on("exit", () => server.kill("SIGKILL"));
  relayOutput(server.stdout);
  const ended = new Promise((resolve) => server.on("close", (code, signal) => resolve(signal ?? code ?? 1)));
  let stopping = false;
  const stop = () => {
    server.kill(stopping ? "SIGKILL" : "SIGTERM");
    stopping = true;
    setTimeout(() => server.kill("SIGKILL"), STOP_WITHIN_MS).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

  const outcome = await Promise.race([answers(`${loopback(host, port)}/healthz`), ended]);
  if (outcome === "ready") console.log(`\nLinecheck is ready at ${address}\n`);
  else if (!stopping) {
    server.kill("SIGKILL");
    throw new Refusal(
      outcome === "silent"
        ? `The server did not answer within ${READY_WITHIN_MS / 1000} seconds: look at its lines above, and at \`npx linecheck doctor\`.`
        : `The server ended before it was ready (${outcome}): look at its lines above, and at \`npx linecheck doctor\`.`,
    );
  }
  const end = await ended;
  if (stopping) return 0;
  throw new Refusal(`The server ended by itself (${end}): its last lines are above.`);
}

/** Where the server is reached from this machine: an address that means "every address" is none to connect to. */
function loopback(host, port) {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  return `http://${reachable}:${port}`;
}

async function answers(url) {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return "ready";
    await pause(100);
  }
  return "silent";
}

function relayOutput(stream) {
  createInterface({ input: stream }).on("line", (line) => {
    if (!CHATTER.test(line)) console.log(line);
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
