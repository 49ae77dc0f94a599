import { z } from "zod";
import { Gate } from "../model.ts";

/** A claim that stands between its document and the sign-off, and what is missing on it. */
export const Blocker = z.object({
  claimId: z.string(),
  ordinal: z.int().positive(),
  text: z.string(),
  /** In which state it is, as the caller may see it. */
  state: z.string(),
  /** The gates it has not passed; none where it only waits for an editor. */
  gates: z.array(Gate),
});
export type Blocker = z.infer<typeof Blocker>;

/** `GET /documents/:id/sign-off`: what stands between a document and its sign-off. */
export const SignOffStanding = z
  .object({
    /** When and by whom it was signed off; null while it is not. */
    signedOff: z.object({ at: z.iso.datetime(), by: z.object({ id: z.string(), name: z.string() }) }).nullable(),
    /** Claims signed off, let pass, and not to be checked at all: together with `open` all there are. */
    signed: z.int().nonnegative(),
    waived: z.int().nonnegative(),
    notCheckable: z.int().nonnegative(),
    open: z.int().nonnegative(),
    /** The open ones, in reading order; the first hundred of them. */
    blockers: z.array(Blocker).max(100),
    /** Each time it was opened again, and why; latest first. */
    reopenings: z.array(
      z.object({ at: z.iso.datetime(), by: z.object({ id: z.string(), name: z.string() }), reason: z.string() }),
    ),
  })
  .describe("What stands between a document and its sign-off.");
export type SignOffStanding = z.infer<typeof SignOffStanding>;

/** As many as a list shows before it is no longer read. */
export const MOST_BLOCKERS = 100;
