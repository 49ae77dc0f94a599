/** What the findings read: a claim of one document. Claims are given in reading order. */
export type StatedClaim = {
  readonly id: string;
  readonly text: string;
  /** The claim's role on the page, as `claims/model.ts` names them; body when it is left out. */
  readonly role?: string;
};

/** What can differ between two sentences, in the order in which a person wants to see it. */
export const DIFFERENCE_KINDS = ["number", "date", "negation", "direction", "name", "wording"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One way in which the members of a group differ. */
export type Difference = {
  readonly kind: DifferenceKind;
  /** At least two, in reading order of their first claim; each member stands in exactly one. */
  readonly readings: readonly {
    /** The words as they stand in the first of these claims; empty where the others have words more. */
    readonly words: string;
    readonly claimIds: readonly string[];
  }[];
};

/** Why claims were grouped: the loosest tie that holds the group together, or what two of them contradict each other in. */
export type GroupReason =
  | "same-words"
  | "near-words"
  | "same-figures"
  | "number-conflict"
  | "date-conflict"
  | "negation-conflict"
  | "direction-conflict"
  | "name-conflict";

/** Claims of one document that state the same thing, or state it in ways that cannot both be true. */
export type Group = {
  /** `same` is offered to be researched once; `conflict` never is. */
  readonly kind: "same" | "conflict";
  readonly reason: GroupReason;
  /** At least two, in reading order. A claim stands in at most one group of each kind. */
  readonly claimIds: readonly string[];
  /** Empty when the members differ in case and punctuation only. A conflict's own difference comes first. */
  readonly differences: readonly Difference[];
};

/** What a person reads about a group. */
export const GROUP_SENTENCES: Readonly<Record<GroupReason, string>> = {
  "same-words": "These sentences have the same words.",
  "near-words": "These sentences have nearly the same words.",
  "same-figures": "These sentences have the same figures and names.",
  "number-conflict": "These sentences are alike, but give different numbers.",
  "date-conflict": "These sentences are alike, but give different dates.",
  "negation-conflict": "These sentences are alike, but one of them denies what the other says.",
  "direction-conflict": "These sentences are alike, but say the opposite of each other.",
  "name-conflict": "These sentences are alike, but name somebody or something else.",
};

/** What a person reads beside a difference. */
export const DIFFERENCE_LABELS: Readonly<Record<DifferenceKind, string>> = {
  number: "Number",
  date: "Date",
  negation: "Negation",
  direction: "Direction",
  name: "Name",
  wording: "Wording",
};

/** In which way two spellings differ, from the smallest difference to the largest. */
export const VARIANT_KINDS = [
  "capitals",
  "separator",
  "marks",
  "one-letter",
  "two-letters",
  "acronym",
  "order",
] as const;
export type VariantKind = (typeof VARIANT_KINDS)[number];

/** A name that is spelt in more than one way. */
export type Variant = {
  /** The largest difference among the spellings. */
  readonly kind: VariantKind;
  /** At least two, the most frequent first, then in reading order. */
  readonly spellings: readonly {
    readonly spelling: string;
    /** How often it stands in the document. */
    readonly count: number;
    /** Where, in reading order, each claim once. */
    readonly claimIds: readonly string[];
  }[];
};

/** What a person reads about a name spelt in two ways. */
export const VARIANT_SENTENCES: Readonly<Record<VariantKind, string>> = {
  capitals: "Capitals and small letters differ.",
  separator: "A hyphen, a space or an apostrophe differs.",
  marks: "Only accents or umlauts differ.",
  "one-letter": "One letter differs.",
  "two-letters": "Two letters differ.",
  acronym: "This word in small letters looks like a slip for the acronym.",
  order: "The parts of the name change places.",
};

/** Roles that assert nothing. */
const SILENT_ROLES: ReadonlySet<string> = new Set(["byline", "dateline", "origin", "furniture"]);

/** True for a claim that can state a fact twice; a reading time and a share bar cannot. */
export function isStating(claim: StatedClaim): boolean {
  return !SILENT_ROLES.has(claim.role ?? "body");
}
