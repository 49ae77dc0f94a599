import { z } from "zod";
import { GivenId } from "../text/well-formed.ts";

/** What a person can be told of. */
export const NOTIFICATION_KINDS = [
  "mention",
  "reply",
  "query-asked",
  "query-answered",
  "assigned",
  "contested",
  "adjudicated",
  "drifted",
  "dead-link",
] as const;
export const NotificationKind = z.enum(NOTIFICATION_KINDS);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** What happened, as a clause that begins with the name of who did it: "Ada **answered your question**". */
export const NOTIFICATION_PHRASES: Record<NotificationKind, string> = {
  mention: "mentioned you",
  reply: "replied in a thread of yours",
  "query-asked": "asks the author",
  "query-answered": "answered your question",
  assigned: "assigned a sentence to you",
  contested: "filed a verdict that differs",
  adjudicated: "decided between the verdicts",
  drifted: "found that a page no longer says what you quoted",
  "dead-link": "found that a page you quoted is gone",
};

/**
 * Something one person is to know of, as the write that did it says it. `words` is what was said, and never anything of
 * others' verdicts: whoever reads it may have theirs still to file.
 */
export type Notice = {
  readonly kind: NotificationKind;
  /** Id of the person who is told. */
  readonly to: string;
  /** Id of the person who did it. */
  readonly causedById: string;
  readonly documentId: string;
  readonly claimId: string | null;
  readonly words: string;
};

/** A row of `GET /notifications`. */
export const Notification = z
  .object({
    id: z.string(),
    kind: NotificationKind,
    document: z.object({ id: z.string(), title: z.string() }),
    /** The claim it is about, with its number as it is now and how its text begins; null when it is about none. */
    claim: z.object({ id: z.string(), ordinal: z.int().positive(), text: z.string() }).nullable(),
    causedBy: z.object({ id: z.string(), name: z.string() }),
    /** What was said, in a line. */
    words: z.string(),
    raisedAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .describe("Something the caller should know of.");
export type Notification = z.infer<typeof Notification>;

/** What `POST /notifications/read` takes. */
export const NotificationsSeen = z
  .strictObject({ ids: z.array(GivenId).min(1).max(500).optional() })
  .describe("The notifications that were read; all of the caller's without ids.");
export type NotificationsSeen = z.infer<typeof NotificationsSeen>;
