/**
 * Invented claims, and posts that repeat some of them in other words. Many claims differ in a name, a place or a figure
 * alone, as they do where the same rumour goes round in several towns.
 */

// What is done, as a claim has it, as its title has it, and as people say it.
const DEEDS = [
  ["closed the public library in", "library closure in", "shut the library down in"],
  ["doubled the dog tax in", "higher dog tax in", "made dog owners pay twice as much in"],
  ["sold the old harbour of", "harbour sale in", "got rid of the harbor of"],
  ["banned bicycles from the market square of", "bicycle ban in", "won't let anybody cycle in the centre of"],
  [
    "cut down all chestnut trees along the canal of",
    "felled chestnuts in",
    "chopped down every chestnut by the canal in",
  ],
  ["promised free swimming lessons to children in", "free swimming in", "says kids will learn to swim for nothing in"],
  ["hid the results of a water test in", "water test hidden in", "kept quiet about poisoned tap water in"],
  ["paid a cousin for repairing the bridge of", "bridge contract in", "gave the bridge job to a relative in"],
  [
    "moved the hospital's maternity ward out of",
    "maternity ward leaves",
    "no more babies will be born in the hospital of",
  ],
  ["poured concrete over Roman ruins in", "Roman ruins under concrete in", "buried an ancient site under cement in"],
  [
    "spent the flood relief money on a statue in",
    "relief money for a statue in",
    "blew the flood fund on a monument in",
  ],
  ["installed cameras in every classroom of", "classroom cameras in", "is filming schoolchildren in"],
  ["cancelled the night trains to", "night trains end for", "scrapped the sleeper service to"],
  ["declared a holiday for beekeepers in", "beekeepers' holiday in", "gave bee-keepers a day off in"],
  ["lost the wedding registers of", "lost registers in", "can't find any marriage records in"],
];
const ROLES = ["Mayor", "Governor", "Senator", "Minister", "Bishop", "Councillor"];
const FIRST =
  "Ada Ben Clara Dov Elsa Femi Greta Hugo Ines Jonas Kaya Liam Mira Noor Otto Pia Quinn Rosa Sven Tara".split(" ");
const ENDS = "ford ridge by ton well stead haven mouth brook field".split(" ");
const BEGINNINGS = "Ald Brim Cor Dun Elm Fal Gor Hal Ing Kes Lor Mar Nor Ox Pem Rav Sel Thorn Ul Wex".split(" ");
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** So many claims, and posts that each repeat one; the same for the same `next`, a source of numbers in [0, 1). */
export function inventClaims(claims, posts, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const towns = BEGINNINGS.flatMap((start) => ENDS.map((end) => start + end));
  const facts = Array.from({ length: claims }, () => ({
    deed: pick(DEEDS),
    role: pick(ROLES),
    first: pick(FIRST),
    last: pick(towns),
    place: pick(towns),
    month: pick(MONTHS),
    year: 1990 + Math.floor(next() * 35),
    sum: 10 * Math.ceil(next() * 500),
  }));
  const asked = Array.from({ length: posts }, (_, post) => {
    const place = Math.floor(next() * claims);
    return { id: `q${post}`, text: postOf(facts[place], next, pick), matches: [`c${place}`] };
  });
  return {
    claims: facts.map((fact, place) => ({ id: `c${place}`, ...written(fact) })),
    queries: asked.map(({ id, text }) => ({ id, text })),
    judgements: asked.map(({ id, matches }) => ({ id, matches })),
  };
}

function written({ deed, role, first, last, place, month, year, sum }) {
  return {
    title: `Did ${first} ${last} order the ${deed[1]} ${place}?`,
    text: `In ${month} ${year} ${role} ${first} ${last} ${deed[0]} ${place} at a cost of ${sum},000 crowns.`,
  };
}

/** A post leaves things out, runs words together, misspells one, and is signed by whoever passed it on. */
function postOf({ deed, role, first, last, place, year, sum }, next, pick) {
  const who = pick([last, `${role} ${last}`, `@${first}${last}`, `${first} ${last}`]);
  const where = pick([place, `#${place}`, `#Save${place}`, misspelt(place, next)]);
  const tail = pick(["", ` in ${year}`, `, all for ${sum}k`, ` and it cost ${sum},000!`, " https://t.example/x1"]);
  const opening = pick(["So now ", "Unbelievable: ", "BREAKING ", "Have you heard? ", ""]);
  const signature = pick(["", ` — ${pick(FIRST)} (@${pick(FIRST)}_${sum}) ${pick(MONTHS)} 3, ${year + 1}`]);
  return `${opening}${who} ${deed[2]} ${where}${tail}${signature}`;
}

/** With two neighbouring letters exchanged, not the first. */
function misspelt(word, next) {
  const at = 1 + Math.floor(next() * (word.length - 2));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
