import type { Checked, FactCheck } from "../model.ts";

/** A fact-check as its table holds it: with the value of its rating in thousandths. */
export type FactCheckRow = FactCheck & { readonly id: string; readonly lang: string };

/** A fact-check as everybody sees it: its rating in their words, and where they give but a figure, that. */
export function checkedElsewhere(row: FactCheckRow): Checked {
  const { id, text, lang, title, url, publisher, claimant, checkedOn, rating } = row;
  const value = row.ratingValue === null ? null : row.ratingValue / 1000;
  const label = rating ?? (value === null ? null : `${Math.round(value * 10) / 10} of 5`);
  return {
    ...{ id, text, lang, title, url, publisher, claimant, checkedOn },
    kind: "fact-check",
    verdict: label === null ? null : { code: null, label, value },
    withheld: false,
    own: null,
  };
}
