import { z } from "zod";

/**
 * What a piece of the text is on the page. The importer decides it by rule and says why; a person may change it.
 * The order is the one used in lists and exports.
 */
export const ROLES = [
  "title",
  "byline",
  "dateline",
  "origin",
  "heading",
  "body",
  "quote",
  "list-item",
  "caption",
  "footnote",
  "furniture",
] as const;
export const ClaimRole = z.enum(ROLES);
export type ClaimRole = z.infer<typeof ClaimRole>;

/** Whether a claim can be checked at all. Only `checkable` claims need a verdict. */
export const CHECKABILITIES = [
  "untriaged",
  "checkable",
  "opinion",
  "prediction",
  "personal-experience",
  "rhetoric",
  "too-vague",
  "no-claim",
] as const;
export const Checkability = z.enum(CHECKABILITIES);
export type Checkability = z.infer<typeof Checkability>;

/** The words a person reads for each checkability. */
export const CHECKABILITY_LABELS: Record<Checkability, string> = {
  untriaged: "Not triaged",
  checkable: "Checkable",
  opinion: "Opinion",
  prediction: "Prediction",
  "personal-experience": "Personal experience",
  rhetoric: "Rhetoric",
  "too-vague": "Too vague to check",
  "no-claim": "No claim",
};

/** Roles that assert nothing themselves: they are accounted for at import, and a person may still say otherwise. */
const SILENT_ROLES: ReadonlySet<ClaimRole> = new Set(["byline", "dateline", "origin", "heading", "furniture"]);

/** The checkability a claim starts with. A headline is left to a person: headlines do assert things. */
export function initialCheckability(role: ClaimRole): Checkability {
  return SILENT_ROLES.has(role) ? "no-claim" : "untriaged";
}

/** What `PATCH /claims/:id` takes. */
export const ClaimChange = z
  .strictObject({ checkability: Checkability })
  .describe("A change of a claim: its checkability.");
export type ClaimChange = z.infer<typeof ClaimChange>;

/** A claim as an import raises it: where it stands and what it is. */
export type RaisedClaim = {
  readonly id: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: number;
  readonly role: ClaimRole;
  readonly roleReason: string;
  readonly checkability: Checkability;
};
