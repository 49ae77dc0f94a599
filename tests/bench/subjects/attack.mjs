import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { number, quantile } from "../figures.mjs";
import { hostileFiles } from "../hostile-files.mjs";

export const title = "others' requests while two people send files made to do harm";

const ATTACKERS = 2;
const REQUESTS = 400;
// A reader of the list asks for it about so often.
const PAUSE_MS = 20;
// The files that take a reader longest or make it largest, and some that are refused at once.
const CHOSEN = /bomb|twice|gigabyte|million|nested|loop|deep|wrong|truncat|entities/;

/** The bar: at most twice the p99 of an idle server. */
export async function measure(openHouse) {
  const house = await openHouse();
  const { HOSTILE_FILES, layBait } = await hostileFiles();
  const bait = await layBait();
  const files = HOSTILE_FILES.filter(({ name }) => CHOSEN.test(name)).map((file) => [file.name, file.make(bait)]);
  await ask(house);
  const idle = await ask(house);
  const attackers = Array.from({ length: ATTACKERS }, (_, from) => {
    const workerData = { port: house.port, token: house.token, files, from, step: ATTACKERS };
    return new Worker(new URL("../attacker.mjs", import.meta.url), { workerData });
  });
  const busy = await ask(house);
  let sent = 0;
  for (const attacker of attackers) {
    attacker.postMessage("stop");
    const [count] = await once(attacker, "message");
    sent += count;
  }
  await bait.remove();
  return [
    `input: ${REQUESTS} requests for the list of documents, one each ${PAUSE_MS} ms; ${files.length} hostile files in turn, ${sent} of them sent meanwhile`,
    `idle: ${told(idle)}`,
    `under attack: ${told(busy)}`,
  ];
}

function told(took) {
  return `p50 ${number(quantile(took, 0.5))} ms, p99 ${number(quantile(took, 0.99))} ms, most ${number(Math.max(...took))} ms`;
}

/** How long each request took, in ms. */
async function ask(house) {
  const took = [];
  for (let count = 0; count < REQUESTS; count++) {
    const began = performance.now();
    await house.call("GET", "/documents");
    took.push(performance.now() - began);
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
  return took;
}
