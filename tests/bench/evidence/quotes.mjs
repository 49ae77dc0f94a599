import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { article } from "../article.mjs";
import { bundled } from "../bundled.mjs";
import { spread } from "../figures.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PAGES = join(ROOT, "tests", "unit", "extraction", "html", "pages");
const PASSAGES = 10_000;
const LONG = 2_000_000;
const RUNS = 9;

/**
 * How surely passages of readable texts are found, laid out anew on either side, and how surely altered ones are not;
 * then what it costs. The floor is `indexOf` on the text as it is, which finds what nobody has laid out anew.
 */
export async function measureQuotes() {
  const linecheck = await bundled(
    `export { foldText } from "./lib/quotes/fold.ts";`,
    `export { locate } from "./lib/quotes/locate.ts";`,
    `export { nearest } from "./lib/quotes/nearest.ts";`,
    `export { extract } from "./lib/extraction/extract.ts";`,
    `export { relaid } from "./tests/support/relaid.ts";`,
    `export { buildDocx } from "./tests/unit/extraction/docx/build-docx.ts";`,
    `export { buildPdf } from "./tests/unit/extraction/pdf/build-pdf.ts";`,
  );
  const texts = await readTexts(linecheck);
  const next = random(20221125);
  const choices = (function* () {
    for (;;) yield Math.floor(next() * 1000);
  })();
  const sizes = texts.map(({ kind, text }) => `${kind} ${text.length.toLocaleString("en")}`);
  return [
    `input: ${texts.length} readable texts (characters: ${sizes.join(", ")})`,
    ...found(linecheck, texts, next, choices),
    ...refused(linecheck, texts, next, choices),
    ...costs(linecheck),
  ];
}

/** Passages of the texts, the text and the quote each laid out anew. */
function found({ foldText, locate, relaid }, texts, next, choices) {
  const counts = { found: 0, right: 0, twins: 0, floor: 0 };
  for (let done = 0; done < PASSAGES; done += 1) {
    const { text, start, end } = passageOf(texts, next);
    const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map((part) =>
      relaid(part, choices),
    );
    const quote = relaid(text.slice(start, end), choices);
    const source = before + inside + after;
    const place = locate(foldText(source), quote, { near: before.length });
    if (source.includes(quote)) counts.floor += 1;
    if (place === null) continue;
    counts.found += 1;
    const isThere = place.span.start === before.length && place.span.end === before.length + inside.length;
    // Of two places the one that is exact is taken before the one that is near.
    if (isThere) counts.right += 1;
    else if (place.count > 1) counts.twins += 1;
  }
  return [
    `${PASSAGES.toLocaleString("en")} passages laid out anew on either side: ${share(counts.found)} found, ` +
      `${share(counts.right)} at the right offsets, ${share(counts.twins)} at those of a twin; ` +
      `floor, indexOf: ${share(counts.floor)}`,
  ];
}

/** Passages with one thing changed that a source does not say, laid out anew as well. */
function refused({ foldText, locate, nearest, relaid }, texts, next, choices) {
  let [done, accepted, near] = [0, 0, 0];
  while (done < PASSAGES) {
    const { text, start, end, words } = passageOf(texts, next);
    const [, alter] = ALTERATIONS[done % ALTERATIONS.length];
    const altered = alter(text.slice(start, end), words, next);
    // A passage without a figure has none to change: another is taken.
    if (altered === null || text.includes(altered.trim())) continue;
    done += 1;
    const source = foldText(relaid(text, choices));
    if (locate(source, relaid(altered, choices)) !== null) accepted += 1;
    if (done % 20 === 0 && nearest(source, altered) !== null) near += 1;
  }
  const kinds = ALTERATIONS.map(([how]) => how).join(", ");
  return [
    `${PASSAGES.toLocaleString("en")} altered passages (${kinds}): ${accepted} accepted; ` +
      `the nearest passage is shown for ${((100 * near) / (PASSAGES / 20)).toFixed(1)} % of every twentieth`,
  ];
}

