import { CORRECTION_LABELS, type ExceptableGate, OUTCOME_PHRASES, type Outcome } from "../reviews/decisions/model.ts";
import { VERDICTS, type VerdictCode } from "../reviews/verdict-kinds.ts";
import type { ReportedClaim } from "./model.ts";

/** Something an editor decided, in words that a format sets in its own way. */
export type Decided = {
  readonly kind: "adjudication" | "exception" | "sign-off" | "waiver" | "correction";
  /** What tells it from others of its kind on the claim at the same time: the gate, the correction's id. */
  readonly of: string | null;
  /** The verdict it makes hold; null where it makes none. */
  readonly code: VerdictCode | null;
  /** Whether it still counts: it stays on record when the verdicts it was made on have changed. */
  readonly holds: boolean;
  /** "Signed off as Supported". */
  readonly label: string;
  /** Why, or what readers are told; null where the label says it all. */
  readonly words: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
};

/** What is told of decisions, in English. */
export const DECISION_WORDS = {
  /** What a claim lacks that passes with a written reason. */
  lacks: {
    "two-origins": "Passed on sources of one origin",
    "primary-source": "Passed without a primary source",
  } as Readonly<Record<ExceptableGate, string>>,
  signedOffAs: (code: VerdictCode) => `Signed off as “${VERDICTS[code].label}”`,
  waived: "Waived, and not checked",
  corrections: CORRECTION_LABELS,
  shouldHaveRead: (replacement: string) => ` It should have read: “${replacement}”`,
  /** `code` is what was decided; null where the outcome says it. */
  adjudicated: (outcome: Outcome, code: VerdictCode | null, holds: boolean) => {
    const made = code === null ? OUTCOME_PHRASES[outcome] : `decided: “${VERDICTS[code].label}”`;
    return holds ? `An editor ${made}` : `Before the verdicts changed, an editor ${made}`;
  },
};
export type DecisionWords = typeof DECISION_WORDS;

type Told = Pick<ReportedClaim, "adjudication" | "waiver" | "exceptions" | "signOff" | "corrections">;

/** What editors decided about a claim, in the order of the work. */
export function decidedInWords(
  { adjudication, waiver, exceptions, signOff, corrections }: Told,
  words: DecisionWords,
): Decided[] {
  const decided: (Decided | null)[] = [
    adjudication && {
      kind: "adjudication",
      of: null,
      code: adjudication.code,
      holds: adjudication.holds,
      label: words.adjudicated(adjudication.outcome, adjudication.code, adjudication.holds),
      words: adjudication.reason,
      by: adjudication.editor,
      at: adjudication.decidedAt,
    },
    ...exceptions.map(({ gate, reason, editor, writtenAt }) => ({
      ...plain("exception", gate),
      label: words.lacks[gate],
      words: reason,
      by: editor,
      at: writtenAt,
    })),
    signOff?.holds
      ? {
          kind: "sign-off",
          of: null,
          code: signOff.code,
          holds: true,
          label: words.signedOffAs(signOff.code),
          words: null,
          by: signOff.editor,
          at: signOff.signedAt,
        }
      : null,
    waiver && {
      ...plain("waiver"),
      label: words.waived,
      words: waiver.reason,
      by: waiver.editor,
      at: waiver.waivedAt,
    },
    ...corrections.map(({ id, kind, note, replacement, editor, correctedAt }) => ({
      ...plain("correction", id),
      label: words.corrections[kind],
      words: replacement === null ? note : `${note}${words.shouldHaveRead(replacement)}`,
      by: editor,
      at: correctedAt,
    })),
  ];
  return decided.filter((each) => each !== null);
}

/** A decision that makes no verdict hold, and that nothing undoes. */
function plain<Kind extends Decided["kind"]>(kind: Kind, of: string | null = null) {
  return { kind, of, code: null, holds: true } as const;
}
