// `npm run bench [-- SUBJECT … --OPTION=VALUE …]`: prints inputs, medians and spread beside a floor or a peer measured in
// the same run. Options are for the subjects, which read them themselves.
// It never passes or fails on a time: machines differ, ratios within one run less so.
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { openHouse } from "./house.mjs";

const SUBJECTS = new URL("./subjects/", import.meta.url);
const known = readdirSync(SUBJECTS).map((file) => file.replace(/\.mjs$/, ""));
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const strangers = asked.filter((name) => !known.includes(name));
if (strangers.length > 0) {
  console.error(`There is no bench named ${strangers.join(", ")}: choose from ${known.join(", ")}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "processor"}\n`);
// One server for all subjects, started when the first of them asks for it.
let house;
const openOnce = () => {
  house ??= openHouse();
  return house;
};
try {
  for (const name of asked.length > 0 ? asked : known) {
    const { title, measure } = await import(new URL(`${name}.mjs`, SUBJECTS).href);
    console.log(`${name}: ${title}`);
    for (const line of await measure(openOnce)) console.log(`  ${line}`);
    console.log("");
  }
} finally {
  await (await house)?.close();
}
