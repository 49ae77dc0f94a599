import { identityOf } from "../../identity.ts";
import { glyphAndLabel, MARKS } from "../../marks.ts";
import type { Report } from "../../model.ts";
import { limitsInWords } from "../../selection.ts";
import { countMarks, draftNotice, METHOD, originLine, setAsideReasons, summarySentence } from "../../summary.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** The sheet that tells how the document stands, what the marks mean, and which text and log the file speaks of. */
export function about(report: Report): Sheet {
  return {
    name: "About this file",
    columns: [
      { title: "What", width: 28 },
      { title: "In words", width: 100 },
    ],
    frozen: 0,
    *rows() {
      const draft = draftNotice(report);
      if (draft) yield said("DRAFT", draft);
      yield said("Summary", summarySentence(report));
      for (const sentence of limitsInWords(report.selection)) yield said("This report", sentence);
      yield said("Origin", `${originLine(report)}.`);
      yield said("Document title", report.document.title);
      for (const { name, words, exact } of identityOf(report))
        yield said(name, [words, exact].filter(Boolean).join(", "));
      const reasons = setAsideReasons(report);
      for (const [name, count] of countMarks(report)) {
        const mark = MARKS[name];
        const why = name === "set-aside" ? ` Here: ${reasons}.` : "";
        yield [{ value: glyphAndLabel(mark), look: mark.hue }, { value: `${count}: ${mark.meaning}${why}` }];
      }
      yield said("Method", METHOD.join(" "));
    },
  };
}

function said(what: string, value: string): readonly SheetCell[] {
  return [{ value: what, look: "strong" }, { value }];
}
