import { byCodeUnit } from "../../text/by-code-unit.ts";

/** Where a claim stands among those of all documents. */
export type QueuePlace = {
  /** When the check of its document is to be done, RFC 3339 UTC; null for one without a date. */
  readonly dueAt: string | null;
  readonly importedAt: string;
  readonly documentId: string;
  readonly start: number;
};

/** What is due first comes first, then what was imported first; within a document in reading order. */
export function byUrgency(a: QueuePlace, b: QueuePlace): number {
  return (
    byCodeUnit(a.dueAt ?? NEVER, b.dueAt ?? NEVER) ||
    byCodeUnit(a.importedAt, b.importedAt) ||
    byCodeUnit(a.documentId, b.documentId) ||
    a.start - b.start
  );
}

/** Sorts after every instant. */
const NEVER = "~";
