import type { Whereabouts } from "../../lib/changes/model.ts";

/** How long a hand rests on a claim until it is told, in ms: who runs through the article is nowhere yet. */
const DEBOUNCE_MS = 300;

/** How often it is told again, in ms: the server believes it for a minute and a half. */
const AGAIN_MS = 20_000;

/** Tells the server which claim this tab is on. What could not be told is old by the next time. */
export class WhereaboutsTeller {
  readonly #tell: (where: Whereabouts) => void;
  #place = { claimId: null as string | null, typing: false };
  #tab: string | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setInterval> | undefined;

  constructor(tell: (where: Whereabouts) => void) {
    this.#tell = tell;
  }

  /** The hand is on this claim now. */
  at(claimId: string | null, typing: boolean): void {
    if (claimId === this.#place.claimId && typing === this.#place.typing) return;
    this.#place = { claimId, typing };
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#say(), DEBOUNCE_MS);
  }

  /** The server knows this tab by a name, from now on. */
  enter(tab: string): void {
    this.leave();
    this.#tab = tab;
    this.#say();
    this.#again = setInterval(() => this.#say(), AGAIN_MS);
  }

  /** The server knows this tab no more. */
  leave(): void {
    clearTimeout(this.#rest);
    clearInterval(this.#again);
    this.#tab = null;
  }

  #say(): void {
    if (this.#tab !== null) this.#tell({ tab: this.#tab, ...this.#place });
  }
}
