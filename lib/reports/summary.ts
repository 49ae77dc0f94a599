import type { Verdict } from "../reviews/model.ts";
import { counted, grouped } from "../text/counts.ts";
import { dayInWords } from "./dates.ts";
import { MARK_NAMES, MARKS, type MarkName, markOf, reasonSetAside } from "./marks.ts";
import type { Report, ReportedClaim } from "./model.ts";
import { webLink } from "./web-link.ts";

const NOT_FINDINGS: ReadonlySet<MarkName> = new Set(["open", "set-aside", "left-out"]);

/** How many sentences are drawn with each mark, in the order of the legend; marks that do not occur are left out. */
export function countMarks({ claims }: Report): ReadonlyMap<MarkName, number> {
  const counts = new Map<MarkName, number>(MARK_NAMES.map((name) => [name, 0]));
  for (const claim of claims) {
    if (claim.state === "superseded") continue;
    const name = markOf(claim);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

/**
 * "35 sentences: 2 checked, 6 set aside, 27 open; 1 supported, 1 disputed among sources. One verdict rests on no
 * evidence yet." A verdict is a judgement, and who reads the summary alone must learn where it is no more than that.
 */
export function summarySentence(report: Report): string {
  const { total, checked, setAside, open } = report.coverage;
  const found = [...countMarks(report)]
    .filter(([name]) => !NOT_FINDINGS.has(name))
    .map(([name, count]) => `${grouped(count)} ${MARKS[name].counted}`);
  const counts = [`${grouped(checked)} checked`, `${grouped(setAside)} set aside`, `${grouped(open)} open`].join(", ");
  const [bare, onAuthor] = [bareVerdicts(report), onAuthorOnly(report)];
  const warnings = [
    bare > 0 && ` ${bare === 1 ? "One verdict rests" : `${grouped(bare)} verdicts rest`} on no evidence yet.`,
    onAuthor > 0 &&
      ` ${onAuthor === 1 ? "One sentence has" : `${grouped(onAuthor)} sentences have`} an answer that rests on the author alone.`,
  ];
  const findings = [counts, found.join(", ")].filter(Boolean).join("; ");
  return `${counted(total, "sentence")}: ${findings}.${warnings.filter(Boolean).join("")}`;
}

/** Whether a verdict judges and cites nothing for it. That there is not enough evidence needs none. */
export function isBare({ code, evidenceIds }: Verdict): boolean {
  return evidenceIds.length === 0 && code !== "unproven";
}

/** How many of the verdicts shown rest on nothing but their reviewer's word. */
function bareVerdicts({ claims }: Report): number {
  return claims
    .filter(({ state }) => state !== "superseded")
    .reduce((count, { verdicts }) => count + verdicts.filter(isBare).length, 0);
}

/** On how many sentences the author vouched for something that has no other source. */
function onAuthorOnly({ claims }: Report): number {
  return claims.filter(({ state, queries }) => state !== "superseded" && queries.some(({ onAuthor }) => onAuthor))
    .length;
}

/** Why the sentences set aside were: "6 no claim, 2 opinion"; empty when none was. */
export function setAsideReasons({ claims }: Report): string {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    if (markOf(claim) !== "set-aside") continue;
    const reason = reasonSetAside(claim).toLowerCase();
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${grouped(count)} ${reason}`).join(", ");
}

/** What a report that is not final says at its top; null for a final one. */
export function draftNotice({ final, coverage }: Report): string | null {
  if (final) return null;
  const open =
    coverage.open === 0
      ? ""
      : ` ${counted(coverage.open, "sentence")} ${coverage.open === 1 ? "is" : "are"} still open.`;
  return `This document is not signed off.${open} Verdicts may change.`;
}

/**
 * Whose it is, and where and when it first appeared, as far as it is known: "By Ines Falk. First published by
 * Instagram, 25 November 2022".
 */
export function originLine({ document: { origin } }: Report): string {
  const { authors } = origin;
  const by = authors.length > 0 ? `By ${listed(authors)}. ` : "";
  const publisher = origin.publisher ?? webLink(origin.url)?.host;
  const day = origin.publishedOn && dayInWords(origin.publishedOn);
  if (publisher) return `${by}First published by ${[publisher, day].filter(Boolean).join(", ")}`;
  return by + (day ? `First published ${day}` : "Where it was first published is not recorded");
}

/**
 * "Fetched from example.net on 24 November 2026"; and when the page, or whoever imported it, names another address, that
 * they do: it is their word alone. Null for a text or a file.
 */
export function fetchedLine({ document: { fetched, origin } }: Report): string | null {
  if (!fetched) return null;
  const [from, named] = [webLink(fetched.url)?.host, webLink(origin.url)?.host];
  const other = named && named !== from ? `; it is said to be published at ${named}` : "";
  return `Fetched from ${from ?? "an address"} on ${dayInWords(fetched.at)}${other}`;
}

/** "Ada, Ben and Cleo". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The names of those who filed the verdicts shown, each once, in the order of the text. */
export function reviewersOf(claims: readonly ReportedClaim[]): string[] {
  const names = new Map<string, string>();
  for (const { verdicts } of claims) for (const { reviewer } of verdicts) names.set(reviewer.id, reviewer.name);
  return [...names.values()];
}

/** The names of the reviewers, or why there are none; each name is shown by `show`. */
export function reviewersInWords(claims: readonly ReportedClaim[], show: (name: string) => string): string {
  const names = reviewersOf(claims).map(show);
  if (names.length > 0) return names.join(", ");
  const withheld = claims.some((claim) => claim.withheld > 0);
  return withheld ? "others, whose names are withheld with their verdicts" : "nobody yet";
}

/** How the checking was done, for a reader who has never seen the product. */
export const METHOD: readonly string[] = [
  "Every sentence of the article is numbered and accounted for: it is checked, set aside or open, and nothing is left out of the count.",
  "A reviewer reads the sentence, attaches word-for-word passages of outside sources, and files a verdict with the reasons for it. A second reviewer files theirs without having seen the first.",
  "Checked means that at least one verdict stands on the sentence as it reads now. Set aside means that a person or a rule found nothing in it to check, or waived it. Open means that the work is still to be done.",
  "A verdict is about one sentence. It is not about the article as a whole, nor about the people it names.",
];
