import { z } from "zod";
import type { ClaimChange } from "../../../../lib/claims/model.ts";
import { ClaimDetail } from "../../../../lib/reviews/model.ts";
import { type Answer, call, type Trouble } from "../../../_client/api.ts";
import type { Outbox } from "../../../_client/outbox.ts";
import type { Board, BoardRow } from "./board.ts";
import { triaged } from "./painting.ts";

/** The things of a claim that are saved each by itself. */
export type Matter =
  | "verdict"
  | "claim"
  | "evidence"
  | "evidence-tags"
  | "note"
  | "reply"
  | "resolution"
  | "query"
  | "answer"
  | "contact"
  | "tick"
  | "decision";

/** One call about a claim. The answer holds the claim as it is since. */
export type Errand = {
  readonly path: string;
  readonly method?: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  /** The revision of the row it changes; asked for when its turn comes, where what was sent before may raise it. */
  readonly revision?: number | undefined | (() => number | undefined);
  /** Which of several such things on the claim it is about: each is saved by itself, and the latest said of it counts. */
  readonly about?: string;
};

const WithClaim = z.union([z.object({ claim: ClaimDetail }).transform(({ claim }) => claim), ClaimDetail]);

const LOST = "Somebody changed this meanwhile, and what stands now is shown: try again to put yours in its place.";

type Surroundings = {
  readonly board: Board;
  readonly outbox: Outbox;
  readonly learn: (claim: ClaimDetail) => void;
  readonly load: (id: string) => Promise<Trouble | null>;
};

/** What is done to a claim by a call each: sent in the background, and learnt from its answer. */
export class Errands {
  readonly #around: Surroundings;
  /** What of a claim's own row was changed here and is not on the server yet. */
  readonly #changes = new Map<string, ClaimChange>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /**
   * Sends something new; `done` is called when the server has it. While one is on its way it is sent again instead:
   * nobody wants a second note for a lost answer.
   */
  send(matter: Matter, id: string, errand: Errand, done: () => void = () => {}): void {
    const { outbox } = this.#around;
    const { about } = errand;
    const slot = about === undefined ? `${matter}:${id}` : `${matter}@${about}:${id}`;
    if (about === undefined && outbox.isOnItsWay(slot)) outbox.retry(slot);
    else
      outbox.put(slot, async (key) => {
        const { path, method = "POST", body } = errand;
        const revision = typeof errand.revision === "function" ? errand.revision() : errand.revision;
        const answer = await call(path, WithClaim, { method, body, revision, key });
        const trouble = await this.#settle(id, answer);
        if (!trouble) done();
        return trouble;
      });
  }

  /** Changes what a claim's own row says: painted at once, and sent with whatever else of it is not sent yet. */
  change(id: string, change: ClaimChange): void {
    const { board, outbox } = this.#around;
    this.#changes.set(id, { ...this.#changes.get(id), ...change });
    this.repaint(id);
    let sealed: { change: ClaimChange; revision: number } | null = null;
    outbox.put(`claim:${id}`, async (key) => {
      const waiting = this.#changes.get(id);
      if (!sealed && !waiting) return null;
      // Read when its turn comes, and held to until there is an answer.
      sealed ??= { change: waiting ?? {}, revision: board.row(id).revision };
      const { change: body, revision } = sealed;
      const answer = await call(`/claims/${id}`, ClaimDetail, { method: "PATCH", body, revision, key });
      if (answer.ok) this.#forget(id, body);
      const trouble = await this.#settle(id, answer);
      if (trouble?.kind === "refused") sealed = null;
      return trouble;
    });
  }

  /** Draws what is on its way to the server over what it last said. */
  repaint(id: string): void {
    const { board } = this.#around;
    const change = this.#changes.get(id);
    if (change) board.change(id, painted(board.row(id), change));
  }

  /** What was sent is no longer waiting, but for what was changed again meanwhile. */
  #forget(id: string, sent: ClaimChange): void {
    const left = Object.entries(this.#changes.get(id) ?? {}).filter(
      ([field, value]) => value !== sent[field as keyof ClaimChange],
    );
    if (left.length > 0) this.#changes.set(id, Object.fromEntries(left));
    else this.#changes.delete(id);
  }

  /** Learns from an answer; where another change was first, learns what stands now and says so. */
  async #settle(id: string, answer: Answer<ClaimDetail>): Promise<Trouble | null> {
    if (answer.ok) this.#around.learn(answer.value);
    else if (answer.reason.kind === "lost") return (await this.#around.load(id)) ?? { kind: "refused", detail: LOST };
    return answer.ok ? null : answer.reason;
  }
}

/** What a row looks like once its claim was changed so. */
function painted(row: BoardRow, { checkability, role, assigneeId, tags }: ClaimChange): Partial<BoardRow> {
  return {
    ...(checkability && triaged(row, checkability)),
    ...(role && { role }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(tags && { tags }),
  };
}
