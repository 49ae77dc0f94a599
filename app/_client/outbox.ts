import { freshKey, type Trouble } from "./api.ts";

/** How the saving of one thing stands, as its field shows it. */
export type Saving =
  | { readonly kind: "saving" }
  | { readonly kind: "saved" }
  /** Not on the server yet. `retries`: it is tried again by itself; else a person has to do something. */
  | { readonly kind: "kept"; readonly why: string; readonly retries: boolean }
  /** What it is about is no longer there. What was written is kept. */
  | { readonly kind: "gone" }
  /** Somebody else changed the same row first: a person chooses. */
  | { readonly kind: "lost" };

/** What a person has to know of first. */
const GRAVITY: Readonly<Record<Saving["kind"], number>> = { lost: 4, gone: 3, kept: 2, saving: 1, saved: 0 };

/** Sends one thing under its key: the very same thing each time it is called. Null when it is done. */
export type Send = (key: string) => Promise<Trouble | null>;

type Parcel = {
  readonly send: Send;
  readonly key: string;
  attempt: number;
  /** Whether an attempt may have been done although no answer came back. */
  mayHaveArrived: boolean;
};

/** What waits in one slot: the parcel whose turn it is, and what goes once that one is answered. */
type Pile = {
  first: Parcel;
  following: Send | null;
  running: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
};

// The first retry comes before a person has noticed; the last keeps a closed laptop from hammering the server.
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
// Signing in again takes a person a while, and the tab's focus asks at once anyway.
const SIGNED_OUT_RETRY_MS = 10_000;

/**
 * What still has to reach the server, one slot for each thing that is saved by itself. There is never more than one
 * parcel of a slot on its way; one that fails for want of a connection is sent again, as it was and under the same key,
 * until there is an answer. The latest thing put meanwhile waits for that answer: it may bring the revision it needs.
 */
export class Outbox {
  readonly #piles = new Map<string, Pile>();
  readonly #states = new Map<string, Saving>();
  readonly #changed: (slot: string) => void;
  readonly #waiting = new Set<(isAllThere: boolean) => void>();

  constructor(changed: (slot: string) => void) {
    this.#changed = changed;
  }

  /** How the slot stands; undefined while nothing was ever put there. */
  state(slot: string): Saving | undefined {
    return this.#states.get(slot);
  }

  /** How the slots stand whose names begin and end so: the one a person has to know of first. */
  worst(start: string, end: string): Saving | undefined {
    const all = [...this.#states].flatMap(([slot, state]) =>
      slot.startsWith(start) && slot.endsWith(end) ? state : [],
    );
    return all.toSorted((a, b) => GRAVITY[b.kind] - GRAVITY[a.kind])[0];
  }

  /** Sends what waits in such slots, now. */
  retryLike(start: string, end: string): void {
    for (const slot of this.#piles.keys()) if (slot.startsWith(start) && slot.endsWith(end)) this.retry(slot);
  }

  /** True while what is in the slot is being sent, or waits to be sent again by itself. */
  isOnItsWay(slot: string): boolean {
    const state = this.#states.get(slot);
    return state?.kind === "saving" || (state?.kind === "kept" && state.retries);
  }

  /** True while anything has not reached the server. */
  get isPending(): boolean {
    return this.#piles.size > 0;
  }

  /** Waits until nothing is on its way. False when something stays behind that could not be sent. */
  settled(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      this.#tellWaiting();
    });
  }

  /** Puts a new thing into the slot, in the place of one that surely was not done. */
  put(slot: string, send: Send): void {
    const pile = this.#piles.get(slot);
    if (pile && (pile.running || pile.first.mayHaveArrived)) {
      pile.following = send;
      this.retry(slot);
      return;
    }
    clearTimeout(pile?.timer);
    const fresh: Pile = { first: parcelOf(send), following: null, running: false, timer: undefined };
    this.#piles.set(slot, fresh);
    void this.#run(slot, fresh);
  }

  /** Sends everything that waits, now: the connection is back, or a person asked. */
  retry(slot?: string): void {
    for (const [name, pile] of this.#piles) {
      if (pile.running || (slot !== undefined && slot !== name) || this.#states.get(name)?.kind === "lost") continue;
      void this.#run(name, pile);
    }
  }

  /** Takes back what has not been done: a person decided otherwise. */
  drop(slot: string): void {
    clearTimeout(this.#piles.get(slot)?.timer);
    this.#piles.delete(slot);
    this.#states.delete(slot);
    this.#changed(slot);
    this.#tellWaiting();
  }

  async #run(slot: string, pile: Pile): Promise<void> {
    const { first } = pile;
    clearTimeout(pile.timer);
    pile.running = true;
    this.#set(slot, { kind: "saving" });
    const trouble = await first.send(first.key);
    if (this.#piles.get(slot) !== pile) return;
    pile.running = false;
    if (trouble) first.mayHaveArrived = isOpen(trouble, first.mayHaveArrived);
    if (pile.following && (!trouble || trouble.kind === "refused")) {
      pile.first = parcelOf(pile.following);
      pile.following = null;
      return this.#run(slot, pile);
    }
    if (trouble) return this.#keep(slot, pile, trouble);
    this.#piles.delete(slot);
    this.#set(slot, { kind: "saved" });
  }

  #keep(slot: string, pile: Pile, trouble: Trouble): void {
    // What followed waits as well: it, too, was written without knowing of the other change.
    if (trouble.kind === "lost") {
      this.#set(slot, { kind: "lost" });
      return;
    }
    // There is nowhere left to send it to; whoever wrote it keeps the words.
    if (trouble.kind === "gone") {
      this.#piles.delete(slot);
      this.#set(slot, { kind: "gone" });
      return;
    }
    const retries = trouble.kind !== "refused";
    if (retries) {
      const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** pile.first.attempt, LAST_RETRY_MS);
      const waitMs = trouble.kind === "signed-out" ? SIGNED_OUT_RETRY_MS : backoffMs;
      pile.first.attempt += 1;
      pile.timer = setTimeout(() => void this.#run(slot, pile), waitMs);
    }
    this.#set(slot, { kind: "kept", why: trouble.detail, retries });
  }

  #set(slot: string, state: Saving): void {
    this.#states.set(slot, state);
    this.#changed(slot);
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    if ([...this.#piles.values()].some(({ running }) => running)) return;
    for (const resolve of this.#waiting) resolve(!this.isPending);
    this.#waiting.clear();
  }
}

function parcelOf(send: Send): Parcel {
  return { send, key: freshKey(), attempt: 0, mayHaveArrived: false };
}

/** Whether it is still open if a parcel was done: a lost answer leaves it so, and signing in again settles nothing. */
function isOpen({ kind }: Trouble, before: boolean): boolean {
  return kind === "offline" || kind === "busy" || (kind === "signed-out" && before);
}
