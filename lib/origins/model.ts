/**
 * How one source can derive from another, the closest tie first. The kinds are told apart by one question: how does
 * the later source know what it says? (docs/decisions/0027)
 */
export const DERIVATION_KINDS = ["reprint", "wire", "press-release", "quotes", "cites"] as const;
export type DerivationKind = (typeof DERIVATION_KINDS)[number];

/** What became of a derivation: `suggested` by rule and not looked at yet, or what a person made of it. */
export const DERIVATION_STANDINGS = ["suggested", "confirmed", "dismissed"] as const;
export type DerivationStanding = (typeof DERIVATION_STANDINGS)[number];

/** That one source derives from another. Two sources may be tied in several ways. */
export type Derivation = {
  /** Id of the source that derives, as a rule the later one. */
  readonly from: string;
  /** Id of the source it derives from; never that of `from`. */
  readonly to: string;
  readonly kind: DerivationKind;
  readonly standing: DerivationStanding;
};

/** What is known of a kind of derivation. */
type KindOfDerivation = {
  readonly label: string;
  /** What a person reads before they choose it; its subject is the source that derives. */
  readonly meaning: string;
  /** Between the titles of two sources: "B reprints A", and "B and C reprint A". */
  readonly verb: { readonly one: string; readonly many: string };
  /** Whether both count as one origin. */
  readonly sharesOrigin: boolean;
};

/** Every kind of derivation, and everything about it. */
export const DERIVATIONS: Readonly<Record<DerivationKind, KindOfDerivation>> = {
  reprint: {
    label: "Reprint",
    meaning: "Says it in the other's words, whole or cut.",
    verb: { one: "reprints", many: "reprint" },
    sharesOrigin: true,
  },
  wire: {
    label: "Wire story",
    meaning: "Carries the story of a news agency.",
    verb: { one: "carries the wire story", many: "carry the wire story" },
    sharesOrigin: true,
  },
  "press-release": {
    label: "Press release",
    meaning: "Passes on what somebody gave out, and asked nobody else.",
    verb: { one: "passes on the press release", many: "pass on the press release" },
    sharesOrigin: true,
  },
  quotes: {
    label: "Quotes",
    meaning: "Knows it from the other, in whichever words it says so.",
    verb: { one: "quotes", many: "quote" },
    sharesOrigin: true,
  },
  cites: {
    label: "Cites",
    meaning: "Names the other, and found out for itself what it says.",
    verb: { one: "cites", many: "cite" },
    sharesOrigin: false,
  },
};

/** What a person reads beside a derivation. */
export const STANDING_LABELS: Readonly<Record<DerivationStanding, string>> = {
  suggested: "Suggested, not looked at yet",
  confirmed: "Confirmed",
  dismissed: "Dismissed",
};

/**
 * Whether both ends of a derivation count as one origin. A suggestion does as long as nobody dismissed it: else the
 * two-source gate would open for whoever does not look.
 */
export function sharesOrigin({ kind, standing }: Pick<Derivation, "kind" | "standing">): boolean {
  return standing !== "dismissed" && DERIVATIONS[kind].sharesOrigin;
}
