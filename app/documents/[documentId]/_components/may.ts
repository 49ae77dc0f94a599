/** What this person may do to this document; the server asks again on every call. */
export type May = {
  readonly triage: boolean;
  readonly attach: boolean;
  readonly note: boolean;
  readonly tick: boolean;
  /** `own`: a reviewer takes claims themselves, and gives their own back. */
  readonly assign: "anybody" | "own" | "no";
  readonly ask: boolean;
  readonly answer: boolean;
  readonly contact: boolean;
  /** Adjudicate, waive, sign off. */
  readonly decide: boolean;
  /** Also what is sealed is corrected, and opened again. */
  readonly correct: boolean;
  /** Say until when the document is to be checked. */
  readonly schedule: boolean;
  /** `own-text`: nobody files verdicts on a text they wrote. `sealed`: the document is signed off. */
  readonly review: "yes" | "own-text" | "not-your-role" | "sealed";
};

/** What is left of it to anybody once a document is signed off. */
export function onceSealed({ correct }: May): May {
  return {
    triage: false,
    attach: false,
    note: false,
    tick: false,
    assign: "no",
    ask: false,
    answer: false,
    contact: false,
    decide: false,
    schedule: false,
    review: "sealed",
    correct,
  };
}

/** Why verdicts are closed to this person, and what they can do; null where they are not. */
export function whyNoVerdicts({ review, note, decide }: May): string | null {
  if (review === "yes") return null;
  if (review === "sealed") return "This document is signed off and sealed. An editor corrects it, or opens it again.";
  if (review === "own-text") return "You wrote this text, so others file the verdicts on it. You can answer in notes.";
  if (decide) return "Verdicts are filed by reviewers. As an editor you decide where they differ, and sign off.";
  const rest = note ? "You can read everything and write notes." : "You can read everything and download reports.";
  return `Verdicts are filed by reviewers. ${rest} An admin can give you the role.`;
}
