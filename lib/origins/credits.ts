import { AGENCIES, RELEASE_HEADS, RELEASE_SERVICES, STATEMENT_PHRASES } from "./agencies.ts";

/** What is read for where a text says it is from. */
export type Credited = { readonly text: string; readonly publisher: string | null; readonly author: string | null };

/** Where a credit was found, as it is said of the text. */
export type CreditPlace = "as its publisher" | "as its author" | "at its beginning" | "at its end";

/** What a text says of where it is from. */
export type Credits = {
  /** Agencies by name, each with the first place it is credited in. */
  readonly agencies: ReadonlyMap<string, CreditPlace>;
  /** Whether it is a press release, by its own first lines or by who sent it out. */
  readonly isRelease: boolean;
  /** Whether it says that it rests on what somebody gave out. */
  readonly restsOnStatement: boolean;
};

// Title, byline, day and a caption may stand before the paragraph that opens with an agency's mark.
const LINES_AT_TOP = 8;
const LINES_AT_END = 4;
// A mark stands behind a place and a day, or closes the last paragraph.
const REACH_INTO_LINE = 160;

/** Reads the credits of a text from its first and last lines, its author and its publisher. Linear. */
export function creditsOf({ text, publisher, author }: Credited): Credits {
  const lines = text.split("\n").map((line) => line.trim());
  const written = lines.filter((line) => line !== "");
  // The lines of a short text are at its end from the middle on.
  const top = written
    .slice(0, Math.min(LINES_AT_TOP, Math.ceil(written.length / 2)))
    .map((line) => line.slice(0, REACH_INTO_LINE));
  const end = written.slice(-LINES_AT_END).map((line) => line.slice(-REACH_INTO_LINE));
  const found: readonly (readonly [CreditPlace, readonly string[]])[] = [
    ["as its publisher", agenciesNamed(publisher)],
    ["as its author", agenciesNamed(author)],
    ["at its beginning", top.flatMap(agenciesCredited)],
    ["at its end", end.flatMap(agenciesCredited)],
  ];
  const lower = text.toLowerCase();
  return {
    // The first place goes in last, and stays.
    agencies: new Map([...found].reverse().flatMap(([place, names]) => names.map((name) => [name, place] as const))),
    isRelease: top.some(isHeadOfRelease) || isService(publisher) || isService(author),
    restsOnStatement: STATEMENT_PHRASES.some((phrase) => lower.includes(phrase)),
  };
}

const NAMES = new Map(AGENCIES.flatMap(({ name, marks }) => marks.map((mark) => [mark, name] as const)));
const NAMES_IN_SMALL = new Map([...NAMES].map(([mark, name]) => [mark.toLowerCase(), name]));

/** Any of the words as a whole word, the longest first. */
function anyOf(words: Iterable<string>): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

const MARKS = anyOf(NAMES.keys());
const SERVICES = anyOf(RELEASE_SERVICES);

// "Jane Doe and Reuters", "Jane Doe (AP)", "dpa/AFP".
const BETWEEN_NAMES = /[,/|;&()]| and | und | et | y /;
// "reuters.com", "Bloomberg News".
const BEHIND_A_NAME = /(?:\.com|\.org|\.net| news| agency| news agency)$/;

/** The agencies that an author or publisher is; "Reuters Institute" is none. */
function agenciesNamed(field: string | null): string[] {
  const parts = (field ?? "").toLowerCase().split(BETWEEN_NAMES);
  return parts.flatMap((part) => NAMES_IN_SMALL.get(part.trim().replace(BEHIND_A_NAME, "")) ?? []);
}

/** The agencies that a line credits; what it merely speaks of is none. */
function agenciesCredited(line: string): string[] {
  if (REPORTED_AS_REUTERS_DOES.test(line)) return ["Reuters"];
  const marks = [...line.matchAll(MARKS)];
  const isAllCredit = marks.length > 0 && isCreditLine(line);
  return marks
    .filter(({ 0: mark, index }) => isAllCredit || isBracketed(line, index) || isDateline(line, index, mark.length))
    .map(([mark]) => NAMES.get(mark) ?? mark);
}

const REPORTED_AS_REUTERS_DOES = /\(?Reporting by [^.]{1,100}; ?(?:additional |writing |editing |compiled )/i;

const CREDIT_HEAD = /^(?:by|von|par|por|di|source|quelle|text|distributed by|with reporting by|mit material von)[\s:]/i;
const PICTURE = /photo|foto|image|bild|picture|getty/i;
// What is longer and begins like a credit is a sentence.
const LONGEST_CREDIT_LINE = 100;

/** "By Ann Poe, Reuters", "Quelle: dpa/AFP", "© 2024 The Associated Press. All rights reserved.", "dpa". */
function isCreditLine(line: string): boolean {
  if (line.length > LONGEST_CREDIT_LINE || PICTURE.test(line)) return false;
  if (/^(?:©|\(c\)|copyright)/i.test(line)) return true;
  return isList(line) || (CREDIT_HEAD.test(line) && !/[.!?]$/.test(line));
}

/** Marks, perhaps with an editor's sign or a regional service: "Reuters", "dpa/AFP", "mau/dpa". */
function isList(words: string): boolean {
  const parts = words.split(BETWEEN_NAMES).map((part) => part.trim());
  return parts.some((part) => NAMES.has(part)) && parts.every((part) => NAMES.has(part) || /^\p{Ll}{2,4}$/u.test(part));
}

/** "VELDEN (Reuters) - ", and "(dpa/lnw)" at the end of a paragraph, but neither "(seen by AP)" nor "(Foto: dpa)". */
function isBracketed(line: string, at: number): boolean {
  const [round, square] = [line.lastIndexOf("(", at), line.lastIndexOf("[", at)];
  const opening = Math.max(round, square);
  const closing = line.indexOf(opening === round ? ")" : "]", at);
  return opening >= 0 && closing >= 0 && isList(line.slice(opening + 1, closing));
}

// "Kuala Lumpur, Sept. 14, Reuters – ": places and days, which begin with capitals and digits.
const LONGEST_PLACE = 60;

function isDateline(line: string, at: number, length: number): boolean {
  const place = line.slice(0, at).trim();
  const isPlace = place.split(/[\s,–—-]+/).every((word) => word === "" || /^[\p{Lu}\p{Lo}\p{N}(]/u.test(word));
  return place.length <= LONGEST_PLACE && isPlace && /^\s?[–—:-]{1,2}\s/.test(line.slice(at + length));
}

/** "PRESS RELEASE: …", "VELDEN, May 3 /PRNewswire/ -- …". */
function isHeadOfRelease(line: string): boolean {
  const lower = line.toLowerCase();
  if (RELEASE_HEADS.some((head) => lower.startsWith(head))) return true;
  return [...line.matchAll(SERVICES)].some(({ 0: mark, index }) => {
    const [before, after] = [line.charAt(index - 1), line.slice(index + mark.length)];
    return (before === "/" || before === "(" || before === "[") && /^[^\s)\]/]{0,20}[)\]/]/.test(after);
  });
}

const SERVICES_IN_SMALL = new Set(RELEASE_SERVICES.map((service) => service.toLowerCase()));

function isService(field: string | null): boolean {
  return field !== null && SERVICES_IN_SMALL.has(field.trim().toLowerCase().replace(BEHIND_A_NAME, ""));
}
