import { SCRIPT_HASH } from "./script.ts";

/**
 * What the page may do (CSP 3): nothing may be fetched, framed or sent, and no script run but the one that is named by its
 * hash. Should text ever slip through as markup, the browser still refuses to act on it.
 */
export const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
