import { article } from "../article.mjs";
import { number, spread, timed } from "../figures.mjs";

export const title = "the workbench page of a document of 5,000 claims";

const SENTENCES = 5000;
const RUNS = 9;

/** The floor: as many bytes from a bare route of the same server, compressed by it in the same way. */
export async function measure(openHouse) {
  const house = await openHouse();
  const { id } = JSON.parse((await house.call("POST", "/documents", { text: article(SENTENCES) })).body);
  const cookie = await house.signIn();
  const page = (encoding) => house.send("GET", `/documents/${id}`, undefined, { cookie, "accept-encoding": encoding });
  const whole = await page("identity");
  if (whole.status !== 200 || !whole.body.includes("In 1900 the council")) throw new Error(`no page: ${whole.status}`);
  const compressed = await page("gzip");
  const ours = [];
  const floor = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push((await timed(() => page("identity"))).ms);
    const bytes = `/bare?bytes=${whole.bytes}`;
    floor.push((await timed(() => house.send("GET", bytes, undefined, { "accept-encoding": "identity" }))).ms);
  }
  return [
    `input: ${SENTENCES.toLocaleString("en")} claims; the page has ${number(whole.bytes / 1024)} KB, ${number(compressed.bytes / 1024)} KB compressed`,
    `page, to its last byte: ${spread(ours)}`,
    `floor, as many bytes from a bare route: ${spread(floor)}`,
  ];
}
