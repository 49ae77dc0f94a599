import { VERDICTS, type VerdictCode } from "../reviews/verdict-kinds.ts";
import { SOURCE_KIND_LABELS, type Source } from "../sources/model.ts";
import { dayInWords } from "./dates.ts";

/** What is known of a source besides its title and address, most telling first: "A. Author", "4 May 2026", … */
export function citationParts({ author, publisher, publishedOn, kind, tier }: Source): string[] {
  const day = publishedOn && dayInWords(publishedOn);
  return [author, publisher, day, SOURCE_KIND_LABELS[kind].toLowerCase(), `${tier} source`].filter(
    (part) => part !== null,
  );
}

/** What the detail of a verdict is: "The caveat", "Since when". */
export function detailPrompt(code: VerdictCode): string {
  for (const duty of VERDICTS[code].carries) if (duty.what === "words") return duty.prompt;
  return "In detail";
}
