import { claimsOf } from "../claims.mjs";
import { number, quantile, timed } from "../figures.mjs";

const SAVES = 10_000;
const WINDOW = 500;
const TURN = 50;
const SIZES = [200, 5000];

/** One person's saves, one after the other: on a short and a long document, and the first beside the ten thousandth. */
export async function measureSaves(house) {
  const documents = [];
  for (const size of SIZES) documents.push({ size, claims: await claimsOf(house, size), took: [] });
  // In turns, so that a machine that slows down slows both.
  for (let from = 0; from < WINDOW; from += TURN)
    for (const { claims, took } of documents)
      for (let n = from; n < from + TURN; n++) took.push(await save(house, claims, n));
  const [short, long] = documents.map(({ took }) => quantile(took, 0.5));
  const claims = await claimsOf(house, SIZES[0]);
  const took = [];
  for (let n = 0; n < SAVES; n++) took.push(await save(house, claims, n));
  const [first, last] = [took.slice(0, WINDOW), took.slice(-WINDOW)];
  const ratio = (a, b) => (a / b).toFixed(2);
  return [
    "saves of one person, one after the other, durable and logged",
    ...documents.map(({ size, took }) => `  on ${size.toLocaleString("en")} claims: ${figures(took)}`),
    `  5,000 claims to 200, medians: ${ratio(long, short)}`,
    `  the first ${WINDOW} saves: ${figures(first)}; the last ${WINDOW} of ${SAVES.toLocaleString("en")}: ${figures(last)}; ratio of medians ${ratio(quantile(last, 0.5), quantile(first, 0.5))}`,
  ];
}

async function save(house, claims, n) {
  const body = { code: n % 2 ? "supported" : "unproven", rationale: `The account of year ${n} gives the sum.` };
  return (await timed(() => house.call("PUT", `/claims/${claims[n % claims.length]}/verdict`, body))).ms;
}

function figures(samples) {
  return `p50 ${number(quantile(samples, 0.5))}, p95 ${number(quantile(samples, 0.95))} ms`;
}
