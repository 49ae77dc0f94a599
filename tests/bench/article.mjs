import { random } from "./random.mjs";

const WORDS =
  "the bridge council voted harbour crowns lorries bridge opened twice northern budget estimate sum vehicles working day port authority quarter decade crossing proposed rejected spring supporters".split(
    " ",
  );

/** An article of so many sentences of about 90 characters in paragraphs of five; the same for the same seed. */
export function article(sentences, seed = 1) {
  const next = random(seed);
  const paragraphs = [];
  for (let done = 0; done < sentences; done += 5) {
    const size = Math.min(5, sentences - done);
    paragraphs.push(Array.from({ length: size }, (_, index) => sentence(next, done + index)).join(" "));
  }
  return paragraphs.join("\n\n");
}

function sentence(next, number) {
  let text = `In ${1900 + (number % 120)} the council`;
  while (text.length < 84) text += ` ${WORDS[Math.floor(next() * WORDS.length)]}`;
  return `${text}.`;
}
