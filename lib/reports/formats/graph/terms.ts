/**
 * The vocabulary of our own, for what no standard has a term for. Its terms are used with their prefix everywhere, so that
 * none can be taken for one of the standard beside it.
 */
export const TERMS = "urn:linecheck:term:";

export type Term = `linecheck:${string}`;

/** The prefix as a JSON-LD context and as the prefixes of PROV-JSON have it. */
export const TERM_PREFIX = { linecheck: TERMS } as const;
