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

/** The twenty texts of `length` UTF-16 code units, by name. */
export function worstTexts(length) {
  return Object.entries(PIECES).map(([name, piece]) => ({
    name,
    text: piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
  }));
}
