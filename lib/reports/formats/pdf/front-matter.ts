import { grouped } from "../../../text/counts.ts";
import { limitsInWords } from "../../limits.ts";
import { type Hue, isUnmarked, MARKS, type MarkName } from "../../marks.ts";
import type { Report } from "../../model.ts";
import { type ShareKind, sharesOf } from "../../shares.ts";
import {
  countMarks,
  draftNotice,
  fetchedLine,
  meaningOf,
  originLine,
  reviewersInWords,
  summarySentence,
} from "../../summary.ts";
import { webLink } from "../../web-link.ts";
import { wordsOf } from "../../words/languages.ts";
import { correctionLines } from "./corrections.ts";
import { linked, type Run, run } from "./run.ts";
import { type Shown, shownText } from "./shown.ts";

export type LegendEntry = {
  readonly glyph: string;
  readonly count: string;
  readonly label: Shown;
  readonly meaning: Shown;
  /** Null for what is drawn without a line. */
  readonly hue: Hue | null;
};

/** What a reader needs before the article: what this is, how far the work has come, what the marks mean, the method. */
export type FrontMatter = {
  readonly draft: Shown | null;
  readonly title: Shown;
  /** Whose it is, from where, which version, reported when; a line each. */
  readonly provenance: readonly (readonly Run[])[];
  readonly summary: Shown;
  /** The document as one line: each kind of mark with its share of the sentences. */
  readonly shares: readonly { readonly kind: ShareKind; readonly count: number }[];
  /** Which sentences it tells of and whom it is for, where that is not everything and everybody at the desk. */
  readonly limits: readonly Shown[];
  /** What was corrected since the sign-off; each in lines. */
  readonly corrections: readonly (readonly (readonly Run[])[])[];
  readonly reviewers: Shown;
  readonly legend: readonly LegendEntry[];
  readonly method: readonly Shown[];
};

export function frontMatterOf(report: Report): FrontMatter {
  const counts = countMarks(report);
  const draft = draftNotice(report);
  return {
    draft: draft === null ? null : shownText(draft),
    title: shownText(report.document.title),
    provenance: provenanceOf(report),
    summary: shownText(summarySentence(report)),
    shares: [...sharesOf(counts)].map(([kind, count]) => ({ kind, count })),
    limits: limitsInWords(report.selection).map(shownText),
    corrections: correctionLines(report),
    reviewers: shownText(reviewersInWords(report, (name) => name)),
    legend: [...counts].map(([name, count]) => legendEntry(name, count, report)),
    method: wordsOf(report).method.map(shownText),
  };
}

function provenanceOf(report: Report): Run[][] {
  const { document, exportedAt } = report;
  const words = wordsOf(report);
  const link = webLink(document.origin.url);
  const fetched = fetchedLine(report);
  return [
    [run(originLine(report)), ...(link ? [run(" ("), linked(link.host, link), run(")")] : [])],
    ...(fetched ? [[run(fetched)]] : []),
    [run(words.editionOf(document.versionOrdinal, document.words, words.instant(exportedAt)))],
  ];
}

function legendEntry(name: MarkName, count: number, report: Report): LegendEntry {
  const { glyph, hue } = MARKS[name];
  return {
    glyph,
    count: grouped(count),
    label: shownText(wordsOf(report).marks[name].label),
    meaning: shownText(meaningOf(name, report)),
    hue: isUnmarked(name) ? null : hue,
  };
}
