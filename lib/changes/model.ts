import { z } from "zod";
import { MAX_PAGE } from "../page.ts";
import { EVENT_KINDS, type EventKind } from "../provenance/events.ts";
import { ClaimRow } from "../reviews/model.ts";
import { GivenId } from "../text/well-formed.ts";

/** Number of an entry of the log, from 0. */
const Seq = z.int().nonnegative();

/** What `GET /documents/:id/events` takes: entries after one, all of them or those about one claim. */
export const EventsQuery = z.object({
  after: z.coerce.number().int().min(-1).default(-1),
  claimId: GivenId.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
});
export type EventsQuery = z.infer<typeof EventsQuery>;

/** Something that happened to a document, with what the log discloses of it to the caller. */
export const DocumentEvent = z
  .object({
    seq: Seq,
    at: z.iso.datetime(),
    kind: z.enum(Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]]),
    claimId: z.string().nullable(),
    /** Who did it; null for the installation itself. Of a person who was forgotten, the pseudonym stands as the id. */
    actor: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** The role acted in. */
    role: z.string(),
    /** By the fields of the kind, each null where it was erased; null as a whole where it is withheld. */
    data: z.record(z.string(), z.unknown()).nullable(),
    /** Whether it tells of others' verdicts, and the caller's own turn is still to come. */
    withheld: z.boolean(),
  })
  .describe("An entry of the document's log.");
export type DocumentEvent = z.infer<typeof DocumentEvent>;

/** A part of the log, oldest first. `next` is what to ask for as `after`; null at the end. */
export const EventsPage = z.object({ rows: z.array(DocumentEvent), next: Seq.nullable() });
export type EventsPage = z.infer<typeof EventsPage>;

/** What `GET /documents/:id/stream` takes: the last entry that the caller knows of; without it, the present one. */
export const StreamQuery = z.object({ after: z.coerce.number().int().min(-1).optional() });

/** What `POST /documents/:id/presence` takes: where the hand is, in the tab that the stream's hello named. */
export const Whereabouts = z
  .strictObject({ tab: GivenId, claimId: GivenId.nullable(), typing: z.boolean().default(false) })
  .describe("Which claim the caller is on.");
export type Whereabouts = z.infer<typeof Whereabouts>;

/** Somebody who has a document open. */
export const Present = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The claim they are on; null when they have not said, or not for long. */
    claimId: z.string().nullable(),
    typing: z.boolean(),
    /** Since when they are there. */
    since: z.iso.datetime(),
  })
  .describe("A person who has the document open.");
export type Present = z.infer<typeof Present>;

const people = z.array(Present);

/** What a stream sends, by the name of the event. `head` is its id, too: with it in Last-Event-ID nothing is missed. */
export const STREAM_EVENTS = {
  /** The first of all: what the stream begins after, the name of this tab, and who is here. */
  hello: z.object({ head: z.int().min(-1), tab: z.string(), people }),
  /** Claims that changed, as the caller may see them now. */
  claims: z.object({ rows: z.array(ClaimRow), head: z.int().min(-1) }),
  /** The claims are other ones, or the document is: to be read again. */
  shape: z.object({ head: z.int().min(-1) }),
  /** Who is here, whenever that changed. */
  presence: z.object({ people }),
  /** The session or token is over; nothing follows. */
  "signed-out": z.object({}),
} as const;

/** What the events of a stream hold. */
export type StreamEvents = { readonly [Name in keyof typeof STREAM_EVENTS]: z.infer<(typeof STREAM_EVENTS)[Name]> };
