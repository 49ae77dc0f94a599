/** A claim that somebody elsewhere has checked, as a fact-check feed tells of it. */
export type FactCheck = {
  /** The claim in the words of whoever checked it. */
  readonly text: string;
  /** Of the article about it. */
  readonly title: string | null;
  /** Of the article about it; http or https. */
  readonly url: string | null;
  readonly publisher: string | null;
  /** Who made the claim. */
  readonly claimant: string | null;
  /** What it was found to be, in their words: "Mostly false", "Pants on fire". */
  readonly rating: string | null;
  /** On our scale, 5 best and 1 worst, where they give a scale of their own; else null. */
  readonly ratingValue: number | null;
  /** RFC 3339 full-date. */
  readonly checkedOn: string | null;
  /** BCP 47, as declared. */
  readonly lang: string | null;
};
