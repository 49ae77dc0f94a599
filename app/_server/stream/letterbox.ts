import type { Change } from "../../../lib/changes/change.ts";
import type { Present } from "../../../lib/changes/model.ts";

/** What goes to one follower in one go. */
export type Letter = {
  /** Claims whose rows are sent. */
  readonly claimIds: ReadonlySet<string>;
  readonly shape: boolean;
  /** Who is here; null when that is not news. */
  readonly people: Present[] | null;
  /** The last entry the follower knows all of with this letter: one that leaves something for the next stays behind. */
  readonly head: number;
};

/**
 * What waits for one follower. However long they do not read, it holds each changed claim once and who is here last: a
 * slow reader costs no memory, and gets the present state and not the way to it.
 */
export class Letterbox {
  #claimIds = new Set<string>();
  #shape = false;
  #people: Present[] | null = null;
  /** What they know of, and what they will know of once the box is empty. */
  #told: number;
  #head: number;

  constructor(head: number) {
    this.#told = head;
    this.#head = head;
  }

  get isEmpty(): boolean {
    return this.#claimIds.size === 0 && !this.#shape && this.#people === null;
  }

  put({ claimIds, shape, head }: Change): void {
    for (const id of claimIds) this.#claimIds.add(id);
    this.#shape ||= shape;
    this.#head = Math.max(this.#head, head ?? -1);
  }

  putPeople(people: Present[]): void {
    this.#people = people;
  }

  /** Takes out what waits, with at most `most` claims, those first that have waited longest. */
  take(most: number): Letter {
    const claimIds = new Set([...this.#claimIds].slice(0, most));
    for (const id of claimIds) this.#claimIds.delete(id);
    if (this.#claimIds.size === 0) this.#told = this.#head;
    const letter = { claimIds, shape: this.#shape, people: this.#people, head: this.#told };
    this.#shape = false;
    this.#people = null;
    return letter;
  }
}
