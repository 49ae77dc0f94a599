import { fingerprintsOf } from "../../origins/fingerprints.ts";
import { wordsOf } from "../../origins/words.ts";

// As much of a copy is compared with others, in UTF-16 code units: some 16,000 words, more than any report in the news has.
// So a copy has some 2,700 fingerprints at most (17,000 where a character is a word), and comparing two takes some tens of
// milliseconds. What stands further back in a book is quoted from it by name, and tied by hand.
const COMPARED = 100_000;

/** The part of a copy's text that is compared with others. */
export function comparedPart(text: string): string {
  return text.slice(0, COMPARED);
}

/** The fingerprints a copy is looked up by: distinct, ascending. Computed from its text, and from nothing else. */
export function copyFingerprints(text: string): Int32Array {
  return fingerprintsOf(wordsOf(comparedPart(text)));
}
