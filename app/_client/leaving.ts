import { keep, keptUnder } from "./keep.ts";

/** Under this, the document and the name of a draft lies what is known of it on the server. */
export const DRAFTS_KNOWN = "drafts-known:";

let leaving = false;

/** True once a person has signed out and the page is on its way: whoever warned before has been answered. */
export function isLeaving(): boolean {
  return leaving;
}

/**
 * How many texts of this person lie in this browser and nowhere else. Whatever reaches the server is let go of then, so
 * all that is kept is unsent.
 */
export function unsentBy(personId: string): number {
  return namesOf(personId).length;
}

/**
 * Removes everything kept in this browser for a person who signs out, sent or not: a computer that others use must not
 * keep drafts. Ask them first where something is unsent. An expired session is no leaving: what was typed then waits
 * for the same person to come back.
 */
export function forget(personId: string): void {
  leaving = true;
  for (const name of namesOf(personId)) keep(name, null);
  for (const rest of keptUnder(DRAFTS_KNOWN)) if (rest.split(":")[2] === personId) keep(DRAFTS_KNOWN + rest, null);
}

/** What is kept for a person is named by what it is, who typed it and, where there are several, what it is about. */
function namesOf(personId: string): string[] {
  return keptUnder("").filter((name) => name.split(":")[1] === personId);
}
