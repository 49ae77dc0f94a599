/** The first pause after a mail that failed, and the longest, in ms. Each failure doubles it. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60 * 1000;

/** How long to leave somebody alone after so many failures in a row, in ms. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}

/** Remembers to whom mails failed, and until when each is to be left alone. Kept in memory: a restart forgets. */
export class Pauses {
  readonly #people = new Map<string, { readonly failures: number; readonly until: number }>();

  /** Whether a mail to this person may be tried. */
  isOver(userId: string, now: Date): boolean {
    return (this.#people.get(userId)?.until ?? 0) <= now.getTime();
  }

  /** A mail to this person failed. Answers for how long they are left alone, in ms. */
  failed(userId: string, now: Date): number {
    const failures = (this.#people.get(userId)?.failures ?? 0) + 1;
    const pause = pauseAfter(failures);
    this.#people.set(userId, { failures, until: now.getTime() + pause });
    return pause;
  }

  /** A mail to this person was taken. */
  sent(userId: string): void {
    this.#people.delete(userId);
  }
}
