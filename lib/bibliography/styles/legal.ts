import type { CitationForm, Cited } from "./cited.ts";
import type { Labels } from "./labels.ts";
import {
  addressOf,
  bareLocator,
  besideAuthor,
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
  type Runs,
  together,
  withParentheses,
  words,
} from "./runs.ts";
import { shapeOf } from "./shapes.ts";

/**
 * Citations in the manner of American court documents: The Bluebook (21st edition, rules 10 to 18 in the form of its
 * bluepages), less its tables of abbreviations, which need an editor. The address of an archived copy stands in square
 * brackets (rule 18.2.1(d)). A bibliography, which The Bluebook has none of, is the same with the first author's name
 * turned round.
 */
export function legal(cited: Cited, form: CitationForm, labels: Labels): Runs {
  const { reference, archived } = cited;
  const parts = { reference, labels, locator: form === "note" ? (cited.locator ?? "") : "" };
  const isTalk = shapeOf(reference.type) === "talk";
  const rule = { most: 3, and: "&", others: labels.etAl, isSorted: form === "entry" && !isTalk };
  const who = words(listed(reference.author ?? [], rule));
  const seen = reference.issued === undefined ? reference.accessed : undefined;
  const visited = words(seen && `${labels.lastVisited} ${monthFirst(seen, labels.shortMonths)}`);
  const copy = around(" [", link(archived?.address), "]");
  const where = together(withParentheses(link(addressOf(reference)), visited), copy);
  return commaSeparated(isTalk ? [...talkOf(parts, who), where] : [who, ...bodyOf(parts), where]);
}

type Parts = Pick<Cited, "reference"> & { readonly labels: Labels; readonly locator: string };

function bodyOf(parts: Parts): readonly Runs[] {
  const { reference, labels, locator } = parts;
  const title = italic(reference.title);
  const container = reference["container-title"];
  const pin = words(bareLocator(locator));
  const firstPage = printed(reference.page).split("–", 1)[0] ?? "";
  switch (shapeOf(reference.type)) {
    case "journal": {
      const place = apart(" ", [words(reference.volume), words(container), words(firstPage)]);
      return [title, withParentheses(apart(", ", [place, pin]), words(yearOf(reference)))];
    }
    case "paper":
    case "page": {
      const site = words(besideAuthor(reference, container ?? reference.publisher));
      return [withParentheses(apart(", ", [title, site]), dayOf(parts)), atPlace(pin, labels)];
    }
    case "part": {
      const book = around(" ", apart(" ", [italic(container), words(firstPage)]));
      const place = book.length > 0 ? together(italic(labels.in), book) : [];
      return [title, withParentheses(apart(", ", [place, pin]), makersOf(parts))];
    }
    case "law": {
      const section = sectionOf(reference, locator);
      const code = apart(" ", [words(reference.volume), words(container), words(section), words(firstPage)]);
      const place = [words(reference.number), code, section === locator ? [] : pin];
      const year = apart(" ", [words(reference.authority), words(yearOf(reference))]);
      return [withParentheses(apart(", ", [words(reference.title), ...place]), year)];
    }
    case "case": {
      const reporter = apart(" ", [words(reference.volume), words(container), words(firstPage)]);
      const court = apart(" ", [words(reference.authority), dayOf(parts)]);
      return [withParentheses(apart(", ", [title, words(reference.number), reporter, pin]), court)];
    }
    case "recording": {
      const made = apart(", ", [words(container), words(reference.publisher), dayOf(parts)]);
      const time = around(`${labels.at} `, words(locator.replace(/^at\s/i, "")));
      return [withParentheses(apart(" ", [title, time]), made)];
    }
    default:
      return [withParentheses(apart(" ", [title, pin]), makersOf(parts))];
  }
}

/** "Jan Berg ed., 2nd ed. 2021", "Report 7, Harbour Board, 2021". */
function makersOf({ reference, labels }: Parts): Runs {
  const { editor = [] } = reference;
  const editors = words(listed(editor, { most: 3, and: "&", others: labels.etAl }));
  const isBook = reference.type === "book" || reference.type === "chapter";
  return apart(", ", [
    around("", editors, ` ${labels.ed[editor.length > 1 ? 1 : 0]}`),
    apart(" ", [words(reference.genre), words(reference.number)]),
    around(`${labels.version} `, words(reference.version)),
    apart(", ", [words(reference.archive_location), words(reference.archive)]),
    // Houses are named for what is no book, where a reader has no other way to it.
    isBook ? [] : words(besideAuthor(reference, reference.publisher)),
    apart(" ", [words(editionOf(reference.edition, labels)), words(yearOf(reference) ?? labels.noDate)]),
  ]);
}

/** "Interview with Ann Lovatt (Mar. 3, 2026)", "Letter from Ann Lovatt (Mar. 3, 2026)". */
function talkOf(parts: Parts, who: Runs): readonly Runs[] {
  const { reference, labels, locator } = parts;
  const isTold = reference.type === "personal_communication";
  const before = isTold
    ? `${reference.genre ?? labels.personalCommunication} ${labels.from} `
    : `${labels.interviewWith} `;
  const named = isTold || reference.type === "interview" ? capitalised(around(before, who)) : who;
  const occasion = [named, italic(reference.title), words(reference["container-title"] ?? reference["event-title"])];
  return [withParentheses(apart(", ", occasion), dayOf(parts)), atPlace(words(bareLocator(locator)), labels)];
}

function dayOf({ reference, labels }: Parts): Runs {
  return words(reference.issued && monthFirst(reference.issued, labels.shortMonths));
}

/** "at A4"; a place that is no page is left as it was typed. */
function atPlace(pin: Runs, labels: Labels): Runs {
  return /^[A-Z]?\d[\d–]{0,20}$/.test(pin[0]?.text ?? "") ? around(`${labels.at} `, pin) : pin;
}
