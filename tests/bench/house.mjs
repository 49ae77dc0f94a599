// The product as it is built and served, in a copy of the tree that has one more route: a bare one, for the floor.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the same server can do with no product in it: read a body and answer, or answer so many bytes. */
const BARE_ROUTE = `
export async function POST(request) {
  const body = await request.json();
  return Response.json({ fields: Object.keys(body).length });
}
export function GET(request) {
  return new Response("x".repeat(Number(new URL(request.url).searchParams.get("bytes"))));
}
`;

/** Starts the product on SQLite with an empty data folder. `close()` stops it and removes everything. */
export async function openHouse() {
  const folder = mkdtempSync(join(tmpdir(), "linecheck-bench-"));
  const tree = join(folder, "tree");
  console.log("(copying the tree, adding a bare route, building and starting it)\n");
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\0")
    .filter(Boolean);
  for (const file of files) cpSync(join(ROOT, file), join(tree, file));
  // Hard links: the packages are large, and Turbopack follows no link out of the tree.
  execFileSync("cp", ["-al", join(ROOT, "node_modules"), join(tree, "node_modules")]);
  mkdirSync(join(tree, "app", "bare"), { recursive: true });
  writeFileSync(join(tree, "app", "bare", "route.js"), BARE_ROUTE);
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), LINECHECK_DATA: join(folder, "data"), DATABASE_URL: "" };
  const server = spawn(process.execPath, ["bin/start.mjs"], { cwd: tree, env, stdio: ["ignore", "pipe", "inherit"] });
  const password = await started(server);
  const run = (...args) =>
    JSON.parse(execFileSync(process.execPath, ["bin/linecheck.mjs", ...args, "--json"], { cwd: tree, env }));
  const token = run("token", "create", "--as", "reviewer@linecheck.local", "--name", "bench").secret;
  const database = join(folder, "data", "linecheck.db");
  const agent = new Agent({ keepAlive: true });
  const send = (method, path, body, headers = {}) => exchange(agent, port, method, path, body, headers);
  const call = async (method, path, body, headers = {}) => {
    const authorization = { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers };
    const answer = await send(method, `/api/v1${path}`, body && JSON.stringify(body), authorization);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return answer;
  };
  return {
    tree,
    database,
    port,
    token,
    send,
    call,
    ...memoryOf(server.pid),
    signIn: () => signIn(send, password),
    fetched: () => fetched(database),
    close: async () => {
      agent.destroy();
      const stopped = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The most memory that the web server, which the process started, held since it was forgotten, in MB; null where the system
 * does not tell as Linux does.
 */
function memoryOf(pid) {
  const serving = () => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0];
  const known = existsSync("/proc/self/clear_refs");
  return {
    // 5 sets the peak to what is held now (proc(5)).
    forgetPeak: () => known && writeFileSync(`/proc/${serving()}/clear_refs`, "5"),
    peakMegabytes: () =>
      known ? Math.round(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${serving()}/status`, "utf8"))[1] / 1024) : null,
  };
}

/** Waits until no source waits for its page or its citation: a process is started for each, up to eight at once. */
async function fetched(file) {
  const database = new Sqlite(file, { readonly: true });
  const waiting = database.prepare(
    "SELECT (SELECT count(*) FROM Capture WHERE endedAt IS NULL) + (SELECT count(*) FROM Lookup WHERE endedAt IS NULL)",
  );
  while (waiting.pluck().get() > 0) await pause(500);
  database.close();
}

/** Waits until the server answers; answers the reviewer's printed password. */
async function started(server) {
  let password;
  for await (const line of createInterface({ input: server.stdout })) {
    password ??= /reviewer@linecheck\.local\s+(\S+)/.exec(line)?.[1];
    if (line.includes("is ready at")) {
      server.stdout.resume();
      return password;
    }
  }
  throw new Error("the server ended before it was ready: run `npm start` to see why");
}

/** Signs the reviewer in as the sign-in page does; answers the Cookie header. */
async function signIn(send, password) {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const token = await send("GET", "/api/auth/csrf");
  const cookies = [token.cookie];
  const { csrfToken } = JSON.parse(token.body);
  const fields = new URLSearchParams({ csrfToken, email: "reviewer@linecheck.local", password, json: "true" });
  const entered = await send("POST", "/api/auth/callback/credentials", String(fields), { ...form, cookie: cookies[0] });
  return [...cookies, entered.cookie].join("; ");
}

function exchange(agent, port, method, path, body, headers) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const options = { agent, host: "127.0.0.1", port, method, path, headers: { ...headers, ...length } };
    const outgoing = request(options, (answer) => {
      const chunks = [];
      let firstByteAt;
      answer.on("data", (chunk) => {
        firstByteAt ??= performance.now();
        chunks.push(chunk);
      });
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const cookie = (answer.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
        resolve({ status: answer.statusCode, bytes: bytes.length, body: bytes.toString(), cookie, firstByteAt });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function freePort() {
  const probe = createServer();
  return new Promise((resolve) =>
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    }),
  );
}
