import type { Reference } from "../reference.ts";

/** A source as it is cited at one place. */
export type Cited = {
  readonly reference: Reference;
  /** Where in it, as the reviewer typed it: "p. 14", "at 00:12:40". Left out of a bibliography. */
  readonly locator?: string | null;
  /** The copy that is kept of it where a reader can see it. */
  readonly archived?: {
    readonly address: string;
    /** RFC 3339 full-date or instant, UTC. */
    readonly capturedOn: string | null;
  } | null;
  /** Then nothing of the rest is told to anybody. */
  readonly isConfidential?: boolean;
};

/** A footnote, or a line of a bibliography. */
export const CITATION_FORMS = ["note", "entry"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];
