import Sqlite from "better-sqlite3";
import { article } from "../article.mjs";
import { spread, timed } from "../figures.mjs";

export const title = "an article of 5,000 sentences into a running database";

const SENTENCES = 5000;
const RUNS = 5;

/** The floor: the same rows with prepared statements on a bare connection, as durable, without split, log or server. */
export async function measure(openHouse) {
  const house = await openHouse();
  const text = article(SENTENCES);
  const ours = [];
  const floor = [];
  for (let run = 0; run < RUNS; run++) {
    const imported = await timed(() => house.call("POST", "/documents", { title: `Run ${run}`, text }));
    if (JSON.parse(imported.value.body).claims !== SENTENCES) throw new Error(`not ${SENTENCES} claims`);
    ours.push(imported.ms);
    floor.push((await timed(() => insertBare(`${house.database}-floor-${run}`, text))).ms);
  }
  return [
    `input: ${SENTENCES.toLocaleString("en")} sentences, ${text.length.toLocaleString("en")} characters, one JSON request`,
    `import over HTTP: ${spread(ours)}`,
    `floor, the claim rows alone on a bare connection: ${spread(floor)}`,
  ];
}

function insertBare(file, text) {
  const database = new Sqlite(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(
    "CREATE TABLE claim (id TEXT PRIMARY KEY, documentId TEXT, ordinal INTEGER, start INTEGER, end INTEGER, text TEXT)",
  );
  const insert = database.prepare("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)");
  database.transaction(() => {
    let ordinal = 0;
    for (const { index, 0: sentence } of text.matchAll(/[^.]+\./g))
      insert.run(crypto.randomUUID(), "d", ++ordinal, index, index + sentence.length, sentence);
  })();
  database.close();
}
