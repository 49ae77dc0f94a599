import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { bundled } from "../bundled.mjs";
import { number, quantile, timed } from "../figures.mjs";
import { random } from "../random.mjs";
import { inventClaims } from "./invented-claims.mjs";

const POSTS = 200;
const SIZES = [10_000, 100_000];
const LIMIT = 20;

/**
 * How often the right claim comes first, and what it costs, beside SQLite's FTS5 with Porter stems and BM25, on invented
 * claims. `--claims=FILE --queries=FILE --judgements=FILE` measures on a set of one's own instead: NDJSON {"id", "text",
 * "title"}, {"id", "text"} and {"id", "matches": [the ids of the right claims]}.
 */
export async function measureSearch() {
  const linecheck = await bundled(
    `export { indexClaims } from "./lib/matches/claim-index.ts";`,
    `export { search } from "./lib/matches/search.ts";`,
  );
  const own = ownSet();
  if (own) return measureOn(own, linecheck);
  const lines = [];
  for (const size of SIZES) lines.push(...(await measureOn(inventClaims(size, POSTS, random(20260131)), linecheck)));
  return lines;
}

async function measureOn({ claims, queries, judgements }, { indexClaims, search }) {
  const right = new Map(judgements.map(({ id, matches }) => [id, new Set(matches)]));
  const index = await timed(() =>
    indexClaims(
      claims.map((claim) => ({ title: "", ...claim })),
      "en",
    ),
  );
  const table = await timed(() => fullTextTable(claims));
  return [
    `input: ${claims.length.toLocaleString("en")} claims, ${queries.length.toLocaleString("en")} texts that repeat one`,
    `linecheck: ${ranking(queries, right, (text) => search(text, index.value))}; read in ${number(index.ms)} ms`,
    `FTS5, porter, bm25: ${ranking(queries, right, table.value)}; read in ${number(table.ms)} ms`,
  ];
}

/** The usual figures of retrieval: mean average precision of the first five, reciprocal rank, and the first alone. */
function ranking(queries, right, find) {
  const sums = { precision: 0, rank: 0, first: 0 };
  const times = [];
  for (const { id, text } of queries) {
    const start = performance.now();
    const found = find(text);
    times.push(performance.now() - start);
    const wanted = right.get(id) ?? new Set();
    const hits = found.flatMap((match, rank) => (wanted.has(match.id) ? [rank] : []));
    const precisions = hits.filter((rank) => rank < 5).map((rank, hit) => (hit + 1) / (rank + 1));
    sums.precision += precisions.reduce((sum, share) => sum + share, 0) / Math.max(1, Math.min(5, wanted.size));
    sums.rank += hits.length > 0 ? 1 / (hits[0] + 1) : 0;
    sums.first += hits[0] === 0 ? 1 : 0;
  }
  const share = (sum) => (sum / queries.length).toFixed(4);
  return (
    `MAP@5 ${share(sums.precision)}, MRR ${share(sums.rank)}, P@1 ${share(sums.first)}; ` +
    `a text ${number(quantile(times, 0.5))} ms, p95 ${number(quantile(times, 0.95))} ms`
  );
}

/** The peer: any of the words, each quoted, since a word may be an operator of FTS5. */
function fullTextTable(claims) {
  const database = new Database(":memory:");
  database.exec("CREATE VIRTUAL TABLE claim USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')");
  const insert = database.prepare("INSERT INTO claim VALUES (?, ?, ?)");
  database.transaction(() => {
    for (const { id, title, text } of claims) insert.run(JSON.stringify(id), title ?? "", text);
  })();
  const select = database.prepare(`SELECT id FROM claim WHERE claim MATCH ? ORDER BY rank LIMIT ${LIMIT}`);
  return (text) => {
    const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    if (words.size === 0) return [];
    const match = [...words].map((word) => `"${word}"`).join(" OR ");
    return select.all(match).map(({ id }) => ({ id: JSON.parse(id) }));
  };
}

function ownSet() {
  const { values } = parseArgs({
    options: { claims: { type: "string" }, queries: { type: "string" }, judgements: { type: "string" } },
    strict: false,
  });
  const { claims, queries, judgements } = values;
  if (!claims && !queries && !judgements) return null;
  if (!claims || !queries || !judgements)
    throw new Error("a set of one's own needs --claims=FILE, --queries=FILE and --judgements=FILE");
  return { claims: linesOf(claims), queries: linesOf(queries), judgements: linesOf(judgements) };
}

function linesOf(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

/** The TypeScript as it stands, made into one module: Node.js 20 reads no types. */
