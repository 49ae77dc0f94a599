import { freshKey, type Trouble } from "./api.ts";

/** How the saving of one thing stands, as its field shows it. */
export type Saving =
  | { readonly kind: "saving" }
  | { readonly kind: "saved" }
  /** Not on the server yet. `retries`: it is tried again by itself; else a person has to do something. */
  | { readonly kind: "kept"; readonly why: string; readonly retries: boolean }
  /** Somebody else changed the same row first: a person chooses. */
  | { readonly kind: "lost" };

/** Sends one thing under its key. Null when it is done. */
export type Send = (key: string) => Promise<Trouble | null>;

type Parcel = {
  send: Send;
  key: string;
  attempt: number;
  running: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
};

// The first retry comes before a person has noticed; the last keeps a closed laptop from hammering the server.
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
// Signing in again takes a person a while, and the tab's focus asks at once anyway.
const SIGNED_OUT_RETRY_MS = 10_000;

/**
 * What still has to reach the server, one parcel a slot. The latest parcel of a slot wins; there is never more than
 * one on its way; one that fails for want of a connection is sent again, under the same key, until it arrives.
 */
export class Outbox {
  readonly #parcels = new Map<string, Parcel>();
  readonly #states = new Map<string, Saving>();
  readonly #changed: (slot: string) => void;

  constructor(changed: (slot: string) => void) {
    this.#changed = changed;
  }

  /** How the slot stands; undefined while nothing was ever put there. */
  state(slot: string): Saving | undefined {
    return this.#states.get(slot);
  }

  /** True while anything has not reached the server. */
  get isPending(): boolean {
    return this.#parcels.size > 0;
  }

  /** Puts a new parcel into the slot, in the place of one that has not left yet. */
  put(slot: string, send: Send): void {
    const running = this.#parcels.get(slot)?.running ?? false;
    clearTimeout(this.#parcels.get(slot)?.timer);
    const parcel: Parcel = { send, key: freshKey(), attempt: 0, running: false, timer: undefined };
    this.#parcels.set(slot, parcel);
    // While one is on its way, the new one waits for its answer: it may carry the revision this one needs.
    if (!running) void this.#run(slot, parcel);
    else parcel.running = true;
  }

  /** Sends everything that waits, now: the connection is back, or a person asked. */
  retry(slot?: string): void {
    for (const [name, parcel] of this.#parcels) {
      if (parcel.running || (slot !== undefined && slot !== name) || this.#states.get(name)?.kind === "lost") continue;
      clearTimeout(parcel.timer);
      void this.#run(name, parcel);
    }
  }

  /** Takes back what has not been done: a person decided otherwise. */
  drop(slot: string): void {
    clearTimeout(this.#parcels.get(slot)?.timer);
    this.#parcels.delete(slot);
    this.#states.delete(slot);
    this.#changed(slot);
  }

  async #run(slot: string, parcel: Parcel): Promise<void> {
    parcel.running = true;
    this.#set(slot, { kind: "saving" });
    const trouble = await parcel.send(parcel.key);
    const latest = this.#parcels.get(slot);
    if (latest && latest !== parcel) return this.#run(slot, latest);
    if (!latest) return;
    parcel.running = false;
    if (!trouble) {
      this.#parcels.delete(slot);
      this.#set(slot, { kind: "saved" });
    } else this.#keep(slot, parcel, trouble);
  }

  #keep(slot: string, parcel: Parcel, trouble: Trouble): void {
    if (trouble.kind === "lost") {
      this.#set(slot, { kind: "lost" });
      return;
    }
    const retries = trouble.kind !== "refused";
    if (retries) {
      const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** parcel.attempt, LAST_RETRY_MS);
      const waitMs = trouble.kind === "signed-out" ? SIGNED_OUT_RETRY_MS : backoffMs;
      parcel.attempt += 1;
      parcel.timer = setTimeout(() => void this.#run(slot, parcel), waitMs);
    }
    this.#set(slot, { kind: "kept", why: trouble.detail, retries });
  }

  #set(slot: string, state: Saving): void {
    this.#states.set(slot, state);
    this.#changed(slot);
  }
}
