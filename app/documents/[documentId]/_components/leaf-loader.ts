import { z } from "zod";
import { ClaimRow } from "../../../../lib/reviews/model.ts";
import { call } from "../../../_client/api.ts";
import type { Board } from "./board.ts";
import { leafAt } from "./leaves.ts";

const Rows = z.object({ rows: z.array(ClaimRow) });

/** The most rows one call answers. */
const MOST_ROWS = 200;

/**
 * Brings in the words of the leaves that the page came without, each once: a document of any length opens with what can
 * be seen of it, and the rest follows when it is come near to, searched, or once a person has begun to work.
 */
export class LeafLoader {
  readonly #board: Board;
  readonly #documentId: string;
  readonly #strayed: () => void;
  readonly #coming = new Map<number, Promise<boolean>>();
  #isFilling = false;

  /** `strayed` is called when the claims of the document are no longer those of the board. */
  constructor(board: Board, documentId: string, strayed: () => void) {
    this.#board = board;
    this.#documentId = documentId;
    this.#strayed = strayed;
  }

  /** How many leaves have not come in. */
  get missing(): number {
    return this.#board.leaves.filter((_, leaf) => !this.#board.blocksOn(leaf)).length;
  }

  /** Brings in a leaf; false when it could not be had. */
  load(leaf: number): Promise<boolean> {
    if (this.#board.blocksOn(leaf)) return Promise.resolve(true);
    const coming = this.#coming.get(leaf) ?? this.#ask(leaf).finally(() => this.#coming.delete(leaf));
    this.#coming.set(leaf, coming);
    return coming;
  }

  /** Brings in the leaf a claim stands on. */
  loadAround(id: string): Promise<boolean> {
    return this.load(leafAt(this.#board.leaves, this.#board.placeOf(id)));
  }

  /** Brings in all that is missing, one leaf after the other, those nearest to the hand first. Gives up at a failure. */
  async fill(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    for (let leaf = this.#nearestMissing(); leaf !== undefined; leaf = this.#nearestMissing()) {
      await idle();
      if (!(await this.load(leaf))) break;
    }
    this.#isFilling = false;
  }

  #nearestMissing(): number | undefined {
    const { leaves, current } = this.#board;
    if (leaves.length === 0) return undefined;
    const here = leafAt(leaves, this.#board.placeOf(current));
    const missing = leaves.flatMap((_, leaf) => (this.#board.blocksOn(leaf) ? [] : leaf));
    return missing.sort((a, b) => Math.abs(a - here) - Math.abs(b - here))[0];
  }

  async #ask(leaf: number): Promise<boolean> {
    const wanted = this.#board.claimsOn(leaf);
    const before = this.#board.order[(this.#board.leaves[leaf]?.first ?? 0) - 1];
    const found: ClaimRow[] = [];
    while (found.length < wanted.length) {
      const limit = String(Math.min(MOST_ROWS, wanted.length - found.length));
      const cursor = found.at(-1)?.id ?? before;
      const query = new URLSearchParams({ limit, ...(cursor !== undefined && { cursor }) });
      const answer = await call(`/documents/${this.#documentId}/claims?${query}`, Rows);
      if (!answer.ok) return false;
      if (answer.value.rows.length === 0) break;
      found.push(...answer.value.rows);
    }
    if (found.map(({ id }) => id).join() !== wanted.join()) {
      this.#strayed();
      return false;
    }
    this.#board.learnWords(leaf, found);
    return true;
  }
}

/** Waits until the browser has nothing better to do: somebody who holds a key down is walking, and does not search. */
function idle(): Promise<void> {
  // With a fifth of it, keys that were held down while the rest came in took half as long again to be painted.
  const LONGEST_MS = 1_000;
  return new Promise((resume) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resume(), { timeout: LONGEST_MS });
    else setTimeout(resume, 0);
  });
}
