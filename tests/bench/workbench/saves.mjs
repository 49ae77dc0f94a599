import { claimsOf } from "../claims.mjs";
import { number, quantile, timed } from "../figures.mjs";

const SAVES = 10_000;
const WINDOW = 500;
const SIZES = [200, 5000];

/** One person's saves, one after the other: on a short and a long document, and the first beside the ten thousandth. */
export async function measureSaves(house) {
  const lines = [];
  const medians = [];
  for (const size of SIZES) {
    const claims = await claimsOf(house, size);
    const took = [];
    for (let n = 0; n < WINDOW; n++) took.push(await save(house, claims, n));
    medians.push(quantile(took, 0.5));
    lines.push(`  on ${size.toLocaleString("en")} claims: ${figures(took)}`);
  }
  const claims = await claimsOf(house, SIZES[0]);
  const took = [];
  for (let n = 0; n < SAVES; n++) took.push(await save(house, claims, n));
  const [first, last] = [took.slice(0, WINDOW), took.slice(-WINDOW)];
  const ratio = (a, b) => (a / b).toFixed(2);
  return [
    "saves of one person, one after the other, durable and logged",
    ...lines,
    `  5,000 claims to 200, medians: ${ratio(medians[1], medians[0])}`,
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
