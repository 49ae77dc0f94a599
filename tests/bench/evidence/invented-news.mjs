/** Seeded invented news: stories, what editors make of them, and reports of others on the same matter. */

const VOCABULARY = 4000;

// What every newsroom writes: idioms and phrases of six words and more, which two reports share by chance.
const PHRASES = [
  "did not immediately respond to a request for comment",
  "spoke on condition of anonymity because they were not allowed to speak",
  "at the end of the day it is up to the council",
  "for the first time in more than a decade",
  "according to people who are familiar with the matter",
  "is expected to take a decision by the end of the year",
  "in the first half of the year compared with a year earlier",
  "it was not immediately clear how long the work would take",
  "the minister of transport and public works of the republic of Tarvia",
  "the law on the protection of waters and on the upkeep of bridges",
];

const NOTICE =
  "We and our partners use cookies to make this site work, to see what is read and to show what fits you; you can " +
  "change this at any time in the settings, where it also says what is kept, for how long and by whom it is seen.";

/** What a newsroom has written: `{ title, paragraphs }`, joined by `textOf`. */
export function newsOf(next) {
  const words = Array.from({ length: VOCABULARY }, () => wordOf(next));
  const pick = (list) => list[Math.floor(next() * list.length)];
  // Zipf's law: the rank is the exponential of an even number.
  const word = () => words[Math.floor(words.length ** next()) - 1];
  const run = (length) => Array.from({ length }, word).join(" ");
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  /** What all who report on a matter know: names, a figure, and what somebody said in public. */
  function matter() {
    const names = Array.from({ length: 4 }, () => `${capital(word())} ${capital(word())}`);
    const said = Array.from({ length: 6 }, () => capital(run(12 + Math.floor(next() * 18))));
    return { names, figure: String(Math.floor(next() * 9000) + 1000), said };
  }

  function sentence({ names, figure }) {
    const kind = next();
    if (kind < 0.12) return `${capital(run(4))} ${pick(PHRASES)}.`;
    if (kind < 0.35) return `${pick(names)} ${run(6)} ${figure} ${run(7)}.`;
    if (kind < 0.5) return `${capital(run(5))} of ${pick(names)} ${run(8)}.`;
    return `${capital(run(9 + Math.floor(next() * 14)))}.`;
  }

  /** A report of some 30 sentences in somebody's own words, with `quotes` of what was said. */
  function report(about, quotes = 0) {
    const paragraphs = Array.from({ length: 9 }, () =>
      Array.from({ length: 2 + Math.floor(next() * 3) }, () => sentence(about)).join(" "),
    );
    for (let quote = 0; quote < quotes; quote += 1)
      paragraphs[1 + quote] +=
        ` “${about.said[quote]},” ${pick(["said", "he told reporters", "it was said by"])} ${run(3)}.`;
    return { title: capital(run(7)), paragraphs };
  }

  /** What an editor makes of a story: paragraphs cut, sentences put in other words, single words replaced, a new headline. */
  function edited(story, { cut = 0, rewritten = 0, replaced = 0 }) {
    const kept = story.paragraphs.filter((_, at) => at === 0 || next() >= cut);
    const paragraphs = kept.map((paragraph) =>
      paragraph
        .split(/(?<=\.) /)
        .map((known) => (next() < rewritten ? `${capital(run(14))}.` : known))
        .join(" ")
        .replace(/[\p{L}\p{N}]+/gu, (known) => (next() < replaced ? word() : known)),
    );
    return { title: capital(run(7)), paragraphs };
  }

  return { matter, report, edited, sentence, pick, run };
}

export function textOf({ title, paragraphs }, notice = false) {
  return [title, ...paragraphs, ...(notice ? [NOTICE] : [])].join("\n\n");
}

function wordOf(next) {
  const syllables = ["ta", "re", "mo", "lin", "ker", "su", "pan", "di", "vo", "shel", "gra", "nu", "bel", "os", "fi"];
  const length = 1 + Math.floor(next() * 4);
  return Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join("");
}