const ALTERATIONS = [
  ["another word", (quote, words, next) => replaceOne(quote, /\p{L}{3,}/gu, () => pick(words, next), next)],
  ["another figure", (quote, _, next) => replaceOne(quote, /\d/g, (d) => String((Number(d) + 1) % 10), next)],
  ["a word left out", (quote, _, next) => replaceOne(quote, /(?<=\s)\p{L}+\s/gu, () => "", next)],
  ["a word put in", (quote, words, next) => replaceOne(quote, /\s/g, () => ` ${pick(words, next)} `, next)],
  ["two words swapped", (quote, _, next) => replaceOne(quote, /\p{L}+ \p{L}+/gu, swapped, next)],
  ["another case", (quote, _, next) => replaceOne(quote, /\p{Ll}/gu, (letter) => letter.toUpperCase(), next)],
  ["a not put in", (quote, _, next) => replaceOne(quote, /\s/g, () => " not ", next)],
  ["another letter", (quote, _, next) => replaceOne(quote, /\p{L}/gu, () => pick("eotnr", next), next)],
];

function replaceOne(quote, pattern, make, next) {
  const places = [...quote.matchAll(pattern)];
  if (places.length === 0) return null;
  const { 0: old, index } = places[Math.floor(next() * places.length)];
  return quote.slice(0, index) + make(old) + quote.slice(index + old.length);
}

function swapped(pair) {
  return pair.split(" ").reverse().join(" ");
}

/** A passage of 3 to 30 words of one of the texts. */
function passageOf(texts, next) {
  const { text, words, places } = pick(texts, next);
  const first = Math.floor(next() * (places.length - 3));
  const last = Math.min(places.length - 1, first + 2 + Math.floor(next() * 28));
  return { text, words, start: places[first].start, end: places[last].end };
}

function costs({ foldText, locate, nearest }) {
  const text = article(25_000).slice(0, LONG);
  const quote = text.slice(-400, -200).trim();
  const source = foldText(text);
  const changed = quote.replace(/ (\w+) (\w+)$/, " $2 $1");
  const times = (work) => Array.from({ length: RUNS }, () => timeOf(work));
  return [
    `a source of ${LONG.toLocaleString("en")} characters, a quote of ${quote.length} near its end:`,
    `  folding, once for all quotes: ${spread(times(() => foldText(text)))}`,
    `  locating: ${spread(times(() => locate(source, quote)))}; floor, indexOf: ${spread(times(() => text.indexOf(quote)))}`,
    `  the nearest passage to a changed quote: ${spread(times(() => nearest(source, changed)))}`,
  ];
}

function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The articles that our extractors read from the pages of the tests, and from a document and a PDF made here. */
async function readTexts({ extract, buildDocx, buildPdf }) {
  const pages = readdirSync(PAGES).filter((name) => name.endsWith(".htm"));
  const prose = `${article(60)}\n\n${TYPOGRAPHY}`;
  const files = [
    ...pages.map((name) => ["html", readFileSync(join(PAGES, name))]),
    ["docx", buildDocx({ body: prose.split("\n\n").map(paragraph).join("") })],
    ["pdf", buildPdf([...pagesOf(prose)])],
  ];
  const read = files.map(async ([kind, bytes]) => {
    const extracted = await extract(kind, bytes, {});
    if (!extracted.ok) throw new Error(extracted.reason);
    const { text } = extracted.value;
    const places = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    return { kind, text, places, words: [...new Set(text.match(/\p{L}{3,}/gu))] };
  });
  return Promise.all(read);
}

const TYPOGRAPHY =
  "The officials of the well-known office, “first in the field”, said that 5,000 of them – half a dozen were ill – found " +
  "the flat affair difficult. It’s not so; on 12 March 2024 it was 4.5 % less.";

function paragraph(text) {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Lines of 80 characters, long words divided, 50 lines a page. */
function* pagesOf(prose) {
  const lines = [""];
  for (const word of prose.split(/\s+/)) {
    const last = lines.length - 1;
    if (lines[last].length + word.length < 80) lines[last] = `${lines[last]} ${word}`.trim();
    else if (/^[a-z]{8,}$/.test(word)) {
      lines[last] += ` ${word.slice(0, 4)}-`;
      lines.push(word.slice(4));
    } else lines.push(word);
  }
  for (let from = 0; from < lines.length; from += 50)
    yield lines.slice(from, from + 50).map((text, index) => ({ text, x: 50, y: 60 + index * 14, size: 10 }));
}

function pick(list, next) {
  return list[Math.floor(next() * list.length)];
}

function share(count) {
  return `${((100 * count) / PASSAGES).toFixed(2)} %`;
}

/** Marsaglia's xorshift32, in [0, 1). */
function random(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The TypeScript as it stands, made into one module: Node.js 20 reads no types. Its packages are found from here. */
