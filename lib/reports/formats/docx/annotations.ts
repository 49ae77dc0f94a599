import { earlierIn } from "../../earlier.ts";
import type { Report, ReportedClaim, ReportedEvidence } from "../../model.ts";
import { wordsOf } from "../../words/languages.ts";
import { type Remark, type Thread, threadsOf } from "./remarks.ts";

/** A remark with its number among all comments of the file, and that of the remark it answers. */
export type Comment = Remark & { readonly id: number; readonly parent: number | null; readonly isResolved: boolean };

/** A passage with the number of its footnote, and what it says before everything else. */
export type Footnote = { readonly id: number; readonly piece: ReportedEvidence; readonly isEarlier: boolean };

/**
 * How many footnotes of the summary page come before those of the passages. There have to be two before the first comment:
 * LibreOffice 7.4 gives notes the words of others where a comment stands between the first two of a file.
 */
export const IDENTITY_NOTES = 2;

/** What is attached to a sentence of the article: comments in its margin, footnotes at the foot of its page. */
export type Annotated = {
  readonly claim: ReportedClaim;
  readonly comments: readonly Comment[];
  readonly footnotes: readonly Footnote[];
};

/**
 * Each claim that stands with its comments and footnotes, in the order of the text, numbered through the file. The text,
 * the comments and the footnotes are parts of their own, and each goes through this once: none is held for the others.
 */
export function* annotationsIn(report: Report): Generator<Annotated> {
  const earlierOf = earlierIn(report);
  const words = wordsOf(report);
  let [comment, footnote] = [0, IDENTITY_NOTES + 1];
  for (const claim of report.claims) {
    if (claim.state === "superseded") continue;
    const earlier = earlierOf(claim);
    const comments = threadsOf(claim, earlier, report.exportedAt, words).flatMap((thread) => {
      const numbered = numberedFrom(comment, thread);
      comment += numbered.length;
      return numbered;
    });
    const pieces = [claim, ...earlier.here].flatMap((each) =>
      each.evidence.map((piece) => ({ piece, isEarlier: each !== claim })),
    );
    const footnotes = pieces.map((each) => ({ ...each, id: footnote++ }));
    yield { claim, comments, footnotes };
  }
}

function numberedFrom(first: number, { opening, replies, isResolved }: Thread): Comment[] {
  return [opening, ...replies].map((remark, at) => ({
    ...remark,
    id: first + at,
    parent: at === 0 ? null : first,
    isResolved,
  }));
}
