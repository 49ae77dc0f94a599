import type { Evidence } from "../evidence/model.ts";
import { fitting } from "../quotes/fit/fit.ts";
import { languageOf } from "../text/language.ts";
import type { FittedEvidence } from "./model.ts";

/** Evidence with which elements of the claim its quote does not contain. `lang` is the document's. */
export function fittedTo(text: string, lang: string): (evidence: Evidence) => FittedEvidence {
  const fitOf = fitting(text, lang);
  return (evidence) => {
    // Of words that are withheld, what they say and do not say is withheld as well.
    if (evidence.quote === "") return { ...evidence, missing: [], denied: [] };
    // A quote is short, and most are in the language of the text that they are about.
    const { missing, denied } = fitOf(evidence.quote, languageOf(evidence.quote, lang));
    return { ...evidence, missing: [...missing], denied: [...denied] };
  };
}
