import { measureOrigins } from "../evidence/origins.mjs";
import { measureQuotes } from "../evidence/quotes.mjs";

export const title = "quotes found in copies of their sources, and sources that have what they say from others";

export async function measure() {
  return [
    "quotes",
    ...indented(await measureQuotes()),
    "one source against the others",
    ...indented(await measureOrigins()),
  ];
}

function indented(lines) {
  return lines.map((line) => `  ${line}`);
}
