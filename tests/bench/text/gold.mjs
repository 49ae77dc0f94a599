// Gold data: a folder of `<set>.json`, {lang, docs: [{text, spans}]}, and `golden-rules.json`, {cases: [{lang, text,
// sentences, alt, tier}]}. It is no part of the project, for its licences forbid that; without it nothing here runs.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSpace } from "./splitters.mjs";

const RULES = "golden-rules.json";

/** [{name, lang, docs}] by name. */
export function goldSets(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== RULES)
    .sort()
    .map((file) => ({ name: file.slice(0, -".json".length), ...JSON.parse(readFileSync(join(folder, file), "utf8")) }));
}

/**
 * Span F1 in per cent (a sentence counts if its start and its end are those of a gold sentence), how many texts there
 * were, in how many the spans covered exactly what is not white space, and on how many the splitter threw.
 */
export function scoreSet(cut, { lang, docs }) {
  const found = { hits: 0, cut: 0, gold: 0, texts: docs.length, exact: 0, thrown: 0 };
  for (const { text, spans } of docs) {
    const gold = new Set(trimmed(text, spans).map(String));
    let own = [[0, text.length]];
    try {
      own = cut(text, lang);
      if (tiles(text, own)) found.exact += 1;
    } catch {
      found.thrown += 1;
    }
    const cuts = trimmed(text, own);
    found.hits += cuts.filter((span) => gold.has(String(span))).length;
    found.cut += cuts.length;
    found.gold += gold.size;
  }
  return { ...found, f1: (200 * found.hits) / (found.cut + found.gold) };
}

/** How many of the golden rules are passed: of all, and of the English ones. */
export function scoreRules(cut, folder) {
  const { cases } = JSON.parse(readFileSync(join(folder, RULES), "utf8"));
  const asked = cases.filter(({ lossless }) => lossless);
  const passed = asked.filter((rule) => passes(cut, rule));
  const english = (rules) => rules.filter(({ tier }) => tier === "en48").length;
  return { passed: passed.length, of: asked.length, english: english(passed), ofEnglish: english(asked) };
}

function passes(cut, { text, lang, sentences, alt = [] }) {
  const folded = (sentence) => sentence.replace(/\s+/g, " ").trim();
  try {
    const own = JSON.stringify(trimmed(text, cut(text, lang)).map(([start, end]) => folded(text.slice(start, end))));
    return [sentences, ...alt].some((wanted) => JSON.stringify(wanted.map(folded)) === own);
  } catch {
    return false;
  }
}

/** The spans without white space at their ends, empty ones left out. */
function trimmed(text, spans) {
  return spans.flatMap(([from, to]) => {
    let [start, end] = [from, to];
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    return end > start ? [[start, end]] : [];
  });
}

/** True when the spans ascend, do not overlap, and leave nothing out but white space. */
export function tiles(text, spans) {
  let at = 0;
  for (const [start, end] of [...spans, [text.length, text.length]]) {
    if (start < at || end < start) return false;
    for (; at < start; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
    at = end;
  }
  return true;
}
