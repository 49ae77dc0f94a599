import { setImmediate as nextTurn } from "node:timers/promises";
import type { Grant } from "../../../lib/auth/grant.ts";
import type { Change } from "../../../lib/changes/change.ts";
import type { ClaimRow } from "../../../lib/reviews/model.ts";
import type { Letter, Letterbox } from "./letterbox.ts";
import { Presence } from "./presence.ts";
import { letterText } from "./wire.ts";

/** Somebody who follows a document, in one tab. */
export type Follower = {
  readonly tab: string;
  readonly person: { readonly id: string; readonly name: string };
  /** Their permission, as it was found when it was last asked for. */
  readonly grant: Grant<"read">;
  readonly box: Letterbox;
  /** Whether they have read what they were sent, or nearly. */
  readonly isReady: boolean;
  send(text: string): void;
  /** Asks again whether they may look on, and ends it when not. */
  ask(): void;
  end(): void;
};

/** Reads the rows of some claims of a document once; answers what each viewer may see of them. */
export type ReadRows = (
  documentId: string,
  claimIds: readonly string[],
) => Promise<(viewer: Grant<"read">) => readonly ClaimRow[]>;

/** Most rows in one event: some 100 KB. */
const MOST_ROWS = 200;

/** Who is here is told no more often than this, in ms. */
const PEOPLE_EVERY_MS = 500;

/** One document and those who follow it in this process. */
export class Room {
  readonly presence = new Presence();
  readonly followers = new Set<Follower>();
  #peopleTold = "[]";
  #peopleToldAt = Number.NEGATIVE_INFINITY;

  constructor(readonly documentId: string) {}

  land(change: Change): void {
    for (const { box } of this.followers) box.put(change);
  }

  /** Puts who is here before everybody, when that is another answer than the last one they got. */
  tellPeople(now: number): void {
    // A clock that was put back holds nothing up.
    if (Math.abs(now - this.#peopleToldAt) < PEOPLE_EVERY_MS) return;
    const people = this.presence.people(now);
    const text = JSON.stringify(people);
    if (text === this.#peopleTold) return;
    this.#peopleTold = text;
    this.#peopleToldAt = now;
    for (const { box } of this.followers) box.putPeople(people);
  }

  /**
   * Sends what waits to all who are ready for it, in as few reads as there are letters for the one with the most. Whose
   * rows cannot be read are let go: they come back, and ask for what they missed.
   */
  async deliver(read: ReadRows): Promise<void> {
    for (;;) {
      const waiting = [...this.followers].filter(({ isReady, box }) => isReady && !box.isEmpty);
      if (waiting.length === 0) return;
      const letters = waiting.map((follower) => ({ follower, letter: follower.box.take(MOST_ROWS) }));
      try {
        await this.#send(letters, read);
      } catch (error) {
        for (const { follower } of letters) follower.end();
        throw error;
      }
    }
  }

  async #send(letters: readonly { follower: Follower; letter: Letter }[], read: ReadRows): Promise<void> {
    const claimIds = [...new Set(letters.flatMap(({ letter }) => [...letter.claimIds]))];
    const rowsFor = claimIds.length === 0 ? () => [] : await read(this.documentId, claimIds);
    for (const { follower, letter } of letters) {
      follower.send(letterText(letter, rowsFor(follower.grant)));
      // Everybody else's requests have their turn between two of a hundred readers.
      await nextTurn();
    }
  }
}
