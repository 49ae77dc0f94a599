import { z } from "zod";

export const VERDICT_CODES = [
  "supported",
  "mostly-supported",
  "mixed",
  "mostly-refuted",
  "refuted",
  "misleading",
  "misattributed",
  "outdated",
  "disputed",
  "unproven",
] as const;
export const VerdictCode = z.enum(VERDICT_CODES);
export type VerdictCode = z.infer<typeof VerdictCode>;

/** Two verdicts agree when they fall in the same family. */
export type VerdictFamily = "true" | "false" | "middle" | "open" | "time";

/** The hue a verdict is drawn in. Five hues that colour-blind readers tell apart; glyph and line style tell the rest. */
export type VerdictHue = "supported" | "refuted" | "mixed" | "disputed" | "unproven";

/** What a verdict must carry before its claim can be signed off. */
export type Carries =
  | { readonly what: "evidence"; readonly stances: readonly ("supports" | "refutes")[] }
  | { readonly what: "evidence-of-two-origins"; readonly stances: readonly ("supports" | "refutes")[] }
  | { readonly what: "words"; readonly prompt: string };

export type VerdictKind = {
  readonly label: string;
  /** One sentence for a reader who has never seen the product. */
  readonly meaning: string;
  readonly family: VerdictFamily;
  readonly hue: VerdictHue;
  /** One character for the margin: the verdict is never told by colour alone. */
  readonly glyph: string;
  /** The key that files it in the workbench: its position, 1 to 9, then 0. */
  readonly key: string;
  /** schema.org ClaimReview rating, 5 best and 1 worst; null where a scale would lie. */
  readonly rating: 1 | 2 | 3 | 4 | 5 | null;
  readonly carries: readonly Carries[];
};

/** The one table of verdicts: order, words, marks and duties. Screens, exports and gates all read it. */
export const VERDICTS: Readonly<Record<VerdictCode, VerdictKind>> = {
  supported: {
    label: "Supported",
    meaning: "The evidence bears the sentence out.",
    family: "true",
    hue: "supported",
    glyph: "✓",
    key: "1",
    rating: 5,
    carries: [{ what: "evidence", stances: ["supports"] }],
  },
  "mostly-supported": {
    label: "Supported with a caveat",
    meaning: "The evidence bears the sentence out, but for one reservation.",
    family: "true",
    hue: "supported",
    glyph: "≈",
    key: "2",
    rating: 4,
    carries: [{ what: "words", prompt: "The caveat" }],
  },
  mixed: {
    label: "Mixed",
    meaning: "Part of the sentence is borne out and part of it is contradicted.",
    family: "middle",
    hue: "mixed",
    glyph: "◐",
    key: "3",
    rating: 3,
    carries: [{ what: "evidence", stances: ["supports", "refutes"] }],
  },
  "mostly-refuted": {
    label: "Mostly false",
    meaning: "The evidence contradicts the main point of the sentence.",
    family: "false",
    hue: "refuted",
    glyph: "⊗",
    key: "4",
    rating: 2,
    carries: [{ what: "evidence", stances: ["refutes"] }],
  },
  refuted: {
    label: "Refuted",
    meaning: "The evidence contradicts the sentence.",
    family: "false",
    hue: "refuted",
    glyph: "×",
    key: "5",
    rating: 1,
    carries: [
      { what: "evidence", stances: ["refutes"] },
      { what: "words", prompt: "The correction" },
    ],
  },
  misleading: {
    label: "Missing context",
    meaning: "What is said may be right, but it misleads without what is left out.",
    family: "middle",
    hue: "mixed",
    glyph: "◌",
    key: "6",
    rating: null,
    carries: [{ what: "words", prompt: "What is missing" }],
  },
  misattributed: {
    label: "Misattributed or misquoted",
    meaning: "Somebody else said it, or it was said otherwise.",
    family: "false",
    hue: "refuted",
    glyph: "❞",
    key: "7",
    rating: null,
    carries: [{ what: "words", prompt: "Who said it, or what was said" }],
  },
  outdated: {
    label: "Outdated",
    meaning: "It was right once and no longer is.",
    family: "time",
    hue: "mixed",
    glyph: "◷",
    key: "8",
    rating: null,
    carries: [{ what: "words", prompt: "Since when" }],
  },
  disputed: {
    label: "Disputed among sources",
    meaning: "Sources of different origin contradict one another.",
    family: "middle",
    hue: "disputed",
    glyph: "≠",
    key: "9",
    rating: null,
    carries: [{ what: "evidence-of-two-origins", stances: ["supports", "refutes"] }],
  },
  unproven: {
    label: "Not enough evidence",
    meaning: "What was found neither bears the sentence out nor contradicts it.",
    family: "open",
    hue: "unproven",
    glyph: "?",
    key: "0",
    rating: null,
    carries: [{ what: "words", prompt: "Where was searched" }],
  },
};
