import type { Reference } from "../reference.ts";
import type { CitationForm, Cited } from "./cited.ts";
import type { Labels } from "./labels.ts";
import {
  addressOf,
  besideAuthor,
  capturedOn,
  dayFirst,
  editionOf,
  listed,
  type NameRule,
  printed,
  sectionOf,
} from "./phrases.ts";
import { apart, around, capitalised, link, type Runs, sentences, words } from "./runs.ts";
import { shapeOf } from "./shapes.ts";

/**
 * The style of the house: what it is, who says it, where and when it appeared, where it is to be found, and when it was
 * seen. In plain words without italics, so that it can be read by anybody and pasted anywhere; dates have the day
 * first, as everywhere in Linecheck.
 */
export function newsroom(cited: Cited, form: CitationForm, labels: Labels): Runs {
  const { reference } = cited;
  const head = headOf(reference, labels);
  const pin = form === "note" ? (cited.locator ?? "") : "";
  const section = sectionOf(reference, pin);
  const place = placeOf(reference, section, labels);
  const day = words(reference.issued && dayFirst(reference.issued, labels.months));
  // That it has no date is said of something.
  const date = day.length > 0 || head.length + place.length === 0 ? day : words(labels.undated);
  return sentences([
    head,
    capitalised(apart(", ", [place, date, section !== "" && section === pin ? [] : pagesOf(reference, pin, labels)])),
    apart(" ", [link(addressOf(reference)), around("(", seenOf(cited, labels), ")")]),
  ]);
}

/** "Bridge to close, by Ann Lovatt"; what somebody said is known by who said it: "Ann Lovatt, interview by Jan Berg". */
function headOf(reference: Reference, labels: Labels): Runs {
  const rule = nameRule(labels);
  const shape = shapeOf(reference.type);
  const authors = words(listed(reference.author ?? [], rule));
  const title = words(reference.title);
  const translators = around(`${labels.translatedBy} `, words(listed(reference.translator ?? [], rule)));
  if (shape !== "talk") {
    const isEdited = reference.author === undefined && shape !== "part";
    const editors = around(`${labels.editedBy} `, words(isEdited ? listed(reference.editor ?? [], rule) : ""));
    return apart(", ", [title, around(`${labels.by} `, authors), editors, translators]);
  }
  const interviewer = around(`${labels.interviewBy} `, words(listed(reference.interviewer ?? [], rule)));
  const isPlainInterview = reference.type === "interview" && interviewer.length === 0;
  return apart(", ", [
    authors,
    title,
    words(reference.genre),
    isPlainInterview ? words(labels.interview) : interviewer,
  ]);
}

/** "Quay Lantern, Quay Press, vol. 12, no. 3". */
function placeOf(reference: Reference, section: string, labels: Labels): Runs {
  const shape = shapeOf(reference.type);
  const container = words(besideAuthor(reference, reference["container-title"]));
  const isNamed = reference.author === undefined && shape !== "part";
  const editors = isNamed ? "" : listed(reference.editor ?? [], nameRule(labels));
  return apart(", ", [
    shape === "part" ? around(`${labels.in} `, container) : container,
    around(`${labels.editedBy} `, words(editors)),
    apart(" ", [words(reference["collection-title"]), words(reference["collection-number"])]),
    words(reference["event-title"]),
    words(reference.authority),
    words(besideAuthor(reference, reference.publisher)),
    words(editionOf(reference.edition, labels)),
    around(`${labels.vol} `, words(reference.volume)),
    apart(" ", [
      shape === "talk" ? [] : words(reference.genre),
      around(`${labels.no} `, words(reference.issue ?? reference.number)),
    ]),
    words(section),
    around(`${labels.version} `, words(reference.version)),
    words(reference.archive_location),
    words(reference.archive),
  ]);
}

function nameRule(labels: Labels): NameRule {
  return { most: 4, and: labels.and, others: labels.andOthers, isPlain: true };
}

/** The place that is meant, as it was typed, or else the pages of the whole. */
function pagesOf(reference: Reference, pin: string, { page }: Labels): Runs {
  if (pin !== "") return words(printed(pin));
  const pages = printed(reference.page);
  return around(`${page[pages.includes("–") ? 1 : 0]} `, words(pages));
}

/** "accessed 4 March 2026; archived at https://…, captured 3 March 2026". */
function seenOf(cited: Cited, labels: Labels): Runs {
  const { accessed } = cited.reference;
  const day = capturedOn(cited);
  return apart("; ", [
    words(accessed && `${labels.accessed} ${dayFirst(accessed, labels.months)}`),
    apart(", ", [
      around(`${labels.archivedAt} `, link(cited.archived?.address)),
      cited.archived && day ? words(`${labels.captured} ${dayFirst(day, labels.months)}`) : [],
    ]),
  ]);
}
