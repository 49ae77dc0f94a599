import { z } from "zod";
import { ClaimDetail, type ManyChange } from "../../../../lib/reviews/model.ts";
import { call, type Trouble } from "../../../_client/api.ts";
import { Outbox, type Saving } from "../../../_client/outbox.ts";
import type { Board, BoardRow } from "./board.ts";
import type { Desk } from "./desk.ts";

/** What is done to all picked claims at once. */
export type BulkChange = ManyChange["change"];

const WithClaims = z.object({ claims: z.array(ClaimDetail) });

// What the server takes in one change, which is undone in one step as well.
const MOST_AT_ONCE = 500;

const SLOT = "bulk";

/** One change of many claims: painted at once, sent whole, and taken off the page again when it is refused. */
export class Bulk {
  readonly #board: Board;
  readonly #desk: Desk;
  readonly #documentId: string;
  readonly #outbox: Outbox;
  /** Why the last change was refused, as a sentence. */
  #refusal: string | null = null;

  constructor(board: Board, desk: Desk, documentId: string) {
    this.#board = board;
    this.#desk = desk;
    this.#documentId = documentId;
    this.#outbox = new Outbox(() => board.tell("bulk"));
    // What became of the change before is nothing that a new selection has to say.
    board.on("selection", () => this.#forget());
  }

  get saving(): Saving | undefined {
    return this.#outbox.state(SLOT);
  }

  get refusal(): string | null {
    return this.#refusal;
  }

  get isPending(): boolean {
    return this.#outbox.isPending;
  }

  /** Waits until nothing is on its way, here and at the desk. False when something could not be sent. */
  async settle(): Promise<boolean> {
    const atDesk = await this.#desk.settle();
    return (await this.#outbox.settled()) && atDesk;
  }

  retry(): void {
    this.#outbox.retry(SLOT);
  }

  /**
   * Does one thing to the picked claims; `paint` is what it does to a row, as far as this browser can tell. Answers why
   * it is not even tried, as a sentence.
   */
  change(change: BulkChange, paint: (row: BoardRow) => Partial<BoardRow>): string | null {
    const ids = this.#board.selection.ids;
    if (ids.length > MOST_AT_ONCE)
      return `At most ${MOST_AT_ONCE} sentences are changed at once, so that one step takes them back. Pick fewer.`;
    if (this.isPending) return "The change before this one is still being saved. Try again in a moment.";
    const before = new Map(ids.map((id) => [id, this.#board.row(id)]));
    this.#refusal = null;
    this.#board.changeAll(ids, paint);
    this.#outbox.put(SLOT, async (key) => {
      // What was done to one of them before goes first: it would be the later change otherwise.
      await this.#desk.settle();
      const body = { claimIds: ids, change };
      const answer = await call(`/documents/${this.#documentId}/changes`, WithClaims, { method: "POST", body, key });
      if (answer.ok) for (const claim of answer.value.claims) this.#desk.learn(claim);
      else if (isTriedAgain(answer.reason)) return answer.reason;
      else {
        // It will not be done: what stood before is shown again, and the claims stay picked.
        this.#refusal = answer.reason.detail;
        this.#board.changeAll(ids, (row) => before.get(row.id) ?? {});
      }
      return null;
    });
    return null;
  }

  #forget(): void {
    if (this.isPending) return;
    this.#refusal = null;
    this.#outbox.drop(SLOT);
  }
}

function isTriedAgain({ kind }: Trouble): boolean {
  return kind === "offline" || kind === "busy" || kind === "signed-out";
}
