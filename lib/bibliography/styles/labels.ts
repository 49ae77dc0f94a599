import { MONTHS } from "../../text/months.ts";

/** The words that a citation adds to what is known of a source, in one language. */
export type Labels = {
  /** January first. */
  readonly months: readonly string[];
  /** As the styles shorten them in citations. */
  readonly shortMonths: readonly string[];
  readonly and: string;
  readonly etAl: string;
  readonly andOthers: string;
  readonly by: string;
  readonly in: string;
  readonly at: string;
  /** One page, several pages. */
  readonly page: readonly [one: string, several: string];
  readonly no: string;
  readonly vol: string;
  /** For one editor, for several. */
  readonly ed: readonly [one: string, several: string];
  readonly editedBy: string;
  readonly edition: string;
  readonly trans: string;
  readonly translatedBy: string;
  readonly version: string;
  readonly interview: string;
  readonly interviewBy: string;
  readonly interviewWith: string;
  readonly personalCommunication: string;
  readonly from: string;
  readonly noDate: string;
  readonly undated: string;
  readonly untitled: string;
  readonly accessed: string;
  readonly lastVisited: string;
  readonly archivedAt: string;
  readonly captured: string;
  readonly confidential: string;
};

const ENGLISH: Labels = {
  months: MONTHS,
  shortMonths: "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" "),
  and: "and",
  etAl: "et al.",
  andOthers: "and others",
  by: "by",
  in: "in",
  at: "at",
  page: ["p.", "pp."],
  no: "no.",
  vol: "vol.",
  ed: ["ed.", "eds."],
  editedBy: "edited by",
  edition: "ed.",
  trans: "trans.",
  translatedBy: "translated by",
  version: "version",
  interview: "interview",
  interviewBy: "interview by",
  interviewWith: "Interview with",
  personalCommunication: "personal communication",
  from: "from",
  noDate: "n.d.",
  undated: "undated",
  untitled: "Untitled source",
  accessed: "accessed",
  lastVisited: "last visited",
  archivedAt: "archived at",
  captured: "captured",
  confidential: "Confidential source, known to the desk",
};

/** By the first part of a language tag. */
const LABELS: Readonly<Record<string, Labels>> = { en: ENGLISH };

/** The labels of a language, or the English ones where it has none yet. */
export function labelsOf(lang: string): Labels {
  const primary = lang.split("-", 1)[0]?.toLowerCase() ?? "";
  return Object.hasOwn(LABELS, primary) ? (LABELS[primary] ?? ENGLISH) : ENGLISH;
}
