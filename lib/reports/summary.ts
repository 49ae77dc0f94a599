import type { Verdict } from "../reviews/model.ts";
import { grouped } from "../text/counts.ts";
import { MARK_NAMES, type MarkName, markOf, reasonSetAside } from "./marks.ts";
import type { Report, ReportedClaim } from "./model.ts";
import { webLink } from "./web-link.ts";
import { wordsOf } from "./words/languages.ts";

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
  const words = wordsOf(report);
  const { total, checked, setAside, open } = report.coverage;
  const found = [...countMarks(report)]
    .filter(([name]) => !NOT_FINDINGS.has(name))
    .map(([name, count]) => `${grouped(count)} ${words.marks[name].counted}`)
    .join(", ");
  return words.summary({
    total,
    checked,
    setAside,
    open,
    found,
    bare: bareVerdicts(report),
    onAuthor: onAuthorOnly(report),
  });
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
export function setAsideReasons(report: Report): string {
  const words = wordsOf(report);
  const counts = new Map<string, number>();
  for (const claim of report.claims) {
    if (markOf(claim) !== "set-aside") continue;
    const reason = reasonSetAside(claim, words);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${grouped(count)} ${reason}`).join(", ");
}

/** What a mark means to a reader; of "Set aside" also why the sentences here were. */
export function meaningOf(name: MarkName, report: Report): string {
  const words = wordsOf(report);
  return `${words.marks[name].meaning}${name === "set-aside" ? words.here(setAsideReasons(report)) : ""}`;
}

/** What a report that is not final says at its top; null for a final one. */
export function draftNotice(report: Report): string | null {
  return report.final ? null : wordsOf(report).draftNotice(report.coverage.open);
}

/** "28 of 35 sentences accounted for, 7 open". */
export function coverageInWords(report: Report): string {
  return wordsOf(report).coverage(report.coverage);
}

/**
 * Whose it is, and where and when it first appeared, as far as it is known: "By Ines Falk. First published by
 * Instagram, 25 November 2022".
 */
export function originLine(report: Report): string {
  const words = wordsOf(report);
  const { authors, publisher, publishedOn, url } = report.document.origin;
  const day = publishedOn && words.day(publishedOn);
  return words.origin({ authors, publisher: publisher ?? webLink(url)?.host ?? null, day });
}

/**
 * "Fetched from example.net on 24 November 2026"; and when the page, or whoever imported it, names another address, that
 * they do: it is their word alone. Null for a text or a file.
 */
export function fetchedLine(report: Report): string | null {
  const { fetched, origin } = report.document;
  if (!fetched) return null;
  const words = wordsOf(report);
  const [from, named] = [webLink(fetched.url)?.host, webLink(origin.url)?.host];
  return words.fetched(from ?? null, words.day(fetched.at), named && named !== from ? named : null);
}

/** The names of those who filed the verdicts shown, each once, in the order of the text. */
export function reviewersOf(claims: readonly ReportedClaim[]): string[] {
  const names = new Map<string, string>();
  for (const { verdicts } of claims) for (const { reviewer } of verdicts) names.set(reviewer.id, reviewer.name);
  return [...names.values()];
}

/** "Reviewed by Ada, Ben", or why nobody is named; each name is shown by `show`. */
export function reviewersInWords(report: Report, show: (name: string) => string): string {
  const words = wordsOf(report);
  const names = reviewersOf(report.claims).map(show);
  const isWithheld = report.claims.some((claim) => claim.withheld > 0);
  const who = names.length > 0 ? names.join(", ") : isWithheld ? words.namesWithheld : words.nobodyYet;
  return `${words.reviewedBy} ${who}`;
}
