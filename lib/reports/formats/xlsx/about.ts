import { identityOf } from "../../identity.ts";
import { limitsInWords } from "../../limits.ts";
import { glyphAndLabel, MARKS } from "../../marks.ts";
import type { Report } from "../../model.ts";
import { countMarks, draftNotice, meaningOf, originLine, summarySentence } from "../../summary.ts";
import { wordsOf } from "../../words/languages.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** The sheet that tells how the document stands, what the marks mean, and which text and log the file speaks of. */
export function about(report: Report): Sheet {
  const words = wordsOf(report);
  const { tables } = words;
  return {
    name: tables.about,
    columns: [
      { title: tables.what, width: 28 },
      { title: tables.inWords, width: 100 },
    ],
    frozen: 0,
    *rows() {
      const draft = draftNotice(report);
      if (draft) yield said(words.draft, draft);
      yield said(tables.summary, summarySentence(report));
      for (const sentence of limitsInWords(report.selection)) yield said(tables.thisReport, sentence);
      yield said(tables.origin, `${originLine(report)}.`);
      yield said(tables.documentTitle, report.document.title);
      for (const { name, words: told, exact } of identityOf(report))
        yield said(name, [told, exact].filter(Boolean).join(", "));
      for (const [name, count] of countMarks(report)) {
        const mark = { value: glyphAndLabel(name, words), look: MARKS[name].hue };
        yield [mark, { value: `${count}: ${meaningOf(name, report)}` }];
      }
      yield said(tables.method, words.method.join(" "));
    },
  };
}

function said(what: string, value: string): readonly SheetCell[] {
  return [{ value: what, look: "strong" }, { value }];
}
