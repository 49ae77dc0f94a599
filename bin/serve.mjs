// The web server: Next.js, with its assets served as they were compressed at build time. Started by bin/start.mjs, which
// sets HOST and PORT and everything else in the environment.
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import sirv from "sirv";
import { ROOT } from "./root.mjs";

const ASSETS = "/_next/static/";

/** Proxies keep connections open for a minute: ours must outlive theirs, or a request is lost between the two. */
const KEEP_ALIVE_MS = 65_000;

const hostname = process.env.HOST;
const port = Number(process.env.PORT);
const pages = next({ dev: false, dir: ROOT, hostname, port });
await pages.prepare();
const answer = pages.getRequestHandler();
const assets = sirv(join(ROOT, ".next", "static"), {
  brotli: true,
  immutable: true,
  // Their names hold their contents' hash: a year, which is the most that is honoured.
  maxAge: 31_536_000,
  setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
});

const server = createServer((request, response) => {
  if (!request.url?.startsWith(ASSETS)) return answer(request, response);
  request.url = request.url.slice(ASSETS.length - 1);
  assets(request, response, () => {
    response.writeHead(404).end();
  });
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.listen(port, hostname);

/** Answers under way. */
let underWay = 0;
let isStopping = false;

server.on("request", (_request, response) => {
  underWay += 1;
  response.once("close", () => {
    underWay -= 1;
    letGo();
  });
});

/**
 * What is under way may end; streams are ended by those who send them, at the same signal. A browser also holds
 * connections on which it has asked for nothing yet: those are none to wait for, nor idle to Node.js.
 */
function letGo() {
  if (isStopping && underWay === 0) server.closeAllConnections();
}

function stop() {
  isStopping = true;
  server.close(() => process.exit(0));
  letGo();
}
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
