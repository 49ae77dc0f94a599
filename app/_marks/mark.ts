import { MARKS, type MarkName } from "../../lib/reports/marks.ts";
import { CLAIM_STATE_LABELS, type ClaimRow } from "../../lib/reviews/model.ts";
import { VERDICTS } from "../../lib/reviews/verdict-kinds.ts";

/** How a sentence is drawn on the screen: as in a report that tells of all, and two kinds of "nothing yet" told apart. */
export type ScreenMark = Exclude<MarkName, "left-out"> | "untriaged";

/** What a mark is called, and the hue and glyph it is drawn with. */
export type MarkLook = { readonly label: string; readonly meaning: string; readonly hue: string };

/** The look of every mark of the screen. */
export const MARK_LOOKS: Readonly<Record<ScreenMark, MarkLook>> = {
  ...MARKS,
  withheld: {
    label: "Filed by someone else",
    meaning: "Somebody filed a verdict. It is shown to a reviewer who has filed their own.",
    hue: "quiet",
  },
  untriaged: {
    label: "Not triaged",
    meaning: "Nobody has said yet whether this can be checked.",
    hue: "quiet",
  },
};

type Marked = Pick<ClaimRow, "state" | "shownVerdict" | "decided" | "verdictCount">;

/** The mark of a row of the claims list, read from the strongest fact down. */
export function markOfRow(row: Marked): ScreenMark {
  if (row.state === "stale" || row.state === "contested") return row.state;
  if (row.decided) return row.decided;
  if (row.shownVerdict) return row.shownVerdict;
  if (row.verdictCount > 0) return "withheld";
  if (row.state === "not-checkable" || row.state === "waived") return "set-aside";
  return row.state === "untriaged" ? "untriaged" : "open";
}

/** A claim's standing in two or three words: the verdict where one is drawn, else the state. */
export function standingOf(row: Marked): string {
  const verdict = row.decided ?? row.shownVerdict;
  return verdict !== null && markOfRow(row) === verdict ? VERDICTS[verdict].label : CLAIM_STATE_LABELS[row.state];
}
