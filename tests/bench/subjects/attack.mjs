import { number, quantile } from "../figures.mjs";
import { hostileFiles } from "../hostile-files.mjs";

export const title = "others' requests while two people send files made to do harm";

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
  let sent = 0;
  let over = false;
  const attack = async (from) => {
    for (let at = from; !over; at = (at + 2) % files.length) {
      await upload(house, ...files[at]);
      sent += 1;
    }
  };
  const attackers = [attack(0), attack(1)];
  const busy = await ask(house);
  over = true;
  await Promise.all(attackers);
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

/** Sends a file to the preview, as the import page does; what is answered is the file's affair. */
async function upload({ port, token }, name, bytes) {
  const form = new FormData();
  form.set("file", new File([bytes], name.replaceAll("\0", "")));
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/documents/preview`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  await answer.arrayBuffer();
}
