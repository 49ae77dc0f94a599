import { article } from "../article.mjs";
import { bundled } from "../bundled.mjs";
import { number, spread, timed } from "../figures.mjs";

export const title = "the report of a document of 5,000 claims";

const SENTENCES = 5000;
const RUNS = 5;

// `--every=1 --passages=2` reviews every claim, with two passages each, which takes minutes to file; `--formats=html,pdf`.
const EVERY = Number(option("every") ?? 10);
const PASSAGES = Number(option("passages") ?? 1);
const FORMATS = option("formats")?.split(",");

function option(name) {
  const asked = process.argv.find((word) => word.startsWith(`--${name}=`));
  return asked?.slice(`--${name}=`.length);
}

/** The floor: as many bytes from a bare route of the same server. */
export async function measure(openHouse) {
  const { FORMAT_NAMES } = await bundled('export { FORMAT_NAMES } from "./lib/reports/formats/index.ts";');
  const house = await openHouse();
  const id = await reviewedDocument(house);
  // A report is measured, and not what the server does beside it.
  await house.fetched();
  const lines = [
    `input: ${SENTENCES.toLocaleString("en")} claims, ${Math.floor(SENTENCES / EVERY)} with a verdict and ${PASSAGES} quoted`,
  ];
  for (const format of FORMATS ?? FORMAT_NAMES) {
    const ours = [];
    const first = [];
    const floor = [];
    let bytes = 0;
    house.forgetPeak();
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const report = await timed(() => house.call("GET", `/documents/${id}/report?format=${format}`));
      bytes = report.value.bytes;
      ours.push(report.ms);
      first.push(report.value.firstByteAt - start);
      floor.push((await timed(() => house.send("GET", `/bare?bytes=${bytes}`))).ms);
    }
    lines.push(
      `${format}: ${number(bytes / 1024)} KB in ${spread(ours)}, first byte after ${spread(first)}; floor ${spread(floor)}; server's memory at its highest ${house.peakMegabytes() ?? "unknown"} MB`,
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
      for (let passage = 0; passage < PASSAGES; passage++) {
        const record = `${claim.ordinal}${passage > 0 ? `-${passage}` : ""}`;
        const source = { title: `Record ${record}`, url: `https://example.org/${record}`, tier: "primary" };
        // Half of the sentence: what the quote lacks has to be told.
        const quote = passage > 0 ? claim.text.slice(0, claim.text.length / 2) : claim.text;
        await house.call("POST", `/claims/${claim.id}/evidence`, { source, quote, stance: "supports" });
      }
      await house.call("PUT", `/claims/${claim.id}/verdict`, { code: "supported", rationale: "As the record has it." });
    }
    cursor = next && `&cursor=${next}`;
  } while (cursor);
  return id;
}
