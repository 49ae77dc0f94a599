import type { Reference } from "../reference.ts";
import type { CitationForm, Cited } from "./cited.ts";
import type { Labels } from "./labels.ts";
import {
  addressOf,
  bareLocator,
  besideAuthor,
  capturedOn,
  editionOf,
  listed,
  monthFirst,
  printed,
  sectionOf,
  yearOf,
} from "./phrases.ts";
import {
  apart,
  around,
  capitalised,
  commaSeparated,
  italic,
  link,
  quoted,
  type Runs,
  sentences,
  withParentheses,
  words,
} from "./runs.ts";
import { shapeOf } from "./shapes.ts";

/**
 * Notes and bibliography of The Chicago Manual of Style (17th edition, chapter 14): full notes, of which each stands by
 * itself. Access dates are given where a source has no date of its own (14.12). Laws are cited as American lawyers do
 * (14.269), less the abbreviations of their tables.
 */
export function chicago(cited: Cited, form: CitationForm, labels: Labels): Runs {
  const parts = { ...cited, labels, form };
  const last = [link(addressOf(cited.reference)), archivedIn(parts)];
  return form === "note"
    ? commaSeparated([nameIn(parts), ...noteBody(parts), ...last])
    : sentences([nameIn(parts), ...entryBody(parts), ...last]);
}

type Parts = Cited & { readonly labels: Labels; readonly form: CitationForm };

/** The authors; else the editors, said to be so. */
function nameIn({ reference, labels, form }: Parts): Runs {
  const rule =
    form === "note"
      ? { most: 4, and: labels.and, others: labels.etAl }
      : { most: 11, shown: 7, and: labels.and, others: labels.etAl, isSorted: true };
  if (reference.author !== undefined) return words(listed(reference.author, rule));
  if (reference.editor === undefined || shapeOf(reference.type) === "part") return [];
  return words(`${listed(reference.editor, rule)}, ${labels.ed[reference.editor.length > 1 ? 1 : 0]}`);
}

function noteBody(parts: Parts): readonly Runs[] {
  const { reference, labels, locator } = parts;
  const { title } = reference;
  switch (shapeOf(reference.type)) {
    case "journal":
      return [quoted(title, ","), journalIn(parts)];
    case "paper":
      return [quoted(title, ","), italic(reference["container-title"]), dateIn(parts), words(locator)];
    case "page":
      return [quoted(title, ","), words(siteOf(reference)), dateIn(parts), words(locator)];
    case "part": {
      const book = around(`${labels.in} `, italic(reference["container-title"]));
      return [quoted(title, ","), imprinted(apart(", ", [book, othersIn(parts)]), parts), pagesIn(parts)];
    }
    case "law":
    case "case":
      return lawIn(parts);
    case "talk":
      return [
        quoted(title, ","),
        words(occasionOf(parts)),
        italic(reference["container-title"]),
        dateIn(parts),
        words(locator),
      ];
    case "recording":
      return [
        ...recordingIn(parts, ","),
        words(reference.publisher),
        dateIn(parts),
        words(reference.medium),
        words(locator),
      ];
    case "whole":
      return [imprinted(apart(", ", [italic(title), othersIn(parts)]), parts), pagesIn(parts)];
  }
}

function entryBody(parts: Parts): readonly Runs[] {
  const { reference, labels } = parts;
  const { title } = reference;
  switch (shapeOf(reference.type)) {
    case "journal":
      return [quoted(title, "."), journalIn(parts)];
    case "paper":
      return [quoted(title, "."), apart(", ", [italic(reference["container-title"]), dateIn(parts)])];
    case "page":
      return [quoted(title, "."), words(siteOf(reference)), dateIn(parts)];
    case "part": {
      const book = around(`${labels.in} `, italic(reference["container-title"]));
      const place = apart(", ", [book, othersIn(parts), words(printed(reference.page))]);
      return [quoted(title, "."), capitalised(place), words(imprintOf(parts))];
    }
    case "law":
    case "case":
      return [apart(", ", lawIn(parts))];
    case "talk":
      return [
        quoted(title, "."),
        capitalised(words(occasionOf(parts))),
        italic(reference["container-title"]),
        dateIn(parts),
      ];
    case "recording":
      return [
        ...recordingIn(parts, "."),
        apart(", ", [words(reference.publisher), dateIn(parts)]),
        capitalised(words(reference.medium)),
      ];
    case "whole":
      return [italic(title), capitalised(othersIn(parts)), words(imprintOf(parts))];
  }
}

/** "Piers 12, no. 3 (July 2021): 14–19". */
function journalIn(parts: Parts): Runs {
  const { reference, labels } = parts;
  const name = apart(" ", [italic(reference["container-title"]), words(reference.volume)]);
  const issue = around(`${labels.no} `, words(reference.issue));
  const date = words(reference.issued && monthFirst(reference.issued, labels.months));
  const place = withParentheses(apart(", ", [name, issue]), date);
  return apart(": ", [place, pagesIn(parts)]);
}

