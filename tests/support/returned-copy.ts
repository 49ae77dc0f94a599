import type { Judged, Judgement } from "../../lib/annotations/judge.ts";
import { judge } from "../../lib/annotations/judge.ts";
import { Placing } from "../../lib/annotations/placing.ts";
import type { RemarkFile } from "../../lib/annotations/remark.ts";
import type { OwnWords } from "../../lib/annotations/standing.ts";
import { sayerOf } from "../../lib/notes/attribution.ts";
import { DECISION_WORDS, decidedInWords } from "../../lib/reports/decided.ts";
import type { Report } from "../../lib/reports/model.ts";

/** What a document whose report this is says by itself. */
export function ownWordsOf({ claims }: Report): OwnWords {
  const notes = claims.flatMap((claim) =>
    claim.notes.map((note) => {
      const { name: by, at } = sayerOf(note);
      return { id: note.id, claimId: claim.id, rootId: note.replyTo ?? note.id, by, at, text: note.text, mark: null };
    }),
  );
  const deeds = claims.flatMap((claim) => [
    ...claim.verdicts.map(({ reviewer, filedAt }) => ({ by: reviewer.name, at: filedAt })),
    ...decidedInWords(claim, DECISION_WORDS).map(({ by, at }) => ({ by: by.name, at })),
    ...claim.contacts.map(({ loggedBy, loggedAt }) => ({ by: loggedBy.name, at: loggedAt })),
    ...claim.queries.flatMap(({ askedBy, askedAt, answeredBy, answeredAt }) => [
      { by: askedBy.name, at: askedAt },
      ...(answeredBy && answeredAt ? [{ by: answeredBy.name, at: answeredAt }] : []),
    ]),
  ]);
  return { notes, deeds };
}

/** What a desk says that checks the same text and never heard of this one. */
export const NOTHING_SAID: OwnWords = { notes: [], deeds: [] };

/** The text of a report with the sentences that stand in it. */
export function placingOf({ document, claims }: Report): Placing {
  const standing = claims.filter(({ state }) => state !== "superseded");
  return new Placing(document.text, standing);
}

/** What a file of remarks comes to on the document of a report. */
export function judged(file: RemarkFile, report: Report, own: OwnWords = ownWordsOf(report)): Judgement {
  const steps = judge(file, placingOf(report), own);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Where a remark was placed, as the number and the words of the sentence. */
export function sentenceOf(report: Report, { place }: Pick<Judged, "place">): string | null {
  return report.claims.find(({ id }) => id === place.claimId)?.text ?? null;
}
