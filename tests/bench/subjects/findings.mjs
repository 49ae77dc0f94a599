import { bundled } from "../bundled.mjs";
import { spread, timed } from "../figures.mjs";
import { random } from "../random.mjs";

export const title = "the same fact said twice, and names spelt in two ways";

const SIZES = [500, 5000];
const RUNS = 5;
// The naive reference takes seconds; its spread is small beside what it shows.
const NAIVE_RUNS = 2;

/** The peer: the same comparison of all pairs of sentences, whose groups have to be the same. */
export async function measure() {
  const { sameFactGroups, nameVariants, allPairs } = await bundled(
    `export { sameFactGroups } from "./lib/findings/same-facts.ts";`,
    `export { nameVariants } from "./lib/findings/name-variants.ts";`,
    `export { allPairs } from "./tests/unit/findings/all-pairs.ts";`,
  );
  const lines = [];
  for (const size of SIZES) {
    const claims = claimsOf(size);
    const [groups, variants, naive] = [[], [], []];
    let found = [];
    for (let run = 0; run < RUNS; run++) {
      const ours = await timed(() => sameFactGroups(claims, "en"));
      found = ours.value;
      groups.push(ours.ms);
      variants.push((await timed(() => nameVariants(claims, "en"))).ms);
    }
    for (let run = 0; run < NAIVE_RUNS; run++) {
      const reference = await timed(() => sameFactGroups(claims, "en", allPairs));
      naive.push(reference.ms);
      if (JSON.stringify(reference.value) !== JSON.stringify(found)) throw new Error("all pairs give other groups");
    }
    const characters = claims.reduce((sum, { text }) => sum + text.length, 0);
    const conflicts = found.filter(({ kind }) => kind === "conflict").length;
    lines.push(
      `input: ${size.toLocaleString("en")} sentences, ${characters.toLocaleString("en")} characters; ` +
        `${found.length - conflicts} groups and ${conflicts} contradictions in them`,
      `groups: ${spread(groups)}; all pairs, the same groups: ${spread(naive)}`,
      `names: ${spread(variants)}`,
    );
  }
  return lines;
}

/** Sentences of 2,000 words with the frequencies of a language, of which one in twenty is said again, often changed. */
function claimsOf(size) {
  const next = random(20221125);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = Array.from({ length: 2000 }, () => wordOf(next));
  // Zipf's law: the rank is the exponential of an even number.
  const word = () => words[Math.floor(words.length ** next()) - 1];
  const texts = [];
  while (texts.length < size) {
    if (texts.length > 20 && next() < 0.05) texts.push(changed(pick(texts), next));
    else {
      const run = (length) => Array.from({ length }, word).join(" ");
      const name = pick(NAMES);
      texts.push(
        `The ${run(4)} of ${name} ${run(5)} ${Math.floor(next() * 5000)} ${run(3)} in ${1900 + Math.floor(next() * 120)}.`,
      );
    }
  }
  return texts.map((text, index) => ({ id: String(index), text }));
}

const NAMES = ["Anna Holt", "Ben Marsh", "Velden", "Orlo", "Tarvia", "Brenka", "the UNK", "Marjan Rajavi", "Jan Oster"];

function changed(text, next) {
  const kind = Math.floor(next() * 3);
  if (kind === 0) return text.toUpperCase();
  if (kind === 1) return text.replace(/ (\d+) /, (_, figure) => ` ${Number(figure) + 1} `);
  return text.replace(" of ", " soon of ");
}

function wordOf(next) {
  const syllables = ["ta", "re", "mo", "lin", "ker", "su", "pan", "di", "vo", "shel", "gra", "nu"];
  const length = 1 + Math.floor(next() * 4);
  return Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join("");
}

/** The TypeScript as it stands, made into one module: Node.js 20 reads no types. */
