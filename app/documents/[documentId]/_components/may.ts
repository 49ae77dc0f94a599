/** What this person may do to this document; the server asks again on every call. */
export type May = {
  readonly triage: boolean;
  /** Say until when the document is to be checked, and give claims to others. */
  readonly schedule: boolean;
  readonly attach: boolean;
  readonly note: boolean;
  /** `own-text`: nobody files verdicts on a text they wrote. */
  readonly review: "yes" | "own-text" | "not-your-role";
};

/** Why verdicts are closed to this person, and what they can do; null where they are not. */
export function whyNoVerdicts({ review, note }: May): string | null {
  if (review === "yes") return null;
  if (review === "own-text") return "You wrote this text, so others file the verdicts on it. You can answer in notes.";
  const rest = note ? "You can read everything and write notes." : "You can read everything and download reports.";
  return `Verdicts are filed by reviewers. ${rest} An admin can give you the role.`;
}
