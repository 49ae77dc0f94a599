import { z } from "zod";
import { textOfAtMost } from "../text/well-formed.ts";

export const CHANNELS = ["e-mail", "phone", "letter", "in-person", "message", "other"] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** How the party was contacted, in the words of the screen. */
export const CHANNEL_LABELS: Record<Channel, string> = {
  "e-mail": "E-mail",
  phone: "Phone",
  letter: "Letter",
  "in-person": "In person",
  message: "Message",
  other: "Another way",
};

/** What came of it so far. */
export const RESPONSES = ["none", "declined", "answered", "promised"] as const;
export const ContactResponse = z.enum(RESPONSES);
export type ContactResponse = z.infer<typeof ContactResponse>;

export const RESPONSE_LABELS: Record<ContactResponse, string> = {
  none: "No answer",
  declined: "Declined to comment",
  answered: "Answered",
  promised: "Promised an answer",
};

/** Before the first telephone nobody was called about an article: an earlier year is a slip, and no database takes all. */
const EARLIEST = Date.UTC(1876, 0, 1);

/** What `POST /claims/:id/contacts` takes. */
export const NewContact = z
  .strictObject({
    /** Who was asked: the named party, or who speaks for them. */
    party: textOfAtMost(300).trim().min(1),
    channel: Channel,
    contactedAt: z.iso
      .datetime({ offset: true, error: "must be a time with its zone, such as 2026-03-12T14:30:00Z" })
      .refine((at) => Date.parse(at) >= EARLIEST, "must be the time they were contacted at"),
    /** What they were asked. */
    question: textOfAtMost(20_000).trim().min(1),
    response: ContactResponse,
    /** What they said. */
    reply: textOfAtMost(20_000).trim().min(1).optional(),
  })
  .describe("A named party was asked for a reply to what a claim says of them.");
export type NewContact = z.infer<typeof NewContact>;

export const Contact = z
  .object({
    id: z.string(),
    claimId: z.string(),
    party: z.string(),
    channel: Channel,
    contactedAt: z.iso.datetime(),
    question: z.string(),
    response: ContactResponse,
    reply: z.string().nullable(),
    loggedBy: z.object({ id: z.string(), name: z.string() }),
    loggedAt: z.iso.datetime(),
  })
  .describe("A named party was asked for a reply to what a claim says of them.");
export type Contact = z.infer<typeof Contact>;
