import { glyphAndLabel, MARKS } from "../../marks.ts";
import type { Report } from "../../model.ts";
import { countMarks, draftNotice, METHOD, originLine, setAsideReasons, summarySentence } from "../../summary.ts";
import { EXPORT_COLUMNS } from "../table.ts";
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
      yield said("Origin", `${originLine(report)}.`);
      for (const [name, cell] of EXPORT_COLUMNS) yield said(inWords(name), String(cell(report)));
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

/** "version_sha256" as "Version SHA-256". */
function inWords(name: string): string {
  return (name.slice(0, 1).toUpperCase() + name.slice(1)).replaceAll("_", " ").replace("sha256", "SHA-256");
}
