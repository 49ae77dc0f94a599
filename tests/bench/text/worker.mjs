// One splitter in a process of its own, so that it can be killed: `worker.mjs NAME TASK [GOLD]`. Answers lines of JSON.
import { number } from "../figures.mjs";
import { goldSets, scoreRules, scoreSet, tiles } from "./gold.mjs";
import { oneText, proseDocuments } from "./prose.mjs";
import { SPLITTERS } from "./splitters.mjs";
import { WORST, worstText } from "./worst.mjs";

const [name, task, gold] = process.argv.slice(2);
const RUNS = 5;
const MEGABYTE = 1_000_000;

const cut = await SPLITTERS[name].load();
const answer = (value) => console.log(JSON.stringify(value));
for (let round = 0; round < 30; round += 1) cut('It cost $3.50 in the U.S. on Jan. 5. "Is it?" she asked. Yes!', "en");

if (task === "gold") {
  for (const set of goldSets(gold)) answer({ set: set.name, ...scoreSet(cut, set) });
  answer(scoreRules(cut, gold));
} else if (task === "documents" || task === "one") {
  const documents = task === "one" ? [oneText(gold)] : proseDocuments(gold);
  // The first run warms the machine's compiler up and is not shown.
  for (let run = 0; run <= RUNS; run += 1) {
    const measured = rate(documents);
    if (run > 0) answer(measured);
  }
} else {
  for (const text of WORST) answer(measureWorst(text));
}

/** Megabytes of UTF-8 a second. A text that the splitter throws on counts as cut: it was read. */
function rate(documents) {
  let bytes = 0;
  let thrown = 0;
  const start = performance.now();
  for (const { text, lang, size } of documents) {
    bytes += size;
    try {
      cut(text, lang);
    } catch {
      thrown += 1;
    }
  }
  return { rate: Number(number(bytes / 1000 / (performance.now() - start))), thrown };
}

/** The time for 1 MB, and how many times as long 2 MB take as 500 KB, where caches tell less than in small texts. */
function measureWorst(text) {
  const time = (part) => {
    const start = performance.now();
    cut(part, "en");
    return performance.now() - start;
  };
  const best = (length) => {
    const part = worstText(text, length);
    return Math.min(...Array.from({ length: RUNS }, () => time(part)));
  };
  const grown = best(2 * MEGABYTE) / best(MEGABYTE / 2);
  const whole = worstText(text, MEGABYTE);
  return { text, ms: best(MEGABYTE), grown, exact: tiles(whole, cut(whole, "en")) };
}
