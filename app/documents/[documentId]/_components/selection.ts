/**
 * The claims a person has picked, to do one thing to all of them. It is extended from an anchor, as in any list: what
 * was picked on the way out is let go of on the way back.
 */
export class Selection {
  readonly #order: readonly string[];
  readonly #changed: (ids: readonly string[]) => void;
  #ids: ReadonlySet<string> = new Set();
  #anchor: string | null = null;
  /** What stood when the anchor was set: extending adds to it. */
  #base: readonly string[] = [];

  /** `changed` is called with the claims that were picked or let go of. */
  constructor(order: readonly string[], changed: (ids: readonly string[]) => void) {
    this.#order = order;
    this.#changed = changed;
  }

  get size(): number {
    return this.#ids.size;
  }

  /** The claims in reading order. */
  get ids(): readonly string[] {
    return this.#order.filter((id) => this.#ids.has(id));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Picks a claim, or lets go of it. */
  toggle(id: string): void {
    this.#anchor = id;
    this.#base = [...this.#ids].filter((other) => other !== id);
    this.#become(new Set(this.has(id) ? this.#base : [...this.#base, id]));
  }

  /** Picks everything from the anchor to here that `isWanted`; while nothing is picked it begins at `from`. */
  extend(from: string, to: string, isWanted: (id: string) => boolean): void {
    if (this.#anchor === null || this.size === 0) {
      this.#anchor = from;
      this.#base = [];
    }
    const ends = [this.#order.indexOf(this.#anchor), this.#order.indexOf(to)];
    const span = this.#order.slice(Math.min(...ends), Math.max(...ends) + 1);
    this.#become(new Set([...this.#base, ...span.filter(isWanted)]));
  }

  clear(): void {
    this.#anchor = null;
    this.#base = [];
    this.#become(new Set());
  }

  #become(ids: ReadonlySet<string>): void {
    const before = this.#ids;
    this.#ids = ids;
    this.#changed([...before, ...ids].filter((id) => before.has(id) !== ids.has(id)));
  }
}
