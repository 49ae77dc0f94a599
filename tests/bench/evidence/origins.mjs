import { bundled } from "../bundled.mjs";
import { number, spread, timed } from "../figures.mjs";
import { random } from "../random.mjs";
import { newsOf, textOf } from "./invented-news.mjs";

const PAIRS = 100;
const SOURCES = 10_000;
const QUERIES = 30;
const SEED = 20221125;

/**
 * Suggestions on invented pairs whose tie is known, and one source looked up among 10,000. The reference for the look-up
 * is to compare with every one of them, which has to find the same.
 */
export async function measureOrigins() {
  const origins = await bundled(
    `export * from "./lib/origins/candidates.ts";`,
    `export * from "./lib/origins/fingerprints.ts";`,
    `export * from "./lib/origins/publication.ts";`,
    `export * from "./lib/origins/shared-passages.ts";`,
    `export * from "./lib/origins/suggest.ts";`,
    `export * from "./lib/origins/words.ts";`,
  );
  return [...suggestions(origins), ...(await lookUps(origins))];
}

/** What is done to a story, and what should be said of it; `tie` is null where the two are independent. */
const CASES = [
  ...[0, 0.05, 0.1, 0.2, 0.3, 0.4].map((replaced) => ({
    name: `reprint, a third of its paragraphs cut, ${Math.round(100 * replaced)}% of its words replaced`,
    make: reprint({ cut: 0.35, replaced }),
    tie: "reprint",
  })),
  { name: "reprint, seven of ten paragraphs cut", make: reprint({ cut: 0.7, replaced: 0.05 }), tie: "reprint" },
  { name: "reprint, half of its sentences put in other words", make: reprint({ rewritten: 0.5 }), tie: "reprint" },
  { name: "two papers that carry one wire story", make: wire, tie: "wire" },
  { name: "own report with one paragraph of another in it", make: borrowed, tie: "quotes" },
  { name: "report with a part of a press release in it", make: release, tie: "press-release" },
  { name: "two reports on one matter", make: independent(0), tie: null },
  { name: "two reports that quote the same speech", make: independent(4), tie: null },
  { name: "two reports on one matter, on pages of one publisher", make: onePublisher, tie: null },
  { name: "two reports with one sentence of background in common", make: background(1), tie: null },
  { name: "two reports with two sentences of background in common", make: background(2), tie: null },
];

function reprint(change) {
  return (news) => {
    const story = news.report(news.matter(), 2);
    return [
      { ...story, on: "2024-03-12" },
      { ...news.edited(story, change), on: "2024-03-14" },
    ];
  };
}

function wire(news) {
  const story = news.report(news.matter(), 2);
  const first = news.edited(story, { cut: 0.4, replaced: 0.04 });
  const second = news.edited(story, { cut: 0.4, replaced: 0.04 });
  first.paragraphs[0] = `VELDEN (Reuters) - ${first.paragraphs[0]}`;
  second.paragraphs.push("(Reuters)");
  return [
    { ...first, on: "2024-03-12" },
    { ...second, on: "2024-03-12" },
  ];
}

function borrowed(news) {
  const about = news.matter();
  const [story, own] = [news.report(about), news.report(about)];
  own.paragraphs.splice(
    4,
    0,
    news.edited({ ...story, paragraphs: story.paragraphs.slice(2, 4) }, {}).paragraphs.join(" "),
  );
  return [
    { ...story, on: "2024-03-12" },
    { ...own, on: "2024-03-14" },
  ];
}

function release(news) {
  const about = news.matter();
  const [given, own] = [news.report(about), news.report(about)];
  const part = news.edited({ ...given, paragraphs: given.paragraphs.slice(0, 4) }, { replaced: 0.08 });
  const report = { title: own.title, paragraphs: [...part.paragraphs, ...own.paragraphs.slice(0, 4)] };
  return [
    { ...given, title: "PRESS RELEASE", on: "2024-03-12" },
    { ...report, on: "2024-03-12" },
  ];
}

function independent(quotes) {
  return (news) => {
    const about = news.matter();
    return [
      { ...news.report(about, quotes), on: "2024-03-12" },
      { ...news.report(about, quotes), on: "2024-03-14" },
    ];
  };
}

/** Sentences of some twenty words that stand in both, as they do in many reports of one newsroom or one agency. */
function background(sentences) {
  return (news) => {
    const known = Array.from({ length: sentences }, () => `${news.run(22)}.`);
    return independent(0)(news).map((page) => {
      const paragraphs = [...page.paragraphs];
      known.forEach((sentence, at) => {
        paragraphs[2 + 2 * at] += ` ${sentence}`;
      });
      return { ...page, paragraphs };
    });
  };
}

function onePublisher(news) {
  const standing = `${news.run(30)}. ${news.run(30)}.`;
  const pages = independent(0)(news);
  return pages.map((page) => ({ ...page, paragraphs: [...page.paragraphs, standing], publisher: "Velden Herald" }));
}

