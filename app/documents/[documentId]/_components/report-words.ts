import type { FormatName } from "../../../../lib/reports/formats/index.ts";

/** What each format of a report is called and good for, in the order of the menu. A format without words is no type. */
export const REPORT_WORDS: Readonly<Record<FormatName, { readonly label: string; readonly use: string }>> = {
  html: { label: "Web page", use: "The annotated article, to read and pass on" },
  pdf: { label: "PDF", use: "To print and to file, with the whole report attached" },
  docx: { label: "Word document", use: "Comments and footnotes in the article" },
  md: { label: "Markdown", use: "For a text editor or a repository" },
  xlsx: { label: "Spreadsheet (Excel)", use: "Sentences, sources and how it stands" },
  csv: { label: "Table (CSV)", use: "One row a sentence" },
  json: { label: "JSON", use: "Everything, for other programs" },
  webannotation: { label: "Web Annotations", use: "What was filed on each sentence, for annotation tools" },
  claimreview: { label: "ClaimReview", use: "Sentences with a verdict, for fact-check collections" },
  prov: { label: "Provenance (PROV)", use: "Who did what with which source, for archives" },
  bundle: { label: "Bundle", use: "Everything, with copies and log, to be checked by a stranger" },
};
