import type { EvidenceTag } from "../evidence/tags.ts";
import type { Words } from "./words/en.ts";

/** What people said of a piece of evidence, as a list in a sentence: "retracted, dead link"; empty without any. */
export function tagsInWords(tags: readonly EvidenceTag[], words: Words): string {
  return tags.map((tag) => words.amid(words.evidenceTags[tag])).join(", ");
}
