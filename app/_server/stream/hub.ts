import { changeIn, endsAccess, type Landed } from "../../../lib/changes/change.ts";
import type { Present, Whereabouts } from "../../../lib/changes/model.ts";
import { groupBy } from "../../../lib/group-by.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import { type Follower, type ReadRows, Room } from "./room.ts";

/** How many streams may be open at once. */
export type Limits = { readonly perPerson: number; readonly inAll: number };

/** All who follow documents in this process. It knows no clock and no database: both are passed in. */
export class Hub {
  readonly #rooms = new Map<string, Room>();
  readonly #limits: Limits;
  #isClosed = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get isEmpty(): boolean {
    return this.#rooms.size === 0;
  }

  /** Lets somebody follow a document. What lands from now on waits in their box. */
  join(documentId: string, follower: Follower, now: number): Result<undefined, "too-many-streams"> {
    const all = this.#all();
    const own = all.filter(({ person }) => person.id === follower.person.id);
    if (this.#isClosed || all.length >= this.#limits.inAll || own.length >= this.#limits.perPerson)
      return fail("too-many-streams");
    const room = this.#rooms.get(documentId) ?? new Room(documentId);
    this.#rooms.set(documentId, room);
    room.followers.add(follower);
    room.presence.enter(follower.tab, follower.person, now);
    return ok(undefined);
  }

  leave(documentId: string, follower: Follower): void {
    const room = this.#rooms.get(documentId);
    if (!room?.followers.delete(follower)) return;
    room.presence.leave(follower.tab);
    if (room.followers.size === 0) this.#rooms.delete(documentId);
  }

  people(documentId: string, now: number): Present[] {
    return this.#rooms.get(documentId)?.presence.people(now) ?? [];
  }

  /** Takes in where somebody is in a document. */
  say(
    documentId: string,
    personId: string,
    where: Whereabouts,
    now: number,
  ): Result<{ people: Present[] }, "no-such-tab"> {
    const said = this.#rooms.get(documentId)?.presence.say(personId, where, now);
    return said ? ok({ people: this.people(documentId, now) }) : fail("no-such-tab");
  }

  /** Takes in what was appended to the log. */
  land(entries: readonly Landed[]): void {
    for (const [documentId, ofDocument] of groupBy(entries, (entry) => entry.documentId ?? ""))
      this.#rooms.get(documentId)?.land(changeIn(ofDocument));
    if (entries.some(endsAccess)) for (const follower of this.#all()) follower.ask();
  }

  /** Sends everybody what waits for them. A document that cannot be read holds up no other. */
  async deliver(read: ReadRows, now: number, failed: (error: unknown) => void): Promise<void> {
    for (const room of [...this.#rooms.values()]) {
      room.tellPeople(now);
      await room.deliver(read).catch(failed);
    }
  }

  /** Lets everybody go, and nobody in again: the server is being stopped. */
  close(): void {
    this.#isClosed = true;
    for (const follower of this.#all()) follower.end();
  }

  #all(): Follower[] {
    return [...this.#rooms.values()].flatMap(({ followers }) => [...followers]);
  }
}
