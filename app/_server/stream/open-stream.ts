import "server-only";
import type { Grant } from "../../../lib/auth/grant.ts";
import type { Result } from "../../../lib/result.ts";
import { Letterbox } from "./letterbox.ts";
import type { Follower } from "./room.ts";
import { eventText, PING } from "./wire.ts";

/** How often a stream says that it is there, and asks whether its reader may still look on, in ms. */
const PING_EVERY_MS = 15_000;

/** Bytes that may lie unread before a reader counts as slow and gets no more. */
const UNREAD_BYTES = 64 * 1024;

/** After so many pings in a row that found a reader slow, they are taken to be gone: a minute. */
const MOST_UNREAD_PINGS = 4;

type Opening = {
  readonly grant: Grant<"read">;
  readonly again: () => Promise<Result<Grant<"read">, string>>;
  readonly tab: string;
  readonly head: number;
  readonly ended: () => void;
};

/** One answer that does not end by itself: a follower at the other end of a connection. */
export class OpenStream implements Follower {
  readonly tab: string;
  readonly person: Follower["person"];
  readonly box: Letterbox;
  readonly body: ReadableStream<Uint8Array>;
  readonly #again: Opening["again"];
  readonly #ended: () => void;
  readonly #encoder = new TextEncoder();
  #grant: Grant<"read">;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #isOpen = false;
  #asking = false;
  #unreadPings = 0;

  constructor({ grant, again, tab, head, ended }: Opening) {
    const { holder } = grant;
    this.tab = tab;
    this.person = { id: holder?.userId ?? "installation", name: holder?.name ?? "This installation" };
    this.box = new Letterbox(head);
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.end(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: UNREAD_BYTES }),
    );
    this.#grant = grant;
    this.#again = again;
    this.#ended = ended;
  }

  get grant(): Grant<"read"> {
    return this.#grant;
  }

  get isReady(): boolean {
    return this.#isOpen && (this.#controller?.desiredSize ?? 0) > 0;
  }

  /** Begins with these words. Nothing is sent before. */
  open(text: string): void {
    if (!this.#controller) return;
    this.#isOpen = true;
    this.send(text);
    this.#timer = setInterval(() => this.#ping(), PING_EVERY_MS);
    this.#timer.unref();
  }

  send(text: string): void {
    if (text !== "") this.#controller?.enqueue(this.#encoder.encode(text));
  }

  ask(): void {
    if (!this.#asking) void this.#ask();
  }

  /** Ends it, whoever wants that; once is enough. */
  end(): void {
    const controller = this.#controller;
    if (!controller) return;
    this.#controller = null;
    clearInterval(this.#timer);
    this.#ended();
    try {
      controller.close();
    } catch {
      // The reader went first, and took the stream with them.
    }
  }

  #ping(): void {
    this.#unreadPings = this.isReady ? 0 : this.#unreadPings + 1;
    if (this.#unreadPings >= MOST_UNREAD_PINGS) {
      this.end();
      return;
    }
    if (this.isReady) this.send(PING);
    this.ask();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      const granted = await this.#again();
      if (granted.ok) {
        this.#grant = granted.value;
        return;
      }
      if (granted.reason === "not-signed-in") this.send(eventText("signed-out", {}));
      this.end();
    } catch (error) {
      // Who cannot be asked about is not let look on; they come back when they can be.
      console.error(error);
      this.end();
    } finally {
      this.#asking = false;
    }
  }
}
