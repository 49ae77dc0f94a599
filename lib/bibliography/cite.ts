import type { Reference } from "./reference.ts";
import { chicago } from "./styles/chicago.ts";
import type { CitationForm, Cited } from "./styles/cited.ts";
import { type Labels, labelsOf } from "./styles/labels.ts";
import { legal } from "./styles/legal.ts";
import { newsroom } from "./styles/newsroom.ts";
import { type Runs, words } from "./styles/runs.ts";

/** The note styles: for whoever reads the article, for scholars, for lawyers (docs/decisions/0026). */
export const NOTE_STYLES = ["newsroom", "chicago", "legal"] as const;
export type NoteStyle = (typeof NOTE_STYLES)[number];

const STYLES: Readonly<Record<NoteStyle, (cited: Cited, form: CitationForm, labels: Labels) => Runs>> = {
  newsroom,
  chicago,
  legal,
};

/** What the styles are called where one is chosen. */
export const NOTE_STYLE_LABELS: Readonly<Record<NoteStyle, string>> = {
  newsroom: "Newsroom",
  chicago: "Chicago notes",
  legal: "Legal (after The Bluebook)",
};

/**
 * A source as a footnote or a line of a bibliography, never empty, with a full stop at its end. What is not known is
 * left out. Of a confidential source nothing is told but that it is one: not its name, title, address, date or place.
 *
 * @param lang the language of the words that are added; English where there are none in it yet
 */
export function cite(style: NoteStyle, form: CitationForm, cited: Cited, lang = "en"): Runs {
  const labels = labelsOf(lang);
  if (cited.isConfidential === true) return words(`${labels.confidential}.`);
  const named = isNamed(cited.reference) ? cited : untitled(cited, labels);
  return STYLES[style]({ ...named, locator: named.locator?.trim() || null }, form, labels);
}

/** What tells a reader which source it is; a date, a language or a number alone does not. */
function isNamed(reference: Reference): boolean {
  return NAMING.some((field) => reference[field] !== undefined);
}

const NAMING = ["title", "author", "editor", "container-title", "URL", "DOI"] as const satisfies (keyof Reference)[];

function untitled(cited: Cited, labels: Labels): Cited {
  return { ...cited, reference: { ...cited.reference, title: labels.untitled } };
}
