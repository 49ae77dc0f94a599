import type { ReferenceType } from "../reference.ts";

/** The types that are cited alike. */
export type Shape =
  /** In a journal that is counted by volumes. */
  | "journal"
  /** In a paper or magazine that is known by its day. */
  | "paper"
  /** On a site. */
  | "page"
  /** In a book that holds others' work as well. */
  | "part"
  /** A work of its own: a book, a report, a data set. */
  | "whole"
  | "law"
  | "case"
  /** Said to somebody. */
  | "talk"
  /** Heard or seen. */
  | "recording";

const SHAPES: Partial<Readonly<Record<ReferenceType, Shape>>> = {
  "article-journal": "journal",
  "article-magazine": "paper",
  "article-newspaper": "paper",
  review: "paper",
  "review-book": "paper",
  webpage: "page",
  post: "page",
  "post-weblog": "page",
  chapter: "part",
  "paper-conference": "part",
  entry: "part",
  "entry-dictionary": "part",
  "entry-encyclopedia": "part",
  figure: "part",
  bill: "law",
  legislation: "law",
  regulation: "law",
  treaty: "law",
  legal_case: "case",
  hearing: "talk",
  interview: "talk",
  personal_communication: "talk",
  speech: "talk",
  broadcast: "recording",
  motion_picture: "recording",
  performance: "recording",
  song: "recording",
};

/** How references of a type are cited; a type of which nothing is said is a work of its own. */
export function shapeOf(type: ReferenceType): Shape {
  return SHAPES[type] ?? "whole";
}
