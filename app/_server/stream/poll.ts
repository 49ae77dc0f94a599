import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { installationGrantOn } from "../../../lib/auth/read.ts";
import { endOfLog, listLanded } from "../../../lib/changes/read.ts";
import type { Context } from "../../../lib/context.ts";
import { asId, type ClaimId, type DocumentId } from "../../../lib/ids.ts";
import { findRows } from "../../../lib/reviews/read.ts";
import { context } from "../context.ts";
import type { Hub } from "./hub.ts";

/** How long to wait before asking again, in ms. */
const EVERY_MS = 400;

/** Most entries that are read at once: after a long sleep there are many. */
const MOST_ENTRIES = 1_000;

/**
 * Asks the log what landed, for all documents and everybody at once, as long as anybody follows one. It asks the
 * database and not the process that wrote, so the changes of another instance or of the command line arrive as well.
 */
export class Poll {
  readonly #hub: Hub;
  #after = -1;
  #begun: Promise<void> | null = null;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  /** Begins, unless it has. Once this is answered, everything that lands is told to the hub. */
  begin(): Promise<void> {
    this.#begun ??= this.#begin().catch((error: unknown) => {
      this.#begun = null;
      throw error;
    });
    return this.#begun;
  }

  async #begin(): Promise<void> {
    this.#after = await endOfLog(await context());
    void this.#run();
  }

  async #run(): Promise<void> {
    while (!this.#hub.isEmpty) {
      await pause(EVERY_MS, undefined, { ref: false });
      // A database that is away may be back at the next turn.
      await this.#turn().catch((error: unknown) => console.error(error));
    }
    this.#begun = null;
  }

  async #turn(): Promise<void> {
    const ctx = await context();
    for (;;) {
      const entries = await listLanded(ctx, this.#after, MOST_ENTRIES);
      this.#after = entries.at(-1)?.seq ?? this.#after;
      this.#hub.land(entries);
      if (entries.length < MOST_ENTRIES) break;
    }
    await this.#hub.deliver(rowsBy(ctx), ctx.now().getTime(), (error) => console.error(error));
  }
}

/** Reads rows as the software itself; each viewer's own grant then tells what they see of them. */
function rowsBy(ctx: Context) {
  return (documentId: string, claimIds: readonly string[]) =>
    findRows(
      ctx,
      installationGrantOn(asId<DocumentId>(documentId)),
      claimIds.map((id) => asId<ClaimId>(id)),
    );
}
