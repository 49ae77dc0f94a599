// Ours and the sentence splitters of npm behind one shape: `await load()` gives `cut(text, lang) -> [[start, end], …]` in
// UTF-16 code units. A peer that hands back strings instead of offsets is aligned; one that loses characters throws.
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const require = createRequire(import.meta.url);
const OURS = fileURLToPath(new URL("../../../lib/documents/segment.ts", import.meta.url));

/** The name under which each is shown; `strings` marks those whose own offsets do not reproduce the text. */
export const SPLITTERS = {
  linecheck: { strings: false, load: loadOurs },
  sentencex: { strings: true, load: loadSentencex },
  "sentencex-wasm": { strings: true, load: loadSentencexWasm },
  sbd: { strings: true, load: loadSbd },
  "sentence-splitter": { strings: false, load: loadSentenceSplitter },
  "wink-nlp": { strings: true, load: loadWink },
  compromise: { strings: true, load: loadCompromise },
  "Intl.Segmenter": { strings: false, load: loadIntl },
};

async function loadOurs() {
  const outfile = join(tmpdir(), `linecheck-bench-${process.pid}.mjs`);
  buildSync({ entryPoints: [OURS], bundle: true, format: "esm", platform: "node", outfile, logLevel: "error" });
  const { segment } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return (text, lang) => segment(text, { lang }).segments.map(({ start, end }) => [start, end]);
}

async function loadSentencex() {
  const { default: segment } = await import("sentencex");
  return (text, lang) => align(text, segment(lang, text));
}

async function loadSentencexWasm() {
  const { initSync, segment } = await import("sentencex-wasm");
  initSync({ module: readFileSync(require.resolve("sentencex-wasm/sentencex_wasm_bg.wasm")) });
  return (text, lang) => align(text, segment(lang, text));
}

async function loadSbd() {
  const { default: sbd } = await import("sbd");
  return (text) => align(text, sbd.sentences(text, { newline_boundaries: true }));
}

async function loadSentenceSplitter() {
  const { split } = await import("sentence-splitter");
  return (text) => split(text).flatMap(({ type, range }) => (type === "Sentence" ? [range] : []));
}

async function loadWink() {
  const { default: wink } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = wink(model, ["sbd"]);
  return (text) => align(text, nlp.readDoc(text).sentences().out());
}

async function loadCompromise() {
  const { default: nlp } = await import("compromise/one");
  const world = nlp.world();
  // Its splitter alone: the tagging that follows by default costs ten times as much.
  return (text) => align(text, world.methods.one.tokenize.splitSentences(text, world));
}

async function loadIntl() {
  const made = new Map();
  return (text, lang) => {
    if (!made.has(lang)) made.set(lang, new Intl.Segmenter(lang, { granularity: "sentence" }));
    const spans = [];
    // One call for a long text is quadratic on Node 20, so it is given a paragraph at a time.
    for (const { 0: paragraph, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g))
      for (const piece of made.get(lang).segment(paragraph))
        spans.push([index + piece.index, index + piece.index + piece.segment.length]);
    return spans;
  };
}

/** Finds strings in a text in their order, white space aside. */
function align(text, strings) {
  const spans = [];
  let at = 0;
  for (const string of strings) {
    at = skipSpace(text, at);
    const start = at;
    for (let from = skipSpace(string, 0); from < string.length; from = skipSpace(string, from + 1)) {
      at = skipSpace(text, at);
      if (text.charCodeAt(at) !== string.charCodeAt(from)) throw new Error(`changed the text at ${at}`);
      at += 1;
    }
    if (at > start) spans.push([start, at]);
  }
  if (skipSpace(text, at) < text.length) throw new Error(`left out the text from ${at} on`);
  return spans;
}

function skipSpace(text, from) {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** White space as JavaScript's \s has it. */
export function isSpace(unit) {
  return unit === 32 || (unit >= 9 && unit <= 13) || (unit > 127 && /\s/.test(String.fromCharCode(unit)));
}
