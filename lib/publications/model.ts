import { z } from "zod";
import { LabelLanguage, Scope } from "../reports/selection.ts";
import { GivenId, textOfAtMost } from "../text/well-formed.ts";

const Person = z.object({ id: z.string(), name: z.string() });

/** What `POST /documents/:id/publication` takes: which report it is. It is always for readers. */
export const NewPublication = z
  .strictObject({
    scope: Scope.default("all"),
    /** Whose sentences; the caller's own when nobody is named. */
    person: GivenId.optional(),
    labels: LabelLanguage.default("en"),
  })
  .describe("Which sentences the public page tells of, and in which language its labels are.");
export type NewPublication = z.infer<typeof NewPublication>;

/** What `DELETE /documents/:id/publication` takes. */
export const Withdrawal = z
  .strictObject({
    /** Why, as readers find it at the address from then on. */
    reason: textOfAtMost(20_000).trim().min(1).optional(),
  })
  .describe("Why the report is taken off its public page; readers are told it.");
export type Withdrawal = z.infer<typeof Withdrawal>;

/** A report that was put on a public page. */
export const Publication = z
  .object({
    /** Where it stands on this installation: `/published/` and what nobody can guess. */
    path: z.string(),
    scope: Scope,
    /** Whose sentences they are; null unless the scope is `person`. */
    person: Person.nullable(),
    labels: LabelLanguage,
    publishedAt: z.iso.datetime(),
    publishedBy: Person,
  })
  .describe("A report on a public page.");
export type Publication = z.infer<typeof Publication>;

/** One that was taken off again: its address says so for good, and is never used again. */
export const WithdrawnPublication = Publication.extend({
  withdrawnAt: z.iso.datetime(),
  withdrawnBy: Person,
  reason: z.string().nullable(),
}).describe("A report that was taken off its public page.");
export type WithdrawnPublication = z.infer<typeof WithdrawnPublication>;

/** `GET /documents/:id/publication`: how a document stands with the public. */
export const PublicationStanding = z
  .object({
    /** The public page of its report; null where it has none. */
    published: Publication.nullable(),
    /** Whether readers find the report there: not while the document is opened again. */
    isShown: z.boolean(),
    /** Those that were taken off again, latest first. */
    withdrawn: z.array(WithdrawnPublication),
  })
  .describe("The public page of a document's report, and those it had.");
export type PublicationStanding = z.infer<typeof PublicationStanding>;
