import { z } from "zod";
import { GivenId, textOfAtMost } from "../text/well-formed.ts";
import { CLAIM_TAGS, ClaimTag } from "./tags.ts";

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

/** The words a person reads for each role. */
export const ROLE_LABELS: Record<ClaimRole, string> = {
  title: "Title",
  byline: "Byline",
  dateline: "Dateline",
  origin: "Origin line",
  heading: "Heading",
  body: "Body",
  quote: "Block quotation",
  "list-item": "List item",
  caption: "Caption",
  footnote: "Footnote",
  furniture: "Page furniture",
};

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

/** What a claim's role is by, once a person set it. */
export const SET_BY_HAND = "set by hand";

/** What `PATCH /claims/:id` takes. */
export const ClaimChange = z
  .strictObject({
    checkability: Checkability.optional(),
    role: ClaimRole.optional(),
    /** Who is to check it; null for nobody. */
    assigneeId: GivenId.nullable().optional(),
    /** All its tags, in place of those that stand. */
    tags: z.array(ClaimTag).max(CLAIM_TAGS.length).optional(),
    /** The named party that an accusation in it is against; null where it accuses nobody. */
    accuses: textOfAtMost(200).trim().min(1).nullable().optional(),
  })
  .refine((change) => Object.values(change).some((field) => field !== undefined), {
    message: "must name what is to change: checkability, role, assigneeId, tags or accuses",
  })
  .describe("A change of a claim: whether it can be checked, its role, who is to check it, its tags, whom it accuses.");
export type ClaimChange = z.infer<typeof ClaimChange>;

/** What is done to many claims at once. */
export const ClaimsChange = z.union([
  z.strictObject({ checkability: Checkability }),
  z.strictObject({ role: ClaimRole }),
  z.strictObject({ assigneeId: GivenId.nullable() }),
  z
    .strictObject({ addTags: z.array(ClaimTag).default([]), removeTags: z.array(ClaimTag).default([]) })
    .refine(({ addTags, removeTags }) => addTags.length + removeTags.length > 0, { message: "must name a tag" }),
]);
export type ClaimsChange = z.infer<typeof ClaimsChange>;

/** What `POST /claims/:id/split` takes. */
export const ClaimSplit = z
  .strictObject({
    /** Where the pieces after the first begin, in UTF-16 code units of the version's text. */
    at: z.array(z.int().nonnegative()).min(1).max(100),
  })
  .describe("Where to split a claim.");
export type ClaimSplit = z.infer<typeof ClaimSplit>;

/** What `POST /claims/merge` takes. */
export const ClaimMerge = z
  .strictObject({ claimIds: z.array(GivenId).min(2).max(100) })
  .describe("Claims that stand one behind the other, to be made one.");
export type ClaimMerge = z.infer<typeof ClaimMerge>;

/** A claim as an import, a split or a merge raises it: where it stands and what it is. */
export type RaisedClaim = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: number;
  readonly role: ClaimRole;
  readonly roleReason: string;
  readonly checkability: Checkability;
};

/** Where a claim's words were before, and where they went, by claim ids in reading order; empty when nowhere. */
export const Lineage = z
  .object({ from: z.array(z.string()), into: z.array(z.string()) })
  .describe("The claims a claim was split or merged from, and into.");
export type Lineage = z.infer<typeof Lineage>;
