/** Works that may run beside each other, and how many more may wait for their turn. */
export type LaneSize = { readonly atOnce: number; readonly waiting: number };

/** Lets so many works run at once and the others wait in the order they came. */
export class Lane {
  readonly #size: LaneSize;
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(size: LaneSize) {
    this.#size = size;
  }

  /** What the work answers, after its turn came; null at once when as many wait as may. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#running >= this.#size.atOnce) {
      if (this.#queue.length >= this.#size.waiting) return null;
      // Who finishes hands on its place, so that nobody who comes in between can take it.
      await new Promise<void>((begin) => this.#queue.push(begin));
    } else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
