import type { Report } from "../model.ts";
import type { LabelLanguage } from "../selection.ts";
import { de } from "./de.ts";
import { en, type Words } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";

/** The words of a report in each language. */
export const WORDS: Readonly<Record<LabelLanguage, Words>> = { en, de, fr, es };

/** The words a report is told in. */
export function wordsOf({ selection }: Pick<Report, "selection">): Words {
  return WORDS[selection.labels];
}
