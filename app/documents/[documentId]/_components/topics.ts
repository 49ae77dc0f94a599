/**
 * What a listener can wait for: one sentence's face, one claim's details and fields, the words of a leaf, or the board
 * as a whole.
 */
export type Topic =
  | "rows"
  | "current"
  | "element"
  | "selection"
  | "view"
  | "people"
  | "bulk"
  | `face:${string}`
  | `claim:${string}`
  | `leaf:${number}`;

/** Tells those who wait for something that it is another now. */
export class Topics {
  readonly #listeners = new Map<Topic, Set<() => void>>();

  on(topic: Topic, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  tell(topic: Topic): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }
}
