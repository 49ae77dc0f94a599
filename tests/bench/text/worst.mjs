// Texts on which a scanner with an unbounded look back or ahead, or a regular expression that backtracks, never ends.
const PIECES = {
  "words without a stop": "lorem ipsum dolor sit amet ",
  "one word": "a",
  "full stops": ".",
  "full stops and spaces": ". ",
  "questions and exclamations": "?!",
  "straight quotes": '"',
  "opening brackets": "(",
  "closing brackets and quotes": ')"',
  "quotes and brackets": '"(',
  spaces: " ",
  "line ends": "\n",
  "tabs and line ends": "\t\n",
  "initials, a list's letters": "A. B. a) ",
  "numbers of a list": "1. a 2. b ",
  abbreviations: "Mr. U.S. e.g. ",
  "spaced ellipses": "word . . . ",
  "addresses without a space": "http://a.b/c?d=e.",
  "semicolons and colons": "a - b: c; ",
  "ideographic stops and quotes": "。」",
  "halves of characters": "\ud83d",
};

// What a text of such a name begins with, to bring the scanner into the state in which its looks are longest.
const HEADS = { spaces: "1. A list" };

/** The names of the twenty texts. */
export const WORST = Object.keys(PIECES);

/** The text of a name, of `length` UTF-16 code units. */
export function worstText(name, length) {
  const piece = PIECES[name];
  const body = (HEADS[name] ?? "") + piece.repeat(Math.ceil(length / piece.length));
  // A last word, or white space alone would be trimmed off before anything is looked at.
  return `${body.slice(0, length - 1)}x`;
}