function suggestions({ publicationOf, sharedPassages, suggestDerivation, suggestedDerivation }) {
  const lines = [`input: ${CASES.length} kinds of pairs, ${PAIRS} of each, both with the same notice about cookies`];
  const totals = { right: 0, found: 0, tied: 0 };
  const news = newsOf(random(SEED));
  for (const { name, make, tie } of CASES) {
    const counts = { found: 0, kind: 0, told: 0, open: 0, common: 0, speeches: 0 };
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const [first, second] = make(news).map((page, at) => {
        const known = { publishedOn: page.on, publisher: page.publisher ?? null, author: null };
        return publicationOf({ id: `${at}`, text: textOf(page, true), ...known });
      });
      const suggestion = suggestDerivation(second, first, sharedPassages(second.words, first.words));
      if (suggestion === null) continue;
      if (suggestedDerivation(suggestion) === null) {
        counts.speeches += 1;
        continue;
      }
      counts.found += 1;
      counts.kind += suggestion.kind === tie ? 1 : 0;
      counts[suggestion.direction] += suggestion.from === "1" ? 1 : 0;
    }
    totals.found += counts.found;
    totals.tied += tie === null ? 0 : PAIRS;
    totals.right += tie === null ? 0 : counts.found;
    const speeches = counts.speeches > 0 ? `; told of a speech that both quote: ${counts.speeches}` : "";
    lines.push(
      tie === null
        ? `${name}: ${counts.found} suggested, none would be right${speeches}`
        : `${name}: ${counts.found} suggested, ${counts.kind} as ${tie}, ${counts.told} from the earlier, ${counts.common} from a third`,
    );
  }
  const share = (part, whole) => `${((100 * part) / whole).toFixed(1)}%`;
  lines.push(`all: precision ${share(totals.right, totals.found)}, recall ${share(totals.right, totals.tied)}`);
  return lines;
}

/** One in twenty of the sources is a reprint of an earlier one; every one carries the notice. */
async function lookUps({ wordsOf, fingerprintsOf, holdersOf, candidatesFor, commonplaces, sharedPassages }) {
  const next = random(SEED + 1);
  const news = newsOf(next);
  const stories = [];
  while (stories.length < SOURCES) {
    const isReprint = stories.length > 20 && next() < 0.05;
    const story = isReprint
      ? news.edited(news.pick(stories), { cut: 0.35, replaced: 0.1 })
      : news.report(news.matter(), 2);
    stories.push(story);
  }
  const texts = stories.map((story) => textOf(story, true));
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const printing = await timed(() =>
    texts.map((text, at) => ({ id: `${at}`, fingerprints: fingerprintsOf(wordsOf(text)) })),
  );
  const printed = printing.value;
  const prints = printed.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0);
  const indexing = await timed(() => holdersOf(printed));
  const holders = indexing.value;
  const [looking, comparing, candidates] = [[], [], []];
  let missed = 0;
  let found = 0;
  let every = 0;
  for (let query = 0; query < QUERIES; query += 1) {
    const story = news.edited(news.pick(stories), { cut: 0.35, replaced: 0.1 });
    const own = wordsOf(textOf(story, true));
    const ownPrints = fingerprintsOf(own);
    const frequent = commonplaces(ownPrints, holders);
    const passagesWith = (text) => sharedPassages(own, wordsOf(text), frequent);
    const look = await timed(() => candidatesFor(ownPrints, holders));
    looking.push(look.ms);
    candidates.push(look.value.length);
    const compared = await timed(() => look.value.filter(({ id }) => passagesWith(texts[Number(id)]).length > 0));
    comparing.push(compared.ms);
    found += compared.value.length;
    if (query > 0) continue;
    const all = await timed(() => texts.flatMap((text, at) => (passagesWith(text).length > 0 ? [`${at}`] : [])));
    every = all.ms;
    const met = new Set(compared.value.map(({ id }) => id));
    missed += all.value.filter((id) => !met.has(id)).length;
  }
  const perText = (1000 * printing.ms) / SOURCES;
  return [
    `input: ${SOURCES.toLocaleString("en")} sources of ${number(words / SOURCES)} words, ${QUERIES} reprints of some of them`,
    `fingerprints: ${number(prints / SOURCES)} a source, made in ${number(perText)} µs a source; put into a map in ${number(indexing.ms)} ms`,
    `one looked up among all: ${spread(looking)}; ${number(candidates.reduce((a, b) => a + b) / QUERIES)} candidates each`,
    `its candidates read and compared: ${spread(comparing)}; ${number(found / QUERIES)} of them share a passage`,
    `one compared with all: ${number(every)} ms; ${missed} with a passage in common that the look-up had missed`,
  ];
}

/** The TypeScript as it stands, made into one module: Node.js 20 reads no types. */
