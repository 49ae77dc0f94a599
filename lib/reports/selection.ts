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

/** The languages that a report can tell what is ours in. What people wrote is never translated. */
export const LABEL_LANGUAGES = ["en", "de", "fr", "es"] as const;
export const LabelLanguage = z.enum(LABEL_LANGUAGES);
export type LabelLanguage = z.infer<typeof LabelLanguage>;

/** What of a document a report tells, whom, and in which language. */
export const Selection = z
  .object({
    scope: Scope,
    /** Whose sentences they are; null unless the scope is `person`. */
    person: z.object({ id: z.string(), name: z.string() }).nullable(),
    audience: Audience,
    /** The language of the labels. Reports of the first releases, which had one only, do not say it. */
    labels: LabelLanguage.default("en"),
  })
  .describe("Which sentences a report tells of, whom it is for, and in which language its labels are.");
export type Selection = z.infer<typeof Selection>;

/** All of it, for the desk. */
export const EVERYTHING: Selection = { scope: "all", person: null, audience: "internal", labels: "en" };

/** What a report is asked for with. */
export const ReportQuery = z.object({
  scope: Scope.default("all"),
  /** Whose sentences; the caller's own when nobody is named. */
  person: GivenId.optional(),
  audience: Audience.default("internal"),
  labels: LabelLanguage.default("en"),
  /** `final` asks for the report of a document that is signed off, and is refused for any other. */
  status: z.enum(["present", "final"]).default("present"),
});
export type ReportQuery = z.infer<typeof ReportQuery>;