/** In a note the place that is meant; else, and in a bibliography, the pages of the whole. */
function pagesIn({ reference, locator, form }: Parts): Runs {
  if (form === "note" && locator) return words(bareLocator(locator));
  const isOfPages = shapeOf(reference.type) === "journal" || shapeOf(reference.type) === "part";
  return isOfPages ? words(printed(reference.page)) : [];
}

/** What stands between the title and the imprint: "ed. Jan Berg", "2nd ed.", "vol. 3", "Report 7". */
function othersIn({ reference, labels, form }: Parts): Runs {
  const rule = { most: 4, and: labels.and, others: labels.etAl };
  const [edited, translated] = form === "note" ? [labels.ed[0], labels.trans] : [labels.editedBy, labels.translatedBy];
  const isEditorNamed = reference.author === undefined && shapeOf(reference.type) !== "part";
  return apart(", ", [
    around(`${edited} `, isEditorNamed ? [] : words(listed(reference.editor ?? [], rule))),
    around(`${translated} `, words(listed(reference.translator ?? [], rule))),
    words(editionOf(reference.edition, labels)),
    around(`${labels.vol} `, words(reference.volume)),
    apart(" ", [words(reference["collection-title"]), words(reference["collection-number"])]),
    words(reference["event-title"]),
    words([reference.genre, reference.number].filter(Boolean).join(" ")),
    around(`${labels.version} `, words(reference.version)),
    apart(", ", [words(reference.archive_location), words(reference.archive)]),
  ]);
}

function imprinted(part: Runs, parts: Parts): Runs {
  return withParentheses(part, words(imprintOf(parts)));
}

/** "Quay: Quay Press, 2021". */
function imprintOf({ reference, labels }: Parts): string {
  const house = [reference["publisher-place"], reference.publisher].filter(Boolean).join(": ");
  const year =
    reference.type === "book" ? yearOf(reference) : reference.issued && monthFirst(reference.issued, labels.months);
  return [house, year ?? labels.noDate].filter(Boolean).join(", ");
}

function recordingIn({ reference, labels }: Parts, sign: "," | "."): readonly Runs[] {
  const series = reference["container-title"];
  const number = around(`${labels.no} `, words(reference.number));
  const title = series === undefined ? [italic(reference.title)] : [quoted(reference.title, sign), italic(series)];
  return [...title.slice(0, -1), apart(", ", [title.at(-1) ?? [], number])];
}

function lawIn({ reference, labels, locator, form }: Parts): readonly Runs[] {
  const section = sectionOf(reference, form === "note" ? locator : null);
  const code = [reference.volume, reference["container-title"], section, printed(reference.page)]
    .filter(Boolean)
    .join(" ");
  const pin = form === "note" && locator && section !== locator ? bareLocator(locator) : "";
  const court = [reference.authority, reference.issued && monthFirst(reference.issued, labels.months)];
  const title = reference.type === "legal_case" ? italic(reference.title) : words(reference.title);
  const whole = apart(", ", [title, words(reference.number), words(code), words(pin)]);
  return [withParentheses(whole, words(court.filter(Boolean).join(" ")))];
}

/** "interview by Jan Berg", "personal communication". */
function occasionOf({ reference, labels }: Parts): string {
  const interviewer = listed(reference.interviewer ?? [], { most: 4, and: labels.and, others: labels.etAl });
  if (interviewer !== "") return `${labels.interviewBy} ${interviewer}`;
  if (reference.genre !== undefined) return reference.genre;
  if (reference.type === "personal_communication") return labels.personalCommunication;
  return reference.type === "interview" ? labels.interview : (reference["event-title"] ?? "");
}

function siteOf(reference: Reference): string {
  return besideAuthor(reference, reference["container-title"] ?? reference.publisher);
}

/** The day it is of, or, where it has none, the day it was seen. */
function dateIn({ reference, labels, form }: Parts): Runs {
  if (reference.issued !== undefined) return words(monthFirst(reference.issued, labels.months));
  if (reference.accessed === undefined) return [];
  const seen = words(`${labels.accessed} ${monthFirst(reference.accessed, labels.months)}`);
  return form === "note" ? seen : capitalised(seen);
}

function archivedIn(parts: Parts): Runs {
  const { archived, labels, form } = parts;
  const day = capturedOn(parts);
  const copy = apart(", ", [
    around(`${labels.archivedAt} `, link(archived?.address)),
    archived && day ? words(`${labels.captured} ${monthFirst(day, labels.months)}`) : [],
  ]);
  return form === "note" ? copy : capitalised(copy);
}
