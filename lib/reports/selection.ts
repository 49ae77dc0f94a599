import { z } from "zod";
import { GivenId } from "../text/well-formed.ts";

/** Which sentences a report tells of: all, those that did not simply hold, or those that one person judged. */
export const SCOPES = ["all", "disputed", "person"] as const;
export const Scope = z.enum(SCOPES);
export type Scope = z.infer<typeof Scope>;

/**
 * Whom a report is for. `internal`: the desk, with names and notes. `public`: readers, without what is the desk's own.
 * `legal`: whoever has to answer for it, with everything and the history of the document.
 */
export const AUDIENCES = ["internal", "public", "legal"] as const;
export const Audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof Audience>;

/** What of a document a report tells, and whom. */
export const Selection = z
  .object({
    scope: Scope,
    /** Whose sentences they are; null unless the scope is `person`. */
    person: z.object({ id: z.string(), name: z.string() }).nullable(),
    audience: Audience,
  })
  .describe("Which sentences a report tells of, and whom it is for.");
export type Selection = z.infer<typeof Selection>;

/** All of it, for the desk. */
export const EVERYTHING: Selection = { scope: "all", person: null, audience: "internal" };

/** What a report is asked for with. */
export const ReportQuery = z.object({
  scope: Scope.default("all"),
  /** Whose sentences; the caller's own when nobody is named. */
  person: GivenId.optional(),
  audience: Audience.default("internal"),
  /** `final` asks for the report of a document that is signed off, and is refused for any other. */
  status: z.enum(["present", "final"]).default("present"),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** What a report does not tell and whom it is for, a sentence each; nothing of one that tells the desk all. */
export function limitsInWords(selection: Selection): string[] {
  return [scopeInWords(selection), audienceInWords(selection)].filter((sentence) => sentence !== null);
}

function scopeInWords({ scope, person }: Selection): string | null {
  if (scope === "all") return null;
  const which =
    scope === "disputed"
      ? "that somebody found something against"
      : `that ${person?.name ?? "one person"} filed a verdict on`;
  return `This report tells only of sentences ${which}. The others stand in the text without a mark, and are in the counts.`;
}

function audienceInWords({ audience }: Selection): string | null {
  if (audience === "public")
    return "For readers: people of the desk have no names here, and their notes, their questions and what is still missing are left out.";
  if (audience === "legal")
    return "For legal review: with everything that whoever exported it may see, and the history of the document.";
  return null;
}
