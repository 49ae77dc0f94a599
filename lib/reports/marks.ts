import { VERDICT_CODES, VERDICTS, type VerdictCode, type VerdictHue } from "../reviews/verdict-kinds.ts";
import type { ReportedClaim } from "./model.ts";
import type { Words } from "./words/en.ts";

/** What a sentence is drawn as: the verdict on it, or why there is none to draw. */
export type MarkName = VerdictCode | "contested" | "stale" | "withheld" | "open" | "set-aside" | "left-out";

/** The hues of the verdicts and of the marks beside them, as `palette.ts` names them. */
export type Hue = VerdictHue | "contested" | "stale" | "quiet";

export type Mark = {
  /** One or two words: "Supported". */
  readonly label: string;
  /** The same inside a count: "3 supported", "1 with the reviewers divided". */
  readonly counted: string;
  /** One sentence for a reader who has never seen the product. */
  readonly meaning: string;
  /** One character, so that nothing is told by colour alone; empty where there is nothing to tell. */
  readonly glyph: string;
  readonly hue: Hue;
};

/** Labels that do not read on in a count. */
const COUNTED: Partial<Record<VerdictCode, string>> = {
  misleading: "missing its context",
  unproven: "without enough evidence",
};

const verdictMarks = Object.fromEntries(
  VERDICT_CODES.map((code) => {
    const { label, meaning, glyph, hue } = VERDICTS[code];
    return [code, { label, counted: COUNTED[code] ?? label.toLowerCase(), meaning, glyph, hue }];
  }),
) as Record<VerdictCode, Mark>;

/** All marks in the order of a legend. */
export const MARKS: Readonly<Record<MarkName, Mark>> = {
  ...verdictMarks,
  contested: {
    label: "Reviewers differ",
    counted: "with the reviewers divided",
    meaning: "Reviewers came to different verdicts. Each is given with its reasons.",
    glyph: "⇄",
    hue: "contested",
  },
  stale: {
    label: "Stale",
    counted: "changed since the verdict",
    meaning: "The sentence was changed after its verdict was filed, so it counts as open again.",
    glyph: "↻",
    hue: "stale",
  },
  withheld: {
    label: "Withheld",
    counted: "with the verdict withheld",
    meaning: "A verdict is filed, but kept from the reviewer who made this report until they have filed their own.",
    glyph: "▣",
    hue: "quiet",
  },
  open: {
    label: "Open",
    counted: "open",
    meaning: "Nobody has filed a verdict yet. It says nothing about whether the sentence is right.",
    glyph: "",
    hue: "quiet",
  },
  "set-aside": {
    label: "Set aside",
    counted: "set aside",
    meaning: "Not put to the check, and never counted as checked.",
    glyph: "",
    hue: "quiet",
  },
  "left-out": {
    label: "Left out",
    counted: "left out",
    meaning: "This report does not tell of it. It says nothing about whether the sentence was checked.",
    glyph: "",
    hue: "quiet",
  },
};

export const MARK_NAMES = Object.keys(MARKS) as MarkName[];

/**
 * How a claim is drawn: as what was signed off or decided on it. Where nobody decided and verdicts of one family differ in kind, the first one filed is drawn; where the families
 * differ, the disagreement is.
 */
export function markOf({ isLeftOut, state, verdicts, withheld, adjudication, signOff }: ReportedClaim): MarkName {
  if (isLeftOut) return "left-out";
  if (state === "stale") return "stale";
  // Let pass unchecked: the verdicts there are stand beside it, and do not count.
  if (state === "waived") return "set-aside";
  if (signOff?.holds) return signOff.code;
  if (adjudication?.holds && adjudication.code) return adjudication.code;
  const [first] = verdicts;
  if (first) {
    const families = new Set(verdicts.map((verdict) => VERDICTS[verdict.code].family));
    return families.size > 1 ? "contested" : first.code;
  }
  if (withheld > 0) return "withheld";
  return state === "not-checkable" ? "set-aside" : "open";
}

/** Whether a mark is drawn by nothing but the absence of one. */
export function isUnmarked(name: MarkName): boolean {
  return name === "set-aside" || name === "left-out";
}

/** "✓ Supported", or "Open" where there is no glyph. */
export function glyphAndLabel(name: MarkName, words: Words): string {
  const [{ glyph }, { label }] = [MARKS[name], words.marks[name]];
  return glyph === "" ? label : `${glyph} ${label}`;
}

/** Why a claim was set aside, for the margin and for counts: "opinion", "waived". */
export function reasonSetAside({ state, checkability }: ReportedClaim, words: Words): string {
  return words.amid(state === "waived" ? words.waived : words.checkability[checkability]);
}
