/** Failures in a row before an address has to wait: typing errors cost nobody anything. */
const FREE_FAILURES = 5;

/** The first wait, and the longest, in ms. Each failure doubles it. At the longest, guessing gets 450 tries an hour. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;

/** Attempts that may wait on one address; more are turned away unread. */
const MAX_WAITING = 20;

/** Addresses remembered; beyond that the one that was quiet longest is forgotten. */
const MAX_ADDRESSES = 10_000;

type Attempts = { failures: number; waiting: number; last: Promise<unknown> };

/**
 * Makes guessing passwords slow without locking anybody out: attempts on one address go one after the other, and after
 * some failures in a row each waits longer. Whether somebody has that address makes no difference. Kept in memory: a
 * restart forgets.
 */
export class Patience {
  readonly #sleep: (ms: number) => Promise<void>;
  readonly #addresses = new Map<string, Attempts>();

  constructor(sleep: (ms: number) => Promise<void>) {
    this.#sleep = sleep;
  }

  /** Runs an attempt in its turn; null is a failure, also of an attempt that was turned away. */
  async attempt<T>(address: string, work: () => Promise<T | null>): Promise<T | null> {
    const attempts = this.#attemptsOn(address.trim().toLowerCase());
    if (attempts.waiting >= MAX_WAITING) return null;
    attempts.waiting += 1;
    const turn = attempts.last.then(async () => {
      await this.#sleep(waitAfter(attempts.failures));
      return work();
    });
    attempts.last = turn.catch(() => undefined);
    try {
      const answer = await turn;
      attempts.failures = answer === null ? attempts.failures + 1 : 0;
      return answer;
    } finally {
      attempts.waiting -= 1;
    }
  }

  #attemptsOn(address: string): Attempts {
    const attempts = this.#addresses.get(address) ?? { failures: 0, waiting: 0, last: Promise.resolve() };
    // Put last again: the map is in the order of use.
    this.#addresses.delete(address);
    this.#addresses.set(address, attempts);
    const [oldest] = this.#addresses.keys();
    if (this.#addresses.size > MAX_ADDRESSES && oldest !== undefined) this.#addresses.delete(oldest);
    return attempts;
  }
}

/** How long the next attempt waits after so many failures in a row, in ms. */
export function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS);
}
