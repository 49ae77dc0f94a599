import type { Report } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Article, articleOf } from "./article.ts";
import {
  type HistoryEntry,
  historyEntries,
  type IdentityLine,
  identityLines,
  type SourceEntry,
  sourceEntries,
} from "./back-matter.ts";
import { type FrontMatter, frontMatterOf } from "./front-matter.ts";
import { type Headings, headingsOf } from "./headings.ts";
import { type Shown, shownExactly, shownText } from "./shown.ts";

/** Everything that is told in a PDF, in words that the template only has to set. It is plain JSON. */
export type PdfContents = {
  /** What a reader's program shows of the file, and sorts it by. */
  readonly properties: {
    readonly title: Shown;
    /** Who made the file: not whose article it is. */
    readonly author: Shown;
    /** UTC. */
    readonly made: Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  };
  /** At the foot of each page. */
  readonly foot: { readonly title: Shown; readonly status: string };
  /** What the template says itself. */
  readonly headings: Headings;
  readonly front: FrontMatter;
  readonly article: Article;
  readonly sources: readonly SourceEntry[];
  readonly history: readonly HistoryEntry[];
  readonly identity: readonly IdentityLine[];
};

// What stands on one line with the status and the number of the page.
const MAX_FOOT_LENGTH = 70;

export function contentsOf(report: Report): PdfContents {
  const { document, final, exportedAt, exportedBy } = report;
  const status = final ? "" : wordsOf(report).draft;
  return {
    properties: {
      title: shownExactly(final ? document.title : `${status}: ${document.title}`),
      author: shownExactly(exportedBy),
      made: madeAt(new Date(exportedAt)),
    },
    foot: { title: shownText(cut(document.title)), status },
    headings: headingsOf(report),
    front: frontMatterOf(report),
    article: articleOf(report),
    sources: sourceEntries(report),
    history: historyEntries(report),
    identity: identityLines(report),
  };
}

function cut(title: string): string {
  const characters = [...title];
  return characters.length <= MAX_FOOT_LENGTH ? title : `${characters.slice(0, MAX_FOOT_LENGTH - 1).join("")}…`;
}

function madeAt(instant: Date): PdfContents["properties"]["made"] {
  return {
    year: instant.getUTCFullYear(),
    month: instant.getUTCMonth() + 1,
    day: instant.getUTCDate(),
    hour: instant.getUTCHours(),
    minute: instant.getUTCMinutes(),
    second: instant.getUTCSeconds(),
  };
}
