import { z } from "zod";
import { textOfAtMost } from "../text/well-formed.ts";

const prose = textOfAtMost(20_000).trim().min(1);

/** What `POST /claims/:id/queries` takes. */
export const NewQuery = z.strictObject({ question: prose }).describe("A question to the author of the text.");
export type NewQuery = z.infer<typeof NewQuery>;

/** What `PUT /queries/:id/answer` takes. */
export const NewAnswer = z
  .strictObject({
    answer: prose,
    /** The author vouches for it: no other source is to be had. */
    onAuthor: z.boolean().default(false),
  })
  .describe("The author's answer to a question.");
export type NewAnswer = z.infer<typeof NewAnswer>;

const Byline = z.object({ id: z.string(), name: z.string() });

export const Query = z
  .object({
    id: z.string(),
    claimId: z.string(),
    question: z.string(),
    askedBy: Byline,
    askedAt: z.iso.datetime(),
    answer: z.string().nullable(),
    /** Whether the answer rests on the author alone. */
    onAuthor: z.boolean(),
    answeredBy: Byline.nullable(),
    answeredAt: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
    revision: z.int().positive(),
  })
  .describe("A question to the author of the text, and the answer.");
export type Query = z.infer<typeof Query>;

/** Whether a question still waits for the author. */
export function isOpenQuery({ answer, withdrawnAt }: Pick<Query, "answer" | "withdrawnAt">): boolean {
  return answer === null && withdrawnAt === null;
}
