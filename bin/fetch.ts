// The process that fetches: reads one question from standard input, writes the answer to standard output, and ends. Its
// parent is lib/net/adapters/fetch-page.ts.
import { fetchFromWeb } from "../lib/net/adapters/fetch.ts";
import { resolveBySystem } from "../lib/net/adapters/resolve.ts";
import { parseQuestion, renderAnswer } from "../lib/net/exchange.ts";
import { FETCH_LIMITS } from "../lib/net/model.ts";
import { WEB_PORTS } from "../lib/net/policy.ts";

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part);
const { url, allow, accepts, sent } = parseQuestion(Buffer.concat(parts));

const answer = await fetchFromWeb(url, {
  rules: { allow, ports: WEB_PORTS },
  limits: FETCH_LIMITS,
  accepts,
  sent,
  resolve: resolveBySystem,
});
// A look-up or a connection that nobody waits for any more would keep the process: it ends when all is written.
for (const piece of renderAnswer(answer)) process.stdout.write(piece);
process.stdout.write("", () => process.exit(0));
