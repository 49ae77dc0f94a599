import { z } from "zod";
import { ELEMENT_KINDS } from "../elements/model.ts";
import { textOfAtMost } from "../text/well-formed.ts";

/** What became of a checkable element. The order is the one used in lists. */
export const MARKS = ["ok", "fix", "on-author", "to-come", "n/a"] as const;
export const Mark = z.enum(MARKS);
export type Mark = z.infer<typeof Mark>;

/** The words a person reads for each mark. */
export const MARK_LABELS: Record<Mark, string> = {
  ok: "Right",
  fix: "To be fixed",
  "on-author": "On author",
  "to-come": "To come",
  "n/a": "Not to be checked",
};

/** Where an element stands and what it is. */
const place = {
  /** UTF-16 code units of the claim's text. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  kind: z.enum(ELEMENT_KINDS),
};

/** What `PUT /claims/:id/ticks` takes: one element's mark, or null to clear it. A fix may say what it should read. */
export const NewTick = z
  .strictObject({ ...place, mark: Mark.nullable(), replacement: textOfAtMost(1000).trim().min(1).optional() })
  .refine(({ start, end }) => start < end, { message: "must be after start", path: ["end"] })
  .refine(({ mark, replacement }) => replacement === undefined || mark === "fix", {
    message: "belongs to the mark fix only",
    path: ["replacement"],
  })
  .describe("What became of a name, a number, a date and so on in a claim.");
export type NewTick = z.infer<typeof NewTick>;

/** A tick as a claim shows it. */
export const Tick = z
  .object({
    ...place,
    mark: Mark,
    replacement: z.string().nullable(),
    by: z.object({ id: z.string(), name: z.string() }),
    at: z.iso.datetime(),
    revision: z.int().positive(),
  })
  .describe("What became of an element, and who said so.");
export type Tick = z.infer<typeof Tick>;

/** What makes an element's tick so: null clears it. Whose it is and since when belong to it, also when it comes back. */
export const TickCommand = z.object({
  do: z.literal("tick"),
  claimId: z.string(),
  start: place.start,
  end: place.end,
  tick: z
    .object({
      kind: place.kind,
      mark: Mark,
      replacement: z.string().nullable(),
      tickedById: z.string(),
      tickedAt: z.iso.datetime(),
    })
    .nullable(),
});
export type TickCommand = z.infer<typeof TickCommand>;
