import { z } from "zod";

/** What a person can say of a piece of evidence. The order is the one used in lists and in the row. */
export const EVIDENCE_TAGS = [
  "failed-verification",
  "better-source-needed",
  "circular",
  "retracted",
  "paywalled",
  "dead-link",
] as const;
export const EvidenceTag = z.enum(EVIDENCE_TAGS);
export type EvidenceTag = z.infer<typeof EvidenceTag>;

/** The words a person reads for each tag. */
export const EVIDENCE_TAG_LABELS: Record<EvidenceTag, string> = {
  "failed-verification": "Failed verification",
  "better-source-needed": "Better source needed",
  circular: "Circular",
  retracted: "Retracted",
  paywalled: "Paywalled",
  "dead-link": "Dead link",
};

/**
 * The tags that speak against what a quote proves: the source does not bear it out, has it from the text under
 * examination, or was taken back. The others speak of how good or how easy to reach a source is, and take nothing away.
 */
const SPEAKING_AGAINST: ReadonlySet<EvidenceTag> = new Set(["failed-verification", "circular", "retracted"]);

/** The tags of these that take evidence out of what the gates count, in their order; empty where it counts. */
export function tagsAgainst(tags: readonly EvidenceTag[]): EvidenceTag[] {
  return tags.filter((tag) => SPEAKING_AGAINST.has(tag));
}

/** Tags in their order, each once. */
export function inEvidenceTagOrder(tags: readonly EvidenceTag[]): EvidenceTag[] {
  return EVIDENCE_TAGS.filter((tag) => tags.includes(tag));
}

/** Tags as a list in a sentence: "retracted, dead link"; empty without any. */
export function evidenceTagsInWords(tags: readonly EvidenceTag[]): string {
  return tags.map((tag) => EVIDENCE_TAG_LABELS[tag].toLowerCase()).join(", ");
}

/** The tags in a row's column, one a line. */
export function evidenceTagsIn(column: string): EvidenceTag[] {
  return column === "" ? [] : (column.split("\n") as EvidenceTag[]);
}

/** Tags as a row's column holds them. */
export function columnOfEvidenceTags(tags: readonly EvidenceTag[]): string {
  return tags.join("\n");
}
