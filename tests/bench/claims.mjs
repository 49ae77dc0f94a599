import { article } from "./article.mjs";

/** Imports an article of so many sentences; answers the ids of its claims in reading order. */
export async function claimsOf(house, sentences) {
  const { id } = JSON.parse((await house.call("POST", "/documents", { text: article(sentences) })).body);
  const ids = [];
  let cursor = "";
  do {
    const { rows, next } = JSON.parse((await house.call("GET", `/documents/${id}/claims?limit=200${cursor}`)).body);
    ids.push(...rows.map((row) => row.id));
    cursor = next && `&cursor=${next}`;
  } while (cursor);
  return ids;
}
