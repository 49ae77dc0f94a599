import { claimsOf } from "../claims.mjs";
import { number, quantile, spread, timed } from "../figures.mjs";

export const title = "verdict saves by 8 clients at once, durable and logged";

const CLIENTS = 8;
const ROUNDS = 5;
const SAVES_A_ROUND = 400;

/** The floor: 8 clients posting the same bytes to a route of the same server that only parses and answers. */
export async function measure(openHouse) {
  const house = await openHouse();
  const claims = await claimsOf(house, 2000);
  const body = { code: "supported", rationale: "The account gives the sum, and no larger vote is on record." };
  const bare = JSON.stringify(body);
  const ours = { perSecond: [], ms: [] };
  const floor = { perSecond: [], ms: [] };
  const save = (n) => house.call("PUT", `/claims/${claims[n % claims.length]}/verdict`, body);
  const post = () => house.send("POST", "/bare", bare, { "content-type": "application/json" });
  await round({ perSecond: [], ms: [] }, 0, save);
  await round({ perSecond: [], ms: [] }, 0, post);
  // In turns, so that a machine that slows down slows both.
  for (let index = 0; index < ROUNDS; index++) {
    await round(ours, index * SAVES_A_ROUND, save);
    await round(floor, 0, post);
  }
  const ratios = ours.perSecond.map((rate, index) => rate / floor.perSecond[index]);
  return [
    `input: ${ROUNDS} rounds of ${SAVES_A_ROUND} saves on claims of a document of ${claims.length.toLocaleString("en")}`,
    `saves: ${spread(ours.perSecond, "a second")}; p50 ${number(quantile(ours.ms, 0.5))} ms, p99 ${number(quantile(ours.ms, 0.99))} ms`,
    `floor, bare route: ${spread(floor.perSecond, "a second")}; p50 ${number(quantile(floor.ms, 0.5))} ms, p99 ${number(quantile(floor.ms, 0.99))} ms`,
    `ratio ours to floor, round by round: ${spread(ratios, "")}`,
  ];
}

async function round(into, from, work) {
  let next = 0;
  const client = async () => {
    while (next < SAVES_A_ROUND) {
      const n = from + next++;
      into.ms.push((await timed(() => work(n))).ms);
    }
  };
  const { ms } = await timed(() => Promise.all(Array.from({ length: CLIENTS }, client)));
  into.perSecond.push((SAVES_A_ROUND / ms) * 1000);
}
