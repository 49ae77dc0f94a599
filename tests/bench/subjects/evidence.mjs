import { measureOrigins } from "../evidence/origins.mjs";
import { measureQuotes } from "../evidence/quotes.mjs";
import { measureSearch } from "../evidence/search.mjs";

export const title = "quotes found in copies of their sources, claims checked before, and sources that repeat others";

export async function measure() {
  return [
    "quotes",
    ...indented(await measureQuotes()),
    "claims that were checked before",
    ...indented(await measureSearch()),
    "one source against the others",
    ...indented(await measureOrigins()),
  ];
}

function indented(lines) {
  return lines.map((line) => `  ${line}`);
}
