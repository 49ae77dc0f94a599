import { z } from "zod";
import { ListedClaim, ListedDocument, MOST_LISTED } from "../listed.ts";

/** Why a claim waits for a person, in the order in which the groups are listed. */
export const DUTIES = ["assigned", "second-verdict", "contested", "sign-off", "question", "answer", "mention"] as const;
export const Duty = z.enum(DUTIES);
export type Duty = z.infer<typeof Duty>;

export const QueueEntry = z.object({ why: Duty, document: ListedDocument, claim: ListedClaim });
export type QueueEntry = z.infer<typeof QueueEntry>;

/**
 * `GET /queue`: what waits for the caller in all documents that are not signed off, grouped by why; only groups that
 * hold something. Within a group what is due first comes first, then in reading order.
 */
export const Queue = z
  .object({
    groups: z.array(
      z.object({
        why: Duty,
        /** How many claims there are; `entries` are the first hundred. */
        total: z.int().positive(),
        entries: z.array(QueueEntry).max(MOST_LISTED),
      }),
    ),
  })
  .describe("What waits for the caller.");
export type Queue = z.infer<typeof Queue>;
