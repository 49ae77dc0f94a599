import * as chrono from "chrono-node";
import compromise from "compromise";
import { bundled } from "../bundled.mjs";
import { spread } from "../figures.mjs";

export const title = "names, dates and the other elements of invented English sentences with marked spans";

const ROUNDS = 9;

/** The peers: compromise for names, chrono-node for dates, on the same sentences in the same run. */
export async function measure() {
  const { GOLD, elementsIn, worthOf } = await bundled(
    `export { GOLD } from "./tests/unit/elements/gold.ts";`,
    `export { elementsIn } from "./lib/elements/find-elements.ts";`,
    `export { worthOf } from "./lib/elements/worth.ts";`,
  );
  const lines = [`input: ${GOLD.length} sentences, ${GOLD.flatMap(({ elements }) => elements).length} marked elements`];
  lines.push("precision, recall, F1 in %: of spans found exactly, then of spans that overlap one of their kind");
  const ours = GOLD.map(({ text }) => elementsIn(text, "en"));
  for (const kind of [...new Set(GOLD.flatMap(({ elements }) => elements.map((element) => element.kind)))].sort())
    lines.push(scores(`linecheck, ${kind}`, GOLD, ours, kind));
  lines.push(scores("compromise, name", GOLD, GOLD.map(namesByCompromise), "name"));
  lines.push(scores("compromise's proper nouns, name", GOLD, GOLD.map(properNounsByCompromise), "name"));
  lines.push(scores("chrono-node, date", GOLD, GOLD.map(datesByChrono), "date"));
  for (const [name, work] of [
    ["linecheck, elements", (text) => elementsIn(text, "en")],
    ["linecheck, elements and worth", (text) => worthOf(text, elementsIn(text, "en"), "en")],
    ["compromise, names alone", (text) => namesByCompromise({ text })],
    ["chrono-node, dates alone", (text) => datesByChrono({ text })],
  ])
    lines.push(`${name}: ${spread(timesOf(GOLD, work), "µs a sentence")}`);
  return lines;
}

/** What compromise calls a person, a place or an organisation, and its words for peoples. */
function namesByCompromise({ text }) {
  const doc = compromise(text);
  const found = [doc.people(), doc.places(), doc.organizations(), doc.match("#Demonym")];
  return merged(
    text,
    found.flatMap((view) => view.out("offset")),
    "name",
  );
}

/** Every run of what compromise calls a proper noun, without its months and weekdays. */
function properNounsByCompromise({ text }) {
  return merged(text, compromise(text).match("#ProperNoun+").not("#Date").out("offset"), "name");
}

function datesByChrono({ text }) {
  return chrono
    .parse(text)
    .map(({ index, text: found }) => ({ start: index, end: index + found.length, kind: "date" }));
}

/** Spans of compromise, without the marks and the possessive it leaves at their ends; overlapping ones joined. */
function merged(text, offsets, kind) {
  const spans = offsets
    .map(({ offset: { start, length } }) => {
      const raw = text.slice(start, start + length);
      const lead = raw.length - raw.replace(/^[^\p{L}\p{N}]+/u, "").length;
      const kept = raw.slice(lead).replace(/(['’]s)?[^\p{L}\p{N}.]*$/u, "");
      return { start: start + lead, end: start + lead + kept.length, kind };
    })
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const joined = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push(span);
  }
  return joined;
}

function scores(name, gold, found, kind) {
  const counts = { gold: 0, found: 0, exact: 0, goldTouched: 0, foundTouched: 0 };
  gold.forEach(({ elements }, index) => {
    const wanted = elements.filter((element) => element.kind === kind);
    const given = (found[index] ?? []).filter((element) => element.kind === kind);
    const touches = (a, b) => a.start < b.end && b.start < a.end;
    counts.gold += wanted.length;
    counts.found += given.length;
    counts.exact += given.filter((a) => wanted.some((b) => a.start === b.start && a.end === b.end)).length;
    counts.goldTouched += wanted.filter((a) => given.some((b) => touches(a, b))).length;
    counts.foundTouched += given.filter((a) => wanted.some((b) => touches(a, b))).length;
  });
  const exact = figures(counts.exact / counts.found, counts.exact / counts.gold);
  const overlap = figures(counts.foundTouched / counts.found, counts.goldTouched / counts.gold);
  return `${name}: ${exact}; overlapping ${overlap} (${counts.gold} marked, ${counts.found} found)`;
}

function figures(precision, recall) {
  const f1 = (2 * precision * recall) / (precision + recall);
  return [precision, recall, f1].map((share) => (100 * (share || 0)).toFixed(1)).join(" ");
}

function timesOf(gold, work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const { text } of gold) work(text);
    times.push(((performance.now() - start) * 1000) / gold.length);
  }
  // The first round compiles.
  return times.slice(1);
}
