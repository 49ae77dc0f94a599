import { article } from "../article.mjs";
import { bundled } from "../bundled.mjs";
import { number, spread, timed } from "../figures.mjs";

export const title = "the report of a document of 5,000 claims, 500 of them reviewed";

const SENTENCES = 5000;
const EVERY = 10;
const RUNS = 5;

/** The floor: as many bytes from a bare route of the same server. */
export async function measure(openHouse) {
  const { FORMAT_NAMES } = await bundled('export { FORMAT_NAMES } from "./lib/reports/formats/index.ts";');
  const house = await openHouse();
  const id = await reviewedDocument(house);
  const lines = [`input: ${SENTENCES.toLocaleString("en")} claims, ${SENTENCES / EVERY} with evidence and a verdict`];
  for (const format of FORMAT_NAMES) {
    const ours = [];
    const first = [];
    const floor = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const report = await timed(() => house.call("GET", `/documents/${id}/report?format=${format}`));
      bytes = report.value.bytes;
      ours.push(report.ms);
      first.push(report.value.firstByteAt - start);
      floor.push((await timed(() => house.send("GET", `/bare?bytes=${bytes}`))).ms);
    }
    lines.push(
      `${format}: ${number(bytes / 1024)} KB in ${spread(ours)}, first byte after ${spread(first)}; floor ${spread(floor)}`,
    );
  }
  return lines;
}

async function reviewedDocument(house) {
  const { id } = JSON.parse((await house.call("POST", "/documents", { text: article(SENTENCES) })).body);
  let cursor = "";
  do {
    const { rows, next } = JSON.parse((await house.call("GET", `/documents/${id}/claims?limit=200${cursor}`)).body);
    for (const claim of rows.filter(({ ordinal }) => ordinal % EVERY === 0)) {
      const source = { title: `Record ${claim.ordinal}`, url: `https://example.org/${claim.ordinal}`, tier: "primary" };
      await house.call("POST", `/claims/${claim.id}/evidence`, { source, quote: claim.text, stance: "supports" });
      await house.call("PUT", `/claims/${claim.id}/verdict`, { code: "supported", rationale: "As the record has it." });
    }
    cursor = next && `&cursor=${next}`;
  } while (cursor);
  return id;
}
