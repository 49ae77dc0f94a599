import type { Report } from "../model.ts";

/** One way of writing a report down. The same report gives the same bytes. */
export type ReportFormat<Name extends string = string> = {
  readonly format: Name;
  /** With its charset where it is text: the value of a Content-Type header. */
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  /** What it is for, in a few words for a menu. */
  readonly label: string;
  /** The file in chunks of text, to be joined with nothing between and encoded as UTF-8. */
  readonly render: (report: Report) => Iterable<string>;
};
