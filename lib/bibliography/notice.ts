import { z } from "zod";

/** What became of a work after it was published, as far as it bears on whether it may be quoted; gravest first. */
export const NOTICE_KINDS = ["retraction", "removal", "withdrawal", "partial-retraction", "concern"] as const;

/** That a work was retracted, withdrawn or doubted, as a service tells it. */
export const Notice = z
  .object({
    kind: z.enum(NOTICE_KINDS),
    /** A day, a month or a year; null when the service does not say. */
    on: z.string().nullable(),
    /** The work itself is the notice, and `doi` is what it is about. */
    isOfAnother: z.boolean(),
    /** Of the notice, or of what the work is a notice of; null when the service does not say, or it is the work's own. */
    doi: z.string().nullable(),
  })
  .describe("That a work was retracted, withdrawn or doubted.");
export type Notice = z.infer<typeof Notice>;

/** Notices with the gravest first. */
export function gravestFirst(notices: readonly Notice[]): Notice[] {
  const rank = ({ kind }: Notice) => NOTICE_KINDS.indexOf(kind);
  return notices.toSorted((one, other) => rank(one) - rank(other));
}

/** What a notice says of a work, as the beginning of a sentence. */
export const NOTICE_WORDS: Readonly<Record<Notice["kind"], string>> = {
  retraction: "Retracted",
  removal: "Removed",
  withdrawal: "Withdrawn",
  "partial-retraction": "Retracted in part",
  concern: "Under an expression of concern",
};
