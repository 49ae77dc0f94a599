import type { z } from "zod";
import { type Present, STREAM_EVENTS, type StreamEvents } from "../../lib/changes/model.ts";
import type { ClaimRow } from "../../lib/reviews/model.ts";
import { BROWSER, type Source, type Surroundings } from "./stream-surroundings.ts";
import { WhereaboutsTeller } from "./whereabouts.ts";

/** `reconnecting` also before the first answer. */
export type StreamState = "live" | "reconnecting" | "signed-out";

/** What a stream brings. */
export type Listener = {
  /** Claims that changed, as they are now. */
  readonly rows: (rows: readonly ClaimRow[], head: number) => void;
  /** The claims are other ones, or the document is: read it again. */
  readonly shape: (head: number) => void;
  /** Who is here, this person among them. */
  readonly presence: (people: readonly Present[]) => void;
  readonly state: (state: StreamState) => void;
};

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
// Signing in again takes a person a while.
const SIGNED_OUT_RETRY_MS = 10_000;

/** An EventSource that gave up; a browser says it by this number and not by a word. */
const CLOSED = 2;

/** How long to wait before trying again, in ms: twice as long each time, and not everybody at the same moment. */
export function backoffMs(attempt: number, chance: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** attempt, LAST_RETRY_MS) * (0.5 + chance / 2);
}

/**
 * A document's changes as they land, for as long as the page is looked at. Nothing is missed: it begins after `head`,
 * which the page asked for before it read the rows, and after every break where it left off.
 */
export class Stream {
  readonly #path: string;
  readonly #listener: Listener;
  readonly #around: Surroundings;
  readonly #teller: WhereaboutsTeller;
  #head: number;
  #state: StreamState = "reconnecting";
  #source: Source | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  /** Goes up whenever the stream is opened or let go of: who waited for an answer meanwhile waited in vain. */
  #turn = 0;
  #isClosed = false;
  readonly #forgetPage: () => void;

  constructor(documentId: string, head: number, listener: Listener, around: Surroundings = BROWSER) {
    this.#path = `/documents/${documentId}`;
    this.#head = head;
    this.#listener = listener;
    this.#around = around;
    this.#teller = new WhereaboutsTeller((where) => around.say(`${this.#path}/presence`, where));
    this.#forgetPage = around.life({ left: () => this.#rest(), back: () => this.#back() });
    this.#open();
  }

  get state(): StreamState {
    return this.#state;
  }

  /** The hand is on this claim; the others are shown it. */
  at(claimId: string | null, typing = false): void {
    this.#teller.at(claimId, typing);
  }

  /** Ends it for good. */
  close(): void {
    this.#isClosed = true;
    this.#forgetPage();
    this.#rest();
  }

  #open(): void {
    if (this.#isClosed || this.#source) return;
    clearTimeout(this.#retry);
    this.#turn += 1;
    const source = this.#around.open(`${this.#path}/stream?after=${this.#head}`);
    this.#source = source;
    this.#hear(source, "hello", ({ tab, people }) => {
      this.#attempt = 0;
      this.#set("live");
      this.#teller.enter(tab);
      this.#listener.presence(people);
    });
    this.#hear(source, "claims", ({ rows, head }) => this.#listener.rows(rows, this.#reached(head)));
    this.#hear(source, "shape", ({ head }) => this.#listener.shape(this.#reached(head)));
    this.#hear(source, "presence", ({ people }) => this.#listener.presence(people));
    this.#hear(source, "signed-out", () => this.#signedOut());
    source.addEventListener("error", () => {
      if (this.#source === source) this.#broken(source);
    });
  }

  /** Listens for one kind of event. One that cannot be read may have been about anything: all is to be read again. */
  #hear<Name extends keyof StreamEvents>(source: Source, name: Name, heard: (data: StreamEvents[Name]) => void): void {
    source.addEventListener(name, ({ data }) => {
      if (this.#source !== source) return;
      const read = parsed(STREAM_EVENTS[name], data);
      if (read) heard(read as StreamEvents[Name]);
      else this.#listener.shape(this.#head);
    });
  }

  #reached(head: number): number {
    this.#head = head;
    return head;
  }

  /** Somebody is back on the page. */
  #back(): void {
    if (this.#state === "signed-out" && !this.#source) void this.#again();
    else this.#open();
  }

  /** The connection broke. Mostly the browser mends that itself; from an answer it did not expect it does not. */
  #broken({ readyState }: Source): void {
    this.#set("reconnecting");
    this.#teller.leave();
    if (readyState !== CLOSED) return;
    this.#rest();
    this.#later(backoffMs(this.#attempt++, this.#around.chance()));
  }

  #signedOut(): void {
    this.#rest();
    this.#set("signed-out");
    this.#later(SIGNED_OUT_RETRY_MS);
  }

  #later(waitMs: number): void {
    this.#retry = setTimeout(() => void this.#again(), waitMs);
  }

  /** A stream's refusal does not reach a page, so the page asks in another way why it was refused. */
  async #again(): Promise<void> {
    const turn = this.#turn;
    const trouble = await this.#around.ask(`${this.#path}/events?after=${this.#head}&limit=1`);
    if (this.#turn !== turn) return;
    if (!trouble) this.#open();
    else if (trouble.kind === "signed-out") this.#signedOut();
    else this.#later(backoffMs(this.#attempt++, this.#around.chance()));
  }

  /** Lets go of the connection. */
  #rest(): void {
    clearTimeout(this.#retry);
    this.#turn += 1;
    this.#source?.close();
    this.#source = null;
    this.#teller.leave();
  }

  #set(state: StreamState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener.state(state);
  }
}

/** What an event holds; null when it is not what this page knows, as after the server was renewed under it. */
function parsed(schema: z.ZodType, text: unknown): unknown {
  try {
    const read = schema.safeParse(JSON.parse(String(text)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
