import type { EventKind } from "./events.ts";

/**
 * What may still happen to a document that is signed off: it is corrected in the open, exported, put on a public page and
 * taken off it, or opened again. The sign-off itself is asked about when it stands already; there is no second one, by its
 * own rule.
 */
const ADMITTED: ReadonlySet<EventKind> = new Set([
  "document.signed-off",
  "claim.corrected",
  "document.reopened",
  "export.created",
  "report.published",
  "report.withdrawn",
]);

/** Whether a sealed document takes an event of this kind. The only lock there is: commit() asks it for every write. */
export function admits(kind: EventKind): boolean {
  return ADMITTED.has(kind);
}
