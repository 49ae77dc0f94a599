import { z } from "zod";

/** What can be wrong with a claim, beside what its verdict says. The order is the one used in lists and in the row. */
export const CLAIM_TAGS = [
  "overstated",
  "cherry-picked",
  "causal-leap",
  "out-of-context",
  "misspelt-name",
  "wrong-figure",
  "wrong-date",
  "wrong-unit",
  "missing-attribution",
  "unclear",
  "legal-risk",
] as const;
export const ClaimTag = z.enum(CLAIM_TAGS);
export type ClaimTag = z.infer<typeof ClaimTag>;

/** The words a person reads for each tag. */
export const CLAIM_TAG_LABELS: Record<ClaimTag, string> = {
  overstated: "Overstated",
  "cherry-picked": "Cherry-picked",
  "causal-leap": "Causal leap",
  "out-of-context": "Out of context",
  "misspelt-name": "Misspelt name",
  "wrong-figure": "Wrong figure",
  "wrong-date": "Wrong date",
  "wrong-unit": "Wrong unit",
  "missing-attribution": "Missing attribution",
  unclear: "Unclear",
  "legal-risk": "Legal risk",
};

/** Tags in their order, each once. */
export function inTagOrder(tags: readonly ClaimTag[]): ClaimTag[] {
  return CLAIM_TAGS.filter((tag) => tags.includes(tag));
}

/** The tags in a row's column, one a line. */
export function tagsIn(column: string): ClaimTag[] {
  return column === "" ? [] : (column.split("\n") as ClaimTag[]);
}

/** Tags as a row's column holds them. */
export function columnOfTags(tags: readonly ClaimTag[]): string {
  return tags.join("\n");
}
