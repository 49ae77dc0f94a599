import { article } from "../article.mjs";
import { goldSets } from "./gold.mjs";

const BYTES = 5_000_000;
const SENTENCES_PER_DOCUMENT = 200;

/** 5 MB of documents, {text, lang, size}: those of the gold sets over and over, or made ones when there is no folder. */
export function proseDocuments(gold) {
  const known = gold ? goldDocuments(gold) : [{ text: article(SENTENCES_PER_DOCUMENT), lang: "en" }];
  const documents = [];
  for (let bytes = 0, at = 0; bytes < BYTES; at += 1) {
    const { text, lang } = known[at % known.length];
    const size = Buffer.byteLength(text);
    documents.push({ text, lang, size });
    bytes += size;
  }
  return documents;
}

/** One English text of 5 MB. */
export function oneText(gold) {
  const text = proseDocuments(gold)
    .filter(({ lang }) => lang === "en")
    .map((document) => document.text)
    .join("\n\n");
  const whole = text.repeat(Math.ceil(BYTES / text.length)).slice(0, BYTES);
  // A text that was read from a file is one piece of memory; one put together from parts is slower to walk through.
  const bytes = Buffer.from(whole);
  return { text: bytes.toString(), lang: "en", size: bytes.length };
}

function goldDocuments(gold) {
  return goldSets(gold).flatMap(({ lang, docs }) => docs.map(({ text }) => ({ text, lang })));
}
